import type { BrowserContext } from "playwright-core";

/** Gives a window the session of somebody who has signed in, before its first page. */
export async function comeSignedIn(context: BrowserContext, session: string): Promise<void> {
  await context.addInitScript((kept) => {
    // Once, so that whoever signs out, or in as somebody else, stays so; frames share it with their window.
    if (window.top !== window || !location.protocol.startsWith("http") || sessionStorage.length > 0) return;
    sessionStorage.setItem("tong-hop.session", kept);
    sessionStorage.setItem("story.came", "yes");
  }, session);
}
