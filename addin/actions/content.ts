import * as z from "zod";
import { submissionBody } from "../../shared/api.ts";
import { fingerprint } from "../../shared/text/fingerprint.ts";

/** What a submission says, without which attempt it is. */
export const contentSchema = z.lazy(() => submissionBody.unwrap().omit({ submissionId: true, base: true }));
export type Content = z.infer<typeof contentSchema>;

/** Equal for two submissions that say the same. Compared on this computer only; the server has a hash of its own. */
export function fingerprintOf(body: Content): string {
  return fingerprint(JSON.stringify(contentSchema.parse(body)));
}

/** The same without its letter, which may be said and corrected after sending without a new version. */
export function contentOf(body: Content): string {
  return fingerprintOf({ ...body, letter: null });
}
