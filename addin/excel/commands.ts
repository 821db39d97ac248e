import type { RibbonCommand } from "../actions/open-workbook.ts";
import { runRibbonCommand } from "../actions/ribbon.ts";
import { connectWorkbook } from "./connect.ts";

/** The functions manifest.xml names. Known before Office is ready, so that the first click finds them. */
const COMMANDS: readonly RibbonCommand[] = ["insertAnnexes", "checkReport", "submitNow"];

const running = new Map<RibbonCommand, Promise<void>>();

for (const command of COMMANDS) {
  Office.actions.associate(command, async (event: Office.AddinCommands.Event) => {
    try {
      await once(command);
    } finally {
      // Excel keeps the button waiting, and shows an error after a while, until it hears this.
      event.completed();
    }
  });
}

/** A second click while the first still works joins it. */
function once(command: RibbonCommand): Promise<void> {
  const already = running.get(command);
  if (already !== undefined) return already;
  const work = connectWorkbook()
    .then((workbook) => runRibbonCommand(command, workbook))
    .finally(() => running.delete(command));
  running.set(command, work);
  return work;
}

// Office.js wants to hear this from every page.
void Office.onReady();
