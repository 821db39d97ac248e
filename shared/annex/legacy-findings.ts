import { formatPlace } from "../book/address.ts";
import type { Sheet } from "../book/book.ts";
import type { Answers, Finding, Preview } from "../check/finding.ts";
import { makeFinding } from "../check/make-finding.ts";
import type { AnnexId } from "../ids.ts";
import type { LegacyEncoding } from "../text/legacy-encoding.ts";
import { inUnicode, type LegacyReading, legacyReadings } from "./legacy-text.ts";
import type { Table } from "./tables.ts";

/** A sheet read in Unicode, and what must be asked because of it. */
export interface LegacySheet {
  /** As it reads once the proposals are taken. */
  readonly sheet: Sheet;
  /** Every proposal, and those among them that the sender has not refused. */
  readonly readings: readonly LegacyReading[];
  readonly taken: readonly LegacyReading[];
}

/** The answer that leaves text as it is written, and the one that takes the proposal. */
const AS_WRITTEN = "as-written";
const CONVERTED = "converted";

/** Enough to see whether letters come out right; three hundred cells one by one would be no help. */
const PREVIEWED = 5;
const LONGEST_PREVIEW = 200;
/** Addresses named in a message. */
const CELLS_NAMED = 12;

/** Reads the cells of old encodings, all but those that the sender says are meant as they are written. */
export function readLegacy(sheet: Sheet, answers: Answers): LegacySheet {
  const readings = legacyReadings(sheet);
  const isRefused = (group: readonly LegacyReading[]): boolean =>
    group[0]?.by === "look" && answers.choose[questionOf(sheet.name, null, group).id] === AS_WRITTEN;
  const refused = new Set(groupsOf(readings).filter(isRefused).flat());
  const taken = readings.filter((reading) => !refused.has(reading));
  return { sheet: inUnicode(sheet, taken), readings, taken };
}

/**
 * One question for all cells of a sheet in one encoding, if headings or rows of these tables are among them. Where
 * letters were lost on the way, one more names the cells concerned.
 */
export function legacyFindings({ sheet, readings, taken }: LegacySheet, tables: readonly Table[]): Finding[] {
  const [table] = tables;
  if (table === undefined) return [];
  const inTables = ({ place: { row } }: LegacyReading): boolean =>
    tables.some(({ header, end }) => row >= header && row < end);
  const inRows = ({ place: { row } }: LegacyReading): boolean =>
    tables.some(({ body, end }) => row >= body && row < end);
  const questions = groupsOf(readings)
    .filter((group) => group.some(inTables))
    .map((group) => questionOf(sheet.name, table.annex.id, group, inRows));
  const unclear = taken.filter((reading) => !reading.clear && inTables(reading));
  return unclear.length === 0 ? questions : [...questions, unclearFinding(sheet.name, table.annex.id, unclear)];
}

/** The cells one question is about whose letters all came through: what may be written again in Unicode. */
export function legacyCells(sheet: Sheet, id: Finding["id"]): readonly LegacyReading[] {
  const group = groupsOf(legacyReadings(sheet)).find((each) => questionOf(sheet.name, null, each).id === id);
  return (group ?? []).filter(({ clear }) => clear);
}

function groupsOf(readings: readonly LegacyReading[]): LegacyReading[][] {
  return [...Map.groupBy(readings, ({ by, encoding }) => `${by} ${encoding}`).values()];
}

const NAMES: Readonly<Record<LegacyEncoding, string>> = { tcvn3: "TCVN3", vni: "VNI" };

function questionOf(
  sheet: string,
  annex: AnnexId | null,
  group: readonly LegacyReading[],
  shownFirst: (reading: LegacyReading) => boolean = () => true,
): Finding {
  const { encoding = "tcvn3", by = "font" } = group[0] ?? {};
  const preview = previewOf([...group.filter(shownFirst), ...group.filter((reading) => !shownFirst(reading))]);
  const { before = "", after = "" } = preview[0] ?? {};
  const fonts = [...new Set(group.map(({ font }) => font))].filter(Boolean).join(", ");
  const parameters = { encoding: NAMES[encoding], fonts, count: group.length, before, after };
  const place = placeOf(sheet, annex, group);
  const said = saidIn(group);
  if (by === "font") return makeFinding("legacy-text", "warning", place, said, { need: "accept", parameters, preview });
  const options = [
    { id: CONVERTED, label: `Chuyển từ ${NAMES[encoding]}: “${after}”` },
    { id: AS_WRITTEN, label: `Giữ như đang ghi: “${before}”` },
  ];
  return makeFinding("legacy-suspected", "warning", place, said, { need: "choose", parameters, options, preview });
}

function unclearFinding(sheet: string, annex: AnnexId, unclear: readonly LegacyReading[]): Finding {
  const preview = previewOf(unclear);
  const { before = "", after = "" } = preview[0] ?? {};
  const named = unclear.slice(0, CELLS_NAMED).map(({ place }) => formatPlace(place));
  const cells = named.join(", ") + (unclear.length > CELLS_NAMED ? ", …" : "");
  const parameters = { count: unclear.length, cells, before, after };
  const more = { need: "accept", parameters, preview } as const;
  return makeFinding("legacy-unclear", "warning", placeOf(sheet, annex, unclear), saidIn(unclear), more);
}

function placeOf(sheet: string, annex: AnnexId | null, [first]: readonly LegacyReading[]) {
  return { annex, sheet, cell: first === undefined ? null : formatPlace(first.place) };
}

/** All of it goes into the id: what was accepted for some cells must not stand for others. */
function saidIn(readings: readonly LegacyReading[]): string {
  return readings.map(({ place, before }) => `${formatPlace(place)} ${before}`).join("\n");
}

/** Some of them, each text once. */
function previewOf(readings: readonly LegacyReading[]): Preview[] {
  const first = new Map<string, LegacyReading>();
  for (const reading of readings) if (!first.has(reading.before)) first.set(reading.before, reading);
  return [...first.values()]
    .slice(0, PREVIEWED)
    .map(({ place, before, after }) => ({ cell: formatPlace(place), before: cut(before), after: cut(after) }));
}

const cut = (text: string): string =>
  text.length <= LONGEST_PREVIEW ? text : `${text.slice(0, LONGEST_PREVIEW).trimEnd()}…`;
