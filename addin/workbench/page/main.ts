import manifestXml from "../../../manifest.xml?raw";
import { WorkbookHost } from "../workbook-host.ts";
import { CommandRunner } from "./command-runner.ts";
import { element } from "./element.ts";
import { fileButtons } from "./file-buttons.ts";
import type { GridView } from "./grid-view.ts";
import { parseManifest } from "./manifest.ts";
import { PaneView } from "./pane-view.ts";
import { personSwitch } from "./person-switch.ts";
import { stepThroughRegions } from "./regions.ts";
import { ribbonView } from "./ribbon-view.ts";
import { themeSwitch } from "./theme-switch.ts";
import { WORDS } from "./words.ts";
import "./workbench.css";

/** The workbench: a spreadsheet page around the unmodified office.js, drawn from the real manifest. */
async function start(place: HTMLElement): Promise<void> {
  const ribbon = parseManifest(manifestXml);
  const status = element("p", { class: "status", role: "status" }, WORDS.loading);
  const say = (line: string): void => {
    status.textContent = line;
  };
  const sheet = element("div", { class: "sheet" });
  const work = element("main", { class: "work" }, element("div", { class: "sheet-column" }, sheet, status));
  const name = element("span", {}, WORDS.file);
  const header = element(
    "header",
    { class: "title" },
    element("h1", {}, name, element("span", { class: "product" }, WORDS.name)),
    element("p", {}, WORDS.explained),
  );
  place.replaceChildren(header, work);

  const grid = await openGrid(sheet);
  const host = new WorkbookHost(grid.document);
  const pane = new PaneView(host.xdm, ribbon.name);
  const commands = new CommandRunner(host.xdm, ribbon.functionFile, say);
  const bar = [
    fileButtons({ document: grid.document, host, say, named: (title) => name.replaceChildren(title) }),
    personSwitch(say, () => {
      pane.reopen();
      commands.close();
    }),
    themeSwitch((chosen) => {
      grid.colour(chosen);
      pane.colour(chosen);
    }),
  ];
  header.append(...bar);
  const ribbonBar = ribbonView(ribbon, async (button) => {
    if (button.action.kind === "pane") pane.show(button.action.url);
    else await commands.run(button.action.name, button);
  });
  header.after(ribbonBar);
  work.append(pane.view);
  place.append(commands.view);
  stepThroughRegions([
    { view: sheet, first: "[contenteditable], [tabindex='0']" },
    { view: ribbonBar, first: "button" },
    { view: pane.view, first: "iframe" },
  ]);
  grid.begin(host, say);
  pane.show(ribbon.taskpane);
  say(WORDS.ready);
}

/** `?grid=table` takes the light table instead of Univer, which alone is bigger than all the rest of this project. */
async function openGrid(place: HTMLElement): Promise<GridView> {
  if (new URL(location.href).searchParams.get("grid") === "table") {
    const { TableView } = await import("./table-view.ts");
    return new TableView(place);
  }
  const { UniverView } = await import("../univer/univer-view.ts");
  return new UniverView(place);
}

const place = document.getElementById("workbench");
if (place !== null) await start(place);
