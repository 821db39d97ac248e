import { once } from "node:events";
import { createServer, type Server } from "node:https";
import type { Certificate } from "./certificate.ts";
import { LocalTrouble } from "./trouble.ts";
import { refuseUnreadable } from "./unreadable-request.ts";

export interface Listening {
  readonly server: Server;
  readonly port: number;
  /** Lets requests under way end, for at most five seconds. */
  close(): Promise<void>;
}

/** Takes the port on this machine only; requests wait until a listener for `request` is added. */
export async function listen({ key, cert }: Certificate, port: number): Promise<Listening> {
  const server = createServer({ key, cert });
  server.on("clientError", refuseUnreadable);
  // Names and browsers fall back from ::1 to this address; other machines stay out.
  server.listen(port, "127.0.0.1");
  try {
    await once(server, "listening");
  } catch (cause) {
    throw portTrouble(cause, port);
  }
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("A listening socket has no port");
  return { server, port: address.port, close: () => close(server) };
}

async function close(server: Server): Promise<void> {
  const closed = once(server, "close");
  server.close();
  server.closeIdleConnections();
  const patience = setTimeout(() => server.closeAllConnections(), 5_000);
  await closed;
  clearTimeout(patience);
}

function portTrouble(cause: unknown, port: number): unknown {
  const code = cause instanceof Error && "code" in cause ? cause.code : null;
  if (code !== "EADDRINUSE" && code !== "EACCES") return cause;
  const other = port < 1_024 ? 8_443 : port + 1;
  const why = code === "EADDRINUSE" ? "đang có chương trình khác dùng" : "không được phép dùng";
  return new LocalTrouble(
    `Cổng ${port} ${why}. Hãy chạy với cổng khác: PORT=${other} npm start / Port ${port} is not free.`,
    { cause },
  );
}
