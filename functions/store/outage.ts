/** What the app leans on and does not carry itself. */
export type Dependency = "database" | "files" | "sign-in";

/** Something we lean on cannot answer now: nothing is known to be wrong with the request, and trying later may work. */
export class StoreUnavailable extends Error {
  override name = "StoreUnavailable";
  readonly away: readonly Dependency[];

  constructor(
    message: string,
    { away = [], ...options }: ErrorOptions & { readonly away?: readonly Dependency[] } = {},
  ) {
    super(message, options);
    this.away = away;
  }
}

/** Error names by which DynamoDB and engines that speak its API say "too much at once" with status 400. */
const THROTTLED = new Set([
  "ProvisionedThroughputExceededException",
  "ThrottlingException",
  "RequestLimitExceeded",
  "TransactionInProgressException",
]);

/** In milliseconds: with all its retries a call is given up by then, while somebody still waits for the answer. */
const LONGEST = 8_000;

/** Hands a call the limit it must keep to; an outage comes out as `StoreUnavailable`, anything else as it was. */
export async function outagesNamed<T>(
  dependency: Dependency,
  call: (limit: { readonly abortSignal: AbortSignal }) => Promise<T>,
): Promise<T> {
  try {
    return await call({ abortSignal: AbortSignal.timeout(LONGEST) });
  } catch (error) {
    if (isOutage(error)) throw awayFrom(dependency, error);
    throw error;
  }
}

export function awayFrom(dependency: Dependency, cause: unknown): StoreUnavailable {
  return new StoreUnavailable(`${dependency}: no answer`, { cause, away: [dependency] });
}

function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (THROTTLED.has(error.name) || error.name === "TimeoutError" || error.name === "AbortError") return true;
  const status = statusOf(error);
  // Without a status no answer came; system errors of the network carry a code (ECONNREFUSED, ENOTFOUND, EPIPE, …).
  return status === undefined ? "code" in error : status >= 500;
}

function statusOf(error: Error): number | undefined {
  const metadata: unknown = "$metadata" in error ? error.$metadata : undefined;
  if (typeof metadata !== "object" || metadata === null || !("httpStatusCode" in metadata)) return undefined;
  return typeof metadata.httpStatusCode === "number" ? metadata.httpStatusCode : undefined;
}
