import type { AddinFrame } from "../xdm/addin-frame.ts";
import type { XdmHost } from "../xdm/host.ts";
import { element } from "./element.ts";
import { WORDS } from "./words.ts";

/** Ribbon functions run in a hidden page of their own, made at the first click, as in Excel without a shared runtime. */
export class CommandRunner {
  readonly view = element("div", { class: "commands", hidden: "" });
  private readonly host: XdmHost;
  private readonly page: string;
  private readonly say: (line: string) => void;
  private frame: AddinFrame | null = null;

  constructor(host: XdmHost, page: string, say: (line: string) => void) {
    this.host = host;
    this.page = page;
    this.say = say;
  }

  /** The next click starts with a page of its own. */
  close(): void {
    if (this.frame !== null) this.host.close(this.frame);
    this.frame = null;
    this.view.hidden = true;
  }

  async run(functionName: string, control: { readonly id: string; readonly label: string }): Promise<void> {
    this.frame ??= this.open();
    this.say(WORDS.running(control.label));
    await this.frame.invoke(functionName, control.id);
    this.say(WORDS.done(control.label));
  }

  /** Hidden but for the moments in which it asks something. */
  private open(): AddinFrame {
    const frame = this.host.open(this.view, this.page, WORDS.commands);
    frame.onPrompt = (asking) => {
      this.view.hidden = !asking;
    };
    return frame;
  }
}
