import { WorkbookTrouble } from "../actions/open-workbook.ts";

/** The person closed the dialog, or chose "Ignore" where Excel asks before opening one. */
const CLOSED = 12_006;
const IGNORED = 12_009;
/** Per cent of the screen. */
const SIZE = { height: 70, width: 40 };

/** Opens a page of our own origin; resolves with what it hands over by `messageParent`, null when it was closed. */
export function openDialog(url: string): Promise<string | null> {
  // Straight from a click the browser lets the window open; otherwise Excel asks first, so that it is not blocked.
  const promptBeforeOpen = !navigator.userActivation.isActive;
  return new Promise((resolve, reject) => {
    Office.context.ui.displayDialogAsync(url, { ...SIZE, promptBeforeOpen }, (opened) => {
      if (opened.status === Office.AsyncResultStatus.Failed) {
        if (opened.error.code === IGNORED) resolve(null);
        else reject(new WorkbookTrouble("dialog-blocked", `${opened.error.code} ${opened.error.message}`));
        return;
      }
      const dialog = opened.value;
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, (answer) => {
        dialog.close();
        resolve("message" in answer ? answer.message : null);
      });
      dialog.addEventHandler(Office.EventType.DialogEventReceived, (event) => {
        const code = "error" in event ? event.error : 0;
        if (code === CLOSED) resolve(null);
        else reject(new WorkbookTrouble("failed", `dialog ${code}`));
      });
    });
  });
}

export function openExternal(url: string): void {
  if (Office.context.requirements.isSetSupported("OpenBrowserWindowApi", "1.1"))
    Office.context.ui.openBrowserWindow(url);
  else window.open(url, "_blank", "noopener");
}
