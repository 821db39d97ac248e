/**
 * On the web, office.js takes the Tab key over: it goes from one control of its own list to the next, and from anything
 * else it leaves the pane. Where the focus stands on an outcome just read out, or on nothing yet, the browser's own Tab
 * is right: it goes to the next control. At the first and last control the key stays office.js's, which tells Excel.
 */
export function keepTabInPane(page: Document): void {
  page.addEventListener("keydown", (event) => {
    const { target } = event;
    if (event.key !== "Tab" || !(target instanceof HTMLElement)) return;
    if (target === page.body || target.tabIndex < 0) event.stopPropagation();
  });
}
