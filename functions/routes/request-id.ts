/** Request ids are UUIDs, and a UUID is the same in capitals. */
export const withId = <T extends { readonly requestId: string }>(body: T): T => ({
  ...body,
  requestId: body.requestId.toLowerCase(),
});
