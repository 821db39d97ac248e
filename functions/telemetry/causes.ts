/** An error as a log may hold it: what it is, where it came from, never a word of what it was about. */
export interface Cause {
  readonly name: string;
  /** Only of errors whose words are known to be ours or the network's. */
  readonly message?: string;
  readonly code?: string;
  /** By which AWS finds the call in its own logs. */
  readonly awsRequestId?: string;
  readonly frames: readonly string[];
}

const DEEPEST = 5;
const FRAMES = 12;

/** Parsers quote what they could not read, and that may be somebody's report: their messages stay out. */
const PLAIN_SPOKEN = new Set(["StoreUnavailable", "DamagedStore", "NewerSchema"]);

export function causesOf(error: unknown): Cause[] {
  const causes: Cause[] = [];
  for (let at = error; at instanceof Error && causes.length < DEEPEST; at = at.cause) causes.push(causeOf(at));
  return causes.length === 0 ? [{ name: typeof error, frames: [] }] : causes;
}

function causeOf(error: Error): Cause {
  const code = textIn(error, "code");
  const awsRequestId = textIn("$metadata" in error ? error.$metadata : null, "requestId");
  const saysWhatHappened = PLAIN_SPOKEN.has(error.name) || textIn(error, "syscall") !== null;
  return {
    name: error.name,
    ...(saysWhatHappened && { message: error.message }),
    ...(code !== null && { code }),
    ...(awsRequestId !== null && { awsRequestId }),
    frames: framesOf(error),
  };
}

/** A stack begins with the message, which may have lines that look like frames: only what follows it is taken. */
function framesOf({ stack = "", message }: Error): string[] {
  const at = stack.indexOf(message);
  const rest = at === -1 ? "" : stack.slice(at + message.length);
  const lines = rest.split("\n").filter((line) => /^ {4}at .*:\d+:\d+\)?$/.test(line));
  return lines.slice(0, FRAMES).map((line) => line.trim());
}

function textIn(value: unknown, name: string): string | null {
  if (typeof value !== "object" || value === null || !(name in value)) return null;
  const found: unknown = value[name as keyof typeof value];
  return typeof found === "string" && /^[\w.:-]{1,100}$/.test(found) ? found : null;
}
