import * as z from "zod";
import { difference, finding, problemBody, receipt } from "../../shared/api.ts";
import { signInFailure } from "../api/sign-in/message.ts";

const trouble = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("problem"), problem: problemBody }),
  z.object({ kind: z.literal("offline") }),
  z.object({ kind: z.literal("timeout") }),
  z.object({ kind: z.literal("aborted") }),
  z.object({ kind: z.literal("unexpected"), status: z.int() }),
  z.object({
    kind: z.literal("workbook"),
    trouble: z.enum(["busy", "protected", "too-large", "unsupported", "not-found", "dialog-blocked", "failed"]),
  }),
  z.object({ kind: z.literal("sign-in"), reason: signInFailure }),
  z.object({ kind: z.literal("crash") }),
]);

/** What a ribbon button has to say to the pane: the outcome, or where the person must take over. */
export const notice = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("inserted"),
    added: z.array(z.string()),
    kept: z.array(z.string()),
    carried: z.object({ year: z.int(), fetched: z.boolean() }).optional(),
  }),
  z.object({ kind: z.literal("foreign"), foreign: z.array(z.string()) }),
  /** The pane checks anew and shows what is to be corrected or confirmed. */
  z.object({ kind: z.literal("look-at-findings") }),
  /** No outcome yet: Excel lets nobody in, most likely because a cell is being edited. */
  z.object({ kind: z.literal("waiting") }),
  z.object({ kind: z.literal("signed-out") }),
  z.object({ kind: z.literal("no-unit") }),
  z.object({
    kind: z.literal("received"),
    receipt,
    counts: z.record(z.string(), z.int()),
    unchanged: z.boolean(),
    /** The unit's leader must approve it before it counts as sent. */
    awaiting: z.boolean().optional(),
  }),
  z.object({ kind: z.literal("conflict"), head: z.int(), differences: z.array(difference) }),
  z.object({ kind: z.literal("findings"), findings: z.array(finding) }),
  z.object({ kind: z.literal("unanswered"), trouble }),
  z.object({ kind: z.literal("refused"), trouble }),
  z.object({ kind: z.literal("failed"), trouble }),
]);
export type Notice = z.infer<typeof notice>;

/** Null for text that is no notice of this build. */
export function readNotice(text: string): Notice | null {
  try {
    const value = notice.safeParse(JSON.parse(text));
    return value.success ? value.data : null;
  } catch {
    return null;
  }
}
