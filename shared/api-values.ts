import * as z from "zod";

/** The values that the wire contract is made of. */

export const id = z.string().min(1).max(200);
export const isoDate = z.iso.date();
export const instant = z.iso.datetime();
/** An instant as it comes in: with any offset ("+07:00" is what officials mean), in UTC from here on. */
export const sentInstant = z.iso.datetime({ offset: true }).overwrite(inUtc);
/** Free text; half a surrogate pair, which no store takes, becomes the replacement sign. */
export const text = (max: number) =>
  z
    .string()
    .max(max)
    .overwrite((value) => value.toWellFormed().trim());

/** What is no instant is left as it is: the refusal quotes it. */
function inUtc(instant: string): string {
  const time = Date.parse(instant);
  return Number.isNaN(time) ? instant : new Date(time).toISOString();
}
