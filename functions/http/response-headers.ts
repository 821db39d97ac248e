/**
 * On every answer of the API. Framing is ruled by CSP alone and there is no opener policy: Excel on the web frames the
 * pane and must see its dialog. HTTPS-only (HSTS) is the edge's to say: on a laptop it would lock a self-signed
 * certificate out.
 */
export const RESPONSE_HEADERS: Readonly<Record<string, string>> = {
  "cache-control": "no-store",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "cross-origin-opener-policy": "unsafe-none",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};
