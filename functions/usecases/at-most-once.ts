import type { MailState } from "../store/mails.ts";
import type { Deps } from "./deps.ts";

export interface OnceDeps extends Pick<Deps, "store" | "now" | "newId"> {
  /** Hears of a sending that was refused, or whose outcome nobody knows, by its name; never of text or addresses. */
  readonly tellTrouble: (name: string, error: unknown) => void;
}

/** How sending went. `needless`: there was nothing to say any more. An outcome nobody knows throws. */
export type Sent = "taken" | "refused" | "needless";

export interface Sending {
  /** `sending`: nobody knows whether it went. */
  readonly state: MailState | "needless";
  /** Whether it was this call that sent it. */
  readonly isNew: boolean;
}

/**
 * Sends something under its name once for ever, however often this is asked, retried or run at the same time: `send` is
 * called only by the one who may. What broke off on its way stays `sending` and never goes again: none is better than two.
 */
export const atMostOnce =
  ({ store, now, newId, tellTrouble }: OnceDeps) =>
  async (name: string, send: () => Promise<Sent>): Promise<Sending> => {
    const holder = newId();
    const claim = await store.mails.claim(name, holder, now().toISOString());
    if (!claim.isOurs) return { state: claim.state, isNew: false };
    let sent: Sent;
    try {
      sent = await send();
    } catch (error) {
      tellTrouble(name, error);
      return { state: "sending", isNew: true };
    }
    if (sent === "refused") tellTrouble(name, null);
    // What was needless is given back: there may be something to say again before the day is over.
    await store.mails.settle(name, holder, sent === "taken" ? "sent" : "refused", now().toISOString());
    return { state: STATE[sent], isNew: sent !== "needless" };
  };

const STATE = { taken: "sent", refused: "refused", needless: "needless" } as const;
