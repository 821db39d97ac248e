/** What the ribbon needs of manifest.xml, in the manifest's own default language. */
export interface Ribbon {
  readonly name: string;
  readonly tab: string;
  readonly groups: readonly RibbonGroup[];
  readonly taskpane: string;
  readonly functionFile: string;
}

export interface RibbonGroup {
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  readonly icon: string;
  readonly action:
    | { readonly kind: "function"; readonly name: string }
    | { readonly kind: "pane"; readonly url: string };
}

/** Throws on a manifest that refers to something it does not hold: better here than as an empty button. */
export function parseManifest(xml: string): Ribbon {
  const manifest = new DOMParser().parseFromString(xml, "application/xml");
  const resource = resourcesOf(manifest);
  const tab = one(manifest, "CustomTab");
  return {
    name: one(manifest, "DisplayName").getAttribute("DefaultValue") ?? "",
    tab: resource(child(tab, "Label")),
    groups: all(tab, "Group").map((group) => ({
      label: resource(child(group, "Label")),
      buttons: all(group, "Control").map((control) => buttonOf(control, resource)),
    })),
    taskpane: pathOf(child(one(manifest, "DefaultSettings"), "SourceLocation").getAttribute("DefaultValue") ?? ""),
    functionFile: pathOf(resource(one(manifest, "FunctionFile"))),
  };
}

type Resource = (element: Element) => string;

function buttonOf(control: Element, resource: Resource): RibbonButton {
  const action = child(control, "Action");
  const shows = action.getAttribute("xsi:type") === "ShowTaskpane";
  const icon = all(child(control, "Icon"), "Image").find((image) => image.getAttribute("size") === "32");
  if (icon === undefined) throw new Error(`manifest: ${control.id} has no icon of 32 pixels`);
  return {
    id: control.getAttribute("id") ?? "",
    label: resource(child(control, "Label")),
    tip: resource(child(child(control, "Supertip"), "Description")),
    icon: pathOf(resource(icon)),
    action: shows
      ? { kind: "pane", url: pathOf(resource(child(action, "SourceLocation"))) }
      : { kind: "function", name: child(action, "FunctionName").textContent ?? "" },
  };
}

/** The manifest names pages by their production address; here they lie under the stand-in's own. */
function pathOf(url: string): string {
  return `/workbench/addin${new URL(url).pathname}`;
}

function resourcesOf(manifest: Document): Resource {
  const values = new Map(
    all(one(manifest, "Resources"), "*").map((entry) => [entry.getAttribute("id"), entry.getAttribute("DefaultValue")]),
  );
  return (element) => {
    const id = element.getAttribute("resid");
    const value = values.get(id);
    if (value === undefined || value === null) throw new Error(`manifest: no resource ${id}`);
    return value;
  };
}

function all(parent: Document | Element, name: string): Element[] {
  return [...parent.getElementsByTagNameNS("*", name)];
}

function one(parent: Document | Element, name: string): Element {
  const [first] = all(parent, name);
  if (first === undefined) throw new Error(`manifest: no ${name}`);
  return first;
}

function child(parent: Element, name: string): Element {
  const found = [...parent.children].find((element) => element.localName === name);
  if (found === undefined) throw new Error(`manifest: no ${name} in ${parent.localName}`);
  return found;
}
