import { beforeAll, expect, test } from "vitest";
import type { DocumentChart } from "../../../addin/workbench/document.ts";
import { MemoryDocument } from "../../../addin/workbench/memory-document.ts";
import { newSeries } from "../../../addin/workbench/richapi/chart-series.ts";
import type { HostObject } from "../../../addin/workbench/richapi/host-object.ts";
import { OFFICE_SERVICES, workbookObject } from "../../../addin/workbench/richapi/workbook.ts";
import { usedOfficeMembers } from "../../support/office/used-members.ts";

/** Told to office.js, which answers them itself or asks the host under another name. */
const CLIENT_SIDE = ["load", "untrack", "isNullObject", "context", "toJSON"];
const ON_THE_WIRE: Readonly<Record<string, string>> = { onChanged: "_RegisterDataChangedEvent" };

let everyMember: ReadonlySet<string>;
beforeAll(() => {
  everyMember = usedOfficeMembers();
}, 60_000);

test("the workbench answers every member of the Excel object model that the add-in names", () => {
  const objects = new Map(hostObjects().map((object) => [object.type, object]));
  const used = [...everyMember].sort().map((each) => each.split("."));
  const ofExcel = used.filter(([type = ""]) => objects.has(type));
  expect(ofExcel.length).toBeGreaterThan(50);
  const lacking = ofExcel.filter(([type = "", member = ""]) => !answers(objects.get(type), member));
  expect(lacking.map((each) => each.join("."))).toEqual([]);
});

test("what the add-in names beyond the object model is office.js' own, which runs unmodified", () => {
  const objects = new Set(hostObjects().map(({ type }) => type));
  const types = [...everyMember].map((each) => each.split(".")[0] ?? "");
  const others = [...new Set(types)].filter((type) => !objects.has(type)).sort();
  expect(others.filter((type) => !OFFICE_JS.has(type))).toEqual([]);
});

/** Types whose members never reach the host as such: batching, results, enumerations, dialog, storage, facts. */
const OFFICE_JS = new Set([
  ..."Excel Office Actions AsyncResult AsyncResultStatus CellPropertiesFont CellPropertiesFormat ClientObject".split(
    " ",
  ),
  ..."ClientRequestContext ClientResult Context ContextInformation Dialog Document Error Event EventHandlerResult".split(
    " ",
  ),
  ..."EventHandlers EventType HostType OfficeTheme PlatformType RequestContext RequirementSetSupport Host".split(" "),
  ..."SettableCellProperties Storage StorageType Subscription UI __type".split(" "),
]);

function answers(object: HostObject | undefined, member: string): boolean {
  if (CLIENT_SIDE.includes(member)) return true;
  if (member === "items") return object?.items !== undefined;
  if (member === "getItem") return object?.item !== undefined;
  const name = ON_THE_WIRE[member] ?? `${member.charAt(0).toUpperCase()}${member.slice(1)}`;
  return [object?.values, object?.parts, object?.setters, object?.methods].some(
    (members) => members !== undefined && name in members,
  );
}

/** One of every kind that can be reached from the workbook. */
function hostObjects(): HostObject[] {
  const document = new MemoryDocument("Sheet1", { keepsCharts: true });
  const [sheet] = document.sheets;
  if (sheet === undefined) throw new Error("a document without a sheet");
  const range = { top: 0, left: 0, bottom: 1, right: 1 };
  document.putName({ name: "vung", scope: sheet, sheet, range, visible: true });
  sheet.merge(range);
  sheet.charts?.push(aChart());
  const reached = new Map<string, HostObject>();
  const visit = (object: unknown): void => {
    if (!isObject(object) || reached.has(object.type)) return;
    reached.set(object.type, object);
    for (const part of Object.values(object.parts ?? {})) visit(part());
    for (const item of object.items?.() ?? []) visit(item);
    visit(object.methods?.GetRange?.("A1:B2"));
    visit(object.methods?.GetMergedAreasOrNullObject?.());
  };
  visit(workbookObject(document));
  for (const service of Object.values(OFFICE_SERVICES)) visit(service);
  return [...reached.values()];
}

function aChart(): DocumentChart {
  const chart = { id: "{1}", type: "BarStacked", name: "", title: "", legend: null, reversed: false, position: null };
  return { ...chart, series: [newSeries(null)] };
}

function isObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && "type" in value;
}
