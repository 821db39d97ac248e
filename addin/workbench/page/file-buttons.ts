import { bookOfPlain, type PlainBook, plainBook } from "../../../shared/book/plain-book.ts";
import type { WorkbookDocument } from "../document.ts";
import { bookOfDocument } from "../document-book.ts";
import type { WorkbookHost } from "../workbook-host.ts";
import { writeBook } from "../write-book.ts";
import { element } from "./element.ts";
import { WORDS } from "./words.ts";

export interface FileButtonsInput {
  readonly document: WorkbookDocument;
  readonly host: WorkbookHost;
  readonly say: (line: string) => void;
  /** The file's name, without its ending, when one is opened. */
  readonly named: (name: string) => void;
}

/** Opens and saves .xlsx files. The local server presses them: its press reads files nobody has vouched for. */
export function fileButtons({ document, host, say, named }: FileButtonsInput): HTMLElement {
  let name: string = WORDS.file;
  const choose = element("input", { type: "file", accept: ".xlsx", hidden: "", "aria-label": WORDS.open });
  choose.addEventListener("change", async () => {
    const file = choose.files?.[0];
    choose.value = "";
    if (file === undefined) return;
    say(WORDS.opening(file.name));
    const answer = await ask("open", file);
    if (typeof answer === "string") return say(answer);
    const book: PlainBook = await answer.json();
    host.together(() => writeBook(document, bookOfPlain(book)));
    name = file.name.replace(/\.xlsx$/i, "");
    named(name);
    say(WORDS.opened(file.name));
  });
  const open = button(WORDS.open, () => choose.click());
  const save = button(WORDS.save, async () => {
    const answer = await ask("save", JSON.stringify(plainBook(bookOfDocument(document))));
    if (typeof answer === "string") return say(answer);
    download(await answer.blob(), `${name}.xlsx`);
    say(WORDS.saved(`${name}.xlsx`));
  });
  return element("div", { class: "files" }, open, save, choose);
}

/** The answer, or what to say when there is none. */
async function ask(what: "open" | "save", body: BodyInit): Promise<Response | string> {
  const answer = await fetch(`/workbench/${what}`, { method: "POST", body }).catch(() => null);
  if (answer === null) return WORDS.noServer;
  if (answer.ok) return answer;
  const problem: unknown = await answer.json().catch(() => null);
  const title: unknown = typeof problem === "object" && problem !== null ? Reflect.get(problem, "title") : null;
  return typeof title === "string" ? title : WORDS.noServer;
}

function download(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  element("a", { href: address, download: name }).click();
  URL.revokeObjectURL(address);
}

function button(label: string, press: () => unknown): HTMLElement {
  const view = element("button", { type: "button", class: "bar-button" }, label);
  view.addEventListener("click", press);
  return view;
}
