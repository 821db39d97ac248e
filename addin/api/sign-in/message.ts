import * as z from "zod";

/** What went wrong on the way; each has its sentence in the strings catalogue. */
export const signInFailure = z.enum(["provider-unavailable", "refused", "expired", "closed", "blocked"]);
export type SignInFailure = z.infer<typeof signInFailure>;

export const tokens = z.object({
  accessToken: z.string().min(1),
  /** UTC instant after which the access token is no longer accepted. */
  expiresAt: z.iso.datetime(),
});
export type Tokens = z.infer<typeof tokens>;

/** What the dialog page tells the pane, as JSON text. */
export const dialogMessage = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("signed-in"), tokens }),
  z.object({ kind: z.literal("failed"), reason: signInFailure }),
]);
export type DialogMessage = z.infer<typeof dialogMessage>;

/** Null for text that is not a message of ours. */
export function readDialogMessage(text: string): DialogMessage | null {
  try {
    const message = dialogMessage.safeParse(JSON.parse(text));
    return message.success ? message.data : null;
  } catch {
    return null;
  }
}
