import { type RequestOptions, request } from "node:https";
import { buffer } from "node:stream/consumers";

export interface Call {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** One call; redirects are handed back, not followed. */
export type Send = (url: string, call?: Call) => Promise<Response>;

/** Speaks https with a server whose certificate only we trust; `fetch` has no way to be told that. */
export function httpsClient(certificate: string): Send {
  return async (url, { method = "GET", headers = {}, body } = {}) => {
    const options: RequestOptions = { method, headers, ca: certificate, agent: false };
    return new Promise((resolve, reject) => {
      const outgoing = request(url, options, (incoming) => {
        const { statusCode = 0, rawHeaders } = incoming;
        const received = new Headers();
        for (let at = 0; at < rawHeaders.length; at += 2)
          received.append(rawHeaders[at] ?? "", rawHeaders[at + 1] ?? "");
        const init = { status: statusCode, headers: received };
        const empty = statusCode === 204 || statusCode === 304;
        buffer(incoming).then((bytes) => resolve(new Response(empty ? null : new Uint8Array(bytes), init)), reject);
      });
      outgoing.on("error", reject).end(body);
    });
  };
}

/** The same client with a memory for cookies, like a browser's own for one host. */
export function withCookies(send: Send): Send {
  const jar = new Map<string, string>();
  return async (url, call = {}) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await send(url, { ...call, headers: { ...call.headers, cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === "") jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  };
}
