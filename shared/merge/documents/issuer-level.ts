import type { Code } from "../../campaign/campaign.ts";
import { matchKey } from "../../text/match-key.ts";

type Levels = (wording: string) => string | null;

const prepared = new WeakMap<readonly Code[], Levels>();

/** The level an issuer's wording means: "UBND tỉnh" and "UBND tỉnh Lào Cai" are one; null where it means none of the list. */
export function meantCode(codes: readonly Code[], wording: string): string | null {
  const levels = prepared.get(codes) ?? prepare(codes);
  prepared.set(codes, levels);
  return levels(wording);
}

/** Thousands of rows use a few wordings: each is looked up once. */
function prepare(codes: readonly Code[]): Levels {
  const known = codes
    .flatMap(({ code, label, variants }) => [label, ...variants].map((one) => ({ code, key: matchKey(one) })))
    .sort((one, other) => other.key.length - one.key.length);
  const answers = new Map<string, string | null>();
  return (wording) => {
    const answered = answers.get(wording);
    if (answered !== undefined) return answered;
    const key = matchKey(wording);
    const meant =
      key === "" ? null : (known.find((one) => key === one.key || key.startsWith(`${one.key} `))?.code ?? null);
    answers.set(wording, meant);
    return meant;
  };
}
