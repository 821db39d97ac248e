/** Whether a service of AWS said no (4xx): a 5xx, or no answer at all, leaves open whether its mail went. */
export function isServiceRefusal({
  $metadata,
}: {
  readonly $metadata: { readonly httpStatusCode?: number | undefined };
}): boolean {
  const { httpStatusCode = 500 } = $metadata;
  return httpStatusCode >= 400 && httpStatusCode < 500;
}
