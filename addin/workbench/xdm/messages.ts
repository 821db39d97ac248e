/** One message of the protocol between Excel on the web and the frame of an add-in, as it crosses `postMessage`. */
export interface XdmMessage {
  readonly _conversationId: string;
  readonly _actionName: string;
  /** 1 attaches an event, 2 detaches it, absent or 0 calls a method. */
  readonly _actionType?: number;
  readonly _correlationId?: number;
  readonly _data?: unknown;
}

/** Method numbers Office.js calls the host by. */
export const DISPATCH = {
  openBrowserWindow: 102,
  loadSettings: 75,
  saveSettings: 76,
  richApi: 93,
  commandCompleted: 94,
} as const;

export function parseMessage(data: unknown): XdmMessage | null {
  if (typeof data !== "string" || !data.startsWith("{")) return null;
  try {
    const message: unknown = JSON.parse(data);
    if (
      typeof message !== "object" ||
      message === null ||
      !("_conversationId" in message) ||
      !("_actionName" in message)
    )
      return null;
    return message as XdmMessage;
  } catch {
    return null;
  }
}

/** Walks into data nobody has described: `at(data, "DdaMethod", "DispatchId")`. */
export function at(data: unknown, ...path: readonly (string | number)[]): unknown {
  let here: unknown = data;
  for (const step of path) {
    if (typeof here !== "object" || here === null) return undefined;
    here = Reflect.get(here, step);
  }
  return here;
}
