import { frameName } from "./host-facts.ts";
import type { XdmMessage } from "./messages.ts";

const COMMAND_EVENT = "appCommandInvoked";
/** Listened to for as long as office.js asks, inside the frame, whether it may open a dialog. */
const PROMPT_EVENT = "dialogNotificationShown";

/** One page of the add-in in its own frame: the pane, or the hidden page that holds the ribbon's functions. */
export class AddinFrame {
  readonly conversation: string;
  readonly id: string;
  readonly element = document.createElement("iframe");
  /** Told when office.js begins and ends to ask the person something in the frame, which must be seen meanwhile. */
  onPrompt: (asking: boolean) => void = () => undefined;
  private readonly events = new Map<string, XdmMessage>();
  private readonly commands = new Map<string, () => void>();
  private readonly waiting: (() => void)[] = [];
  private invoked = 0;

  constructor(conversation: string, id: string) {
    this.conversation = conversation;
    this.id = id;
  }

  show(place: HTMLElement, url: string, title: string): void {
    this.element.name = frameName(this.conversation, this.id);
    this.element.title = title;
    // What Excel on the web grants its add-ins too.
    this.element.allow = "clipboard-read; clipboard-write";
    this.element.src = url;
    place.append(this.element);
  }

  attach(message: XdmMessage): void {
    this.events.set(message._actionName, message);
    this.answer(message, { Error: 0 });
    if (message._actionName === PROMPT_EVENT) this.onPrompt(true);
    if (message._actionName === COMMAND_EVENT) for (const go of this.waiting.splice(0)) go();
  }

  detach(message: XdmMessage): void {
    this.events.delete(message._actionName);
    if (message._actionName === PROMPT_EVENT) this.onPrompt(false);
    this.answer(message, { Error: 0 });
  }

  answer(message: XdmMessage, data: unknown): void {
    this.post(message, data, 0);
  }

  fire(event: string, data: unknown): void {
    const message = this.events.get(event);
    if (message !== undefined) this.post(message, data, 1);
  }

  /** A click on a ribbon button: waits until the page knows its functions, and settles when the function says it is done. */
  async invoke(functionName: string, controlId: string): Promise<void> {
    if (!this.events.has(COMMAND_EVENT)) await new Promise<void>((go) => this.waiting.push(go));
    this.invoked += 1;
    const command = `command-${this.invoked}`;
    await new Promise<void>((done) => {
      this.commands.set(command, done);
      this.fire(COMMAND_EVENT, [command, functionName, JSON.stringify({ source: { id: controlId } })]);
    });
  }

  commandCompleted(command: unknown): void {
    this.commands.get(String(command))?.();
    this.commands.delete(String(command));
  }

  /** office.js keeps the Tab key to itself: at either end of its page the host goes on, or the person would be caught. */
  leave(direction: "forwards" | "backwards"): void {
    const stops = document.querySelectorAll<HTMLElement>("button, input, select, iframe, [tabindex='0']");
    const reachable = [...stops].filter((stop) => stop.checkVisibility());
    const next = reachable.indexOf(this.element) + (direction === "forwards" ? 1 : -1);
    (reachable[next] ?? reachable[0])?.focus();
  }

  private post(message: XdmMessage, data: unknown, responseType: 0 | 1): void {
    const answer = {
      _messageType: 1,
      _actionName: message._actionName,
      _conversationId: this.conversation,
      _correlationId: message._correlationId,
      _origin: location.origin,
      _data: data,
      _errorCode: 0,
      _responseType: responseType,
      _serializerVersion: 1,
    };
    this.element.contentWindow?.postMessage(JSON.stringify(answer), location.origin);
  }
}
