import type { RunningServer } from "../support/local-server.ts";

/** What the pane keeps of somebody who has signed in, so that only stories about signing in go through the dialog. */
export async function sessionOf({ origin, send, token }: RunningServer, user: string): Promise<string> {
  const accessToken = await token(user);
  const answer = await send(`${origin}/api/me`, { headers: { authorization: `Bearer ${accessToken}` } });
  const expiresAt = new Date(Date.now() + 10 * 60_000).toISOString();
  return JSON.stringify({ tokens: { accessToken, expiresAt }, me: await answer.json() });
}
