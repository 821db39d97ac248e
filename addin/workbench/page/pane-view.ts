import type { AddinFrame } from "../xdm/addin-frame.ts";
import type { XdmHost } from "../xdm/host.ts";
import { element } from "./element.ts";
import { WORDS } from "./words.ts";

/** The task pane at the right edge, as wide as Excel's own. */
export class PaneView {
  readonly view: HTMLElement;
  private readonly host: XdmHost;
  private readonly place = element("div", { class: "pane-frame" });
  private frame: AddinFrame | null = null;
  private url = "";

  constructor(host: XdmHost, name: string) {
    this.host = host;
    const close = element("button", { type: "button", title: WORDS.closePane, "aria-label": WORDS.closePane }, "✕");
    close.addEventListener("click", () => this.hide());
    const header = element("header", {}, element("h2", {}, name), close);
    this.view = element("aside", { class: "pane", "aria-label": WORDS.pane, hidden: "" }, header, this.place);
  }

  /** Opens the pane; one that is open stays as it is. */
  show(url: string): void {
    this.view.hidden = false;
    this.url = url;
    this.frame ??= this.host.open(this.place, url, WORDS.pane);
  }

  /** Its page starts anew, if the pane is open. */
  reopen(): void {
    if (this.frame === null) return;
    this.hide();
    this.show(this.url);
  }

  /** The frame's colour scheme is what its page sees as the person's preference. */
  colour(theme: "light" | "dark"): void {
    this.place.style.colorScheme = theme;
  }

  /** Excel ends the page of a closed pane too. */
  private hide(): void {
    this.view.hidden = true;
    if (this.frame !== null) this.host.close(this.frame);
    this.frame = null;
  }
}
