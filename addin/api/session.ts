import * as z from "zod";
import { type Me, me } from "../../shared/api.ts";
import { type Tokens, tokens } from "./sign-in/message.ts";

const kept = z.object({ tokens, me: me.nullable() });
type Kept = z.infer<typeof kept>;

/** Who is signed in. Kept for this window only (sessionStorage at most): closing Excel signs out of the add-in. */
export interface Session {
  /** The access token; null when nobody is signed in or when it has run out. */
  token(): string | null;
  /** Who signed in, also when the token has run out since; null before the first sign-in. */
  me(): Me | null;
  keepTokens(tokens: Tokens): void;
  keepMe(me: Me): void;
  forget(): void;
}

const KEY = "tong-hop.session";
/** A token about to run out is not worth sending. */
const MARGIN_MS = 20_000;

type WindowStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

export function windowSession(storage: WindowStorage, now: () => Date): Session {
  const read = (): Kept | null => readKept(storage.getItem(KEY));
  const write = (value: Kept): void => storage.setItem(KEY, JSON.stringify(value));
  return {
    token: () => {
      const found = read()?.tokens;
      if (found === undefined || Date.parse(found.expiresAt) - MARGIN_MS <= now().getTime()) return null;
      return found.accessToken;
    },
    me: () => read()?.me ?? null,
    keepTokens: (fresh) => write({ tokens: fresh, me: read()?.me ?? null }),
    keepMe: (person) => {
      const found = read();
      if (found !== null) write({ ...found, me: person });
    },
    forget: () => storage.removeItem(KEY),
  };
}

function readKept(text: string | null): Kept | null {
  if (text === null) return null;
  try {
    const value = kept.safeParse(JSON.parse(text));
    return value.success ? value.data : null;
  } catch {
    return null;
  }
}
