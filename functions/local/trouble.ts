/** Something the person at the keyboard can put right; its message is all they see, no stack. */
export class LocalTrouble extends Error {
  override name = "LocalTrouble";
}

/** Prints what to do and ends the process, which then keeps nothing running. */
export function endWith(error: unknown): never {
  process.stderr.write(`${error instanceof LocalTrouble ? error.message : errorText(error)}\n`);
  process.exit(1);
}

function errorText(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
