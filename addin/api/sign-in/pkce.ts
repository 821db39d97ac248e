/** Proof Key for Code Exchange (RFC 7636): a stolen code is worthless without the verifier kept in this window. */

/** URL-safe text of 256 random bits. */
export function randomText(random: Pick<Crypto, "getRandomValues">): string {
  return base64url(random.getRandomValues(new Uint8Array(32)));
}

/** The S256 challenge of a verifier. */
export async function challengeOf(verifier: string, subtle: Pick<SubtleCrypto, "digest">): Promise<string> {
  return base64url(new Uint8Array(await subtle.digest("SHA-256", new TextEncoder().encode(verifier))));
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
}
