/** The store cannot answer now: nothing is known to be wrong with the request, and trying later may work. */
export class StoreUnavailable extends Error {
  override name = "StoreUnavailable";
}

/** Error names by which DynamoDB and engines that speak its API say "too much at once" with status 400. */
const THROTTLED = new Set([
  "ProvisionedThroughputExceededException",
  "ThrottlingException",
  "RequestLimitExceeded",
  "TransactionInProgressException",
]);

/** Runs a call whose own retries are spent; an outage comes out as `StoreUnavailable`, anything else as it was. */
export async function outagesNamed<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (isOutage(error)) throw new StoreUnavailable("the store does not answer", { cause: error });
    throw error;
  }
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
