import { element } from "./element.ts";
import type { Ribbon, RibbonButton } from "./manifest.ts";
import { WORDS } from "./words.ts";

/** The tab and its groups as Excel would draw them from the manifest. `press` settles when the button's work is done. */
export function ribbonView(ribbon: Ribbon, press: (button: RibbonButton) => Promise<void>): HTMLElement {
  const groups = ribbon.groups.map((group) => {
    const buttons = element(
      "div",
      { class: "ribbon-buttons" },
      ...group.buttons.map((button) => buttonView(button, press)),
    );
    return element(
      "section",
      { class: "ribbon-group", "aria-label": group.label },
      buttons,
      element("p", {}, group.label),
    );
  });
  const tab = element("span", { class: "ribbon-tab", role: "tab", "aria-selected": "true" }, ribbon.tab);
  return element(
    "nav",
    { class: "ribbon", "aria-label": WORDS.ribbon },
    element("div", { class: "ribbon-tabs", role: "tablist" }, tab),
    element("div", { class: "ribbon-groups" }, ...groups),
  );
}

function buttonView(button: RibbonButton, press: (button: RibbonButton) => Promise<void>): HTMLElement {
  const icon = element("img", { src: button.icon, alt: "", width: "32", height: "32" });
  const view = element(
    "button",
    { type: "button", class: "ribbon-button", title: button.tip, "data-control": button.id },
    icon,
    element("span", {}, button.label),
  );
  let running = 0;
  view.addEventListener("click", async () => {
    // Buttons stay enabled, as in Excel: a second click is the add-in's to handle.
    running += 1;
    view.setAttribute("aria-busy", "true");
    await press(button).finally(() => {
      running -= 1;
      if (running === 0) view.removeAttribute("aria-busy");
    });
  });
  return view;
}
