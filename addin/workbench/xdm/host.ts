import type { RichApiRequest, RichApiResponse } from "../richapi/protocol.ts";
import { AddinFrame } from "./addin-frame.ts";
import { appContext } from "./host-facts.ts";
import { at, DISPATCH, parseMessage, type XdmMessage } from "./messages.ts";

/** What the host asks of the workbook: to run one batch. `delayed` says the caller waits while a cell is being edited. */
export type RunBatch = (request: RichApiRequest, delayed: boolean) => Promise<RichApiResponse>;

/** Request flag of `Excel.run({ delayForCellEdit: true })`. */
const DELAY_FOR_CELL_EDIT = 64;
const UNSUPPORTED = 5001;
const DATA_CHANGED = 10;
const RICH_API_EVENT = 65_536;
/** Tab was pressed on the last control of a page, or Shift+Tab on its first. */
const TAB_EXIT = 13;
const TAB_EXIT_SHIFT = 14;

/**
 * The host's half of the protocol Excel on the web speaks with the frames of an add-in. The other half is the unmodified
 * office.js. Frames are trusted because they come from our own origin.
 */
export class XdmHost {
  private readonly run: RunBatch;
  private readonly frames = new Map<string, AddinFrame>();
  private opened = 0;

  constructor(run: RunBatch) {
    this.run = run;
    window.addEventListener("message", (event) => {
      if (event.origin === location.origin) void this.receive(event.data);
    });
  }

  /** Puts an add-in page into `place` and answers it from then on. */
  open(place: HTMLElement, url: string, title: string): AddinFrame {
    this.opened += 1;
    const frame = new AddinFrame(`conversation-${this.opened}`, `frame-${this.opened}`);
    this.frames.set(frame.conversation, frame);
    frame.show(place, url, title);
    return frame;
  }

  close(frame: AddinFrame): void {
    this.frames.delete(frame.conversation);
    frame.element.remove();
  }

  /** Tells every frame that listens that cells have changed. */
  cellsChanged(sheetId: string, address: string): void {
    const message = JSON.stringify({
      changeType: "RangeEdited",
      source: "Local",
      triggerSource: "Unknown",
      worksheetId: sheetId,
      address,
    });
    for (const frame of this.frames.values())
      frame.fire("richApiMessage", { ArrayData: [[RICH_API_EVENT, DATA_CHANGED, "Workbook", message, 0]] });
  }

  private async receive(data: unknown): Promise<void> {
    const message = parseMessage(data);
    const frame = message === null ? undefined : this.frames.get(message._conversationId);
    if (message === null || frame === undefined) return;
    if (message._actionType === 1) frame.attach(message);
    else if (message._actionType === 2) frame.detach(message);
    else frame.answer(message, await this.answer(frame, message));
  }

  private async answer(frame: AddinFrame, message: XdmMessage): Promise<unknown> {
    switch (message._actionName) {
      case "ContextActivationManager_getAppContextAsync":
        return appContext(frame.id);
      case "executeMethod":
        return this.execute(frame, message._data);
      case "ContextActivationManager_notifyHost":
        if (at(message._data, 1) === TAB_EXIT) frame.leave("forwards");
        if (at(message._data, 1) === TAB_EXIT_SHIFT) frame.leave("backwards");
        return null;
      default:
        // Focus, telemetry and keyboard hints: an add-in expects an answer, not an effect.
        return null;
    }
  }

  private async execute(frame: AddinFrame, data: unknown): Promise<unknown> {
    switch (at(data, "DdaMethod", "DispatchId")) {
      case DISPATCH.richApi:
        return this.runBatch(data);
      case DISPATCH.commandCompleted:
        frame.commandCompleted(at(data, 0) ?? at(data, "ArrayData", 0));
        return { Version: 1, Error: 0 };
      case DISPATCH.loadSettings:
        return { Version: 1, Error: 0, Properties: [] };
      case DISPATCH.openBrowserWindow:
        window.open(String(at(data, "ArrayData", 0) ?? at(data, 0)), "_blank", "noopener");
        return { Version: 1, Error: 0 };
      default:
        return { Version: 1, Error: UNSUPPORTED };
    }
  }

  private async runBatch(data: unknown): Promise<unknown> {
    const request: RichApiRequest = JSON.parse(String(at(data, "ArrayData", 4)));
    const delayed = (Number(at(data, "ArrayData", 6)) & DELAY_FOR_CELL_EDIT) !== 0;
    const response = await this.run(request, delayed);
    return { Version: 1, Error: 0, Data: [200, [], JSON.stringify(response)] };
  }
}
