import { inspect } from "node:util";

/** Something the person at the keyboard can put right; its message is all they see, no stack. */
export class LocalTrouble extends Error {
  override name = "LocalTrouble";
}

/** Prints what to do and ends the process, which then keeps nothing running. */
export function endWith(error: unknown): never {
  process.stderr.write(`${error instanceof LocalTrouble ? error.message : errorText(error)}\n`);
  process.exit(1);
}

/** With its causes: "the store does not answer" alone does not say why. */
const errorText = (error: unknown): string => inspect(error);
