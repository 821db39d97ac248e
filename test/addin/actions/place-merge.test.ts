import { expect, test } from "vitest";
import { mergeDesk } from "../../../addin/actions/merge-desk.ts";
import { type PlaceProgress, placeMerge } from "../../../addin/actions/place-merge.ts";
import { type Version, wireSheets } from "../../../shared/api.ts";
import type { MergeOutline } from "../../../shared/api-merges.ts";
import { NQ57_2023 } from "../../../shared/campaign/built-in/nq57-2023.ts";
import { NQ57_2026 } from "../../../shared/campaign/built-in/nq57-2026.ts";
import type { MergeInput } from "../../../shared/merge/contribution.ts";
import { merge } from "../../../shared/merge/merge.ts";
import { ok } from "../../../shared/result.ts";
import { wholeCountry } from "../../bench/merge-input.ts";
import { type Desk, desk } from "./desk.ts";
import { refused } from "./paper-service.ts";

/** Reports of nine units, in an order of their own. */
const INPUT: MergeInput = { ...wholeCountry(), contributions: wholeCountry().contributions.slice(0, 9).reverse() };

function coordinatorWith(input: MergeInput): Desk {
  const coordinator = desk();
  const { asOf, units, contributions, standings } = input;
  const outline: MergeOutline = {
    asOf,
    revision: 0,
    units: units === null ? null : [...units],
    contributions: contributions.map(({ annexes: _, ...one }) => one),
    standings: [...standings],
    decisions: [...input.decisions],
    previous:
      input.previous === null
        ? null
        : {
            campaign: input.previous.campaign.id,
            revision: 0,
            contributions: input.previous.contributions.map(({ annexes: _, ...one }) => one),
            decisions: [...input.previous.decisions],
          },
  };
  const everything = [...contributions, ...(input.previous?.contributions ?? [])];
  const versions = new Map(everything.map((one) => [`${one.unit} ${one.n}`, wireSheets(one.annexes)]));
  coordinator.api.mergeOutline = async () => ok(outline);
  coordinator.api.version = async (_, unit, n) => {
    const sheets = versions.get(`${unit} ${n}`);
    // As it comes off the wire.
    return sheets === undefined ? refused("unknown-version") : ok(JSON.parse(JSON.stringify(versionOf(n, sheets))));
  };
  return coordinator;
}

function versionOf(n: number, sheets: unknown): Omit<Version, "sheets"> & { readonly sheets: unknown } {
  const receipt = { code: "", n, submissionId: "", hash: "", acceptedAt: INPUT.asOf, late: false };
  const said = { sentBy: "", senderName: "", reasons: {}, findings: [], nothingToReport: [], letter: null };
  return { n, submissionId: "", hash: "", receipt, sheets, ...said };
}

test("the open workbook gets the very sheets of the download, and every report and row is counted on the way", async () => {
  const coordinator = coordinatorWith(INPUT);
  const seen: PlaceProgress[] = [];
  const watch = { signal: new AbortController().signal, onProgress: (one: PlaceProgress) => void seen.push(one) };
  const placed = await placeMerge(coordinator, mergeDesk, NQ57_2023, "id", watch);
  const made = merge(NQ57_2023, INPUT);
  expect(placed).toEqual(ok({ added: made.sheets.map(({ name }) => name), kept: [] }));
  const inWorkbook = coordinator.workbook.book.sheets.map(({ name, rows, merges, columnWidths, print }) => ({
    name,
    rows,
    merges,
    columnWidths,
    print,
  }));
  expect(inWorkbook).toEqual(
    made.sheets.map(({ name, rows, merges, columnWidths, print }) => ({ name, rows, merges, columnWidths, print })),
  );
  expect(seen.filter(({ step }) => step === "reading").map(({ done }) => done)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(seen.at(-1)?.step).toBe("writing");
});

test("a campaign that goes on from another is placed with last campaign's reports read along", async () => {
  const after = INPUT.contributions.slice(0, 1).map((one) => ({ ...one, unit: "p34-cao-bang" }));
  const previous = { campaign: NQ57_2023, contributions: INPUT.contributions, decisions: [] };
  const input = { ...INPUT, contributions: after, previous };
  const coordinator = coordinatorWith(input);
  const seen: PlaceProgress[] = [];
  const watch = { signal: new AbortController().signal, onProgress: (one: PlaceProgress) => void seen.push(one) };
  expect((await placeMerge(coordinator, mergeDesk, NQ57_2026, "id", watch)).ok).toBe(true);
  const made = merge(NQ57_2026, input).sheets.map(({ name, rows }) => ({ name, rows }));
  expect(coordinator.workbook.book.sheets.map(({ name, rows }) => ({ name, rows }))).toEqual(made);
  expect(made.map(({ name }) => name)).toContain("So với kỳ trước");
  expect(seen.filter(({ step }) => step === "reading").at(-1)).toMatchObject({ done: 10, of: 10 });
});

test("stopped while it reads or writes, it leaves the workbook as it was", async () => {
  for (const step of ["reading", "writing"] as const) {
    const coordinator = coordinatorWith(INPUT);
    const controller = new AbortController();
    const onProgress = (progress: PlaceProgress): void => {
      if (progress.step === step && progress.done > 0) controller.abort();
    };
    const { signal } = controller;
    const stopped = await placeMerge(coordinator, mergeDesk, NQ57_2023, "id", { signal, onProgress });
    expect(stopped).toEqual({ ok: false, error: { kind: "aborted" } });
    expect(coordinator.workbook.book.sheets).toEqual([]);
  }
});

test("a report that cannot be read stops it, and says why", async () => {
  const coordinator = coordinatorWith(INPUT);
  const { version } = coordinator.api;
  coordinator.api.version = async (campaign, unit, n) =>
    unit === INPUT.contributions[4]?.unit ? refused("store-unavailable") : version(campaign, unit, n);
  const watch = { signal: new AbortController().signal, onProgress: () => undefined };
  const placed = await placeMerge(coordinator, mergeDesk, NQ57_2023, "id", watch);
  expect(placed).toMatchObject({ ok: false, error: { kind: "problem", problem: { code: "store-unavailable" } } });
  expect(coordinator.workbook.book.sheets).toEqual([]);
});

test("a merge that is no longer known is not placed", async () => {
  const coordinator = desk();
  const watch = { signal: new AbortController().signal, onProgress: () => undefined };
  const placed = await placeMerge(coordinator, mergeDesk, NQ57_2023, "id", watch);
  expect(placed).toMatchObject({ ok: false, error: { problem: { code: "unknown-merge" } } });
});

test("pieces are short: some hundred rows, fewer where texts are long, and never none", async () => {
  const country = wholeCountry();
  const long = "nội dung ".repeat(3_000);
  const book = mergeDesk();
  for (const one of country.contributions.slice(0, 5)) {
    const annexes = one.annexes.map(({ annex, rows }) => ({
      annex,
      rows: rows.map((row, index) => (index % 2 === 0 ? row : { ...row, values: { ...row.values, name: long } })),
    }));
    book.add({ ...one, annexes });
  }
  const { sheets, rows } = await book.merge(NQ57_2023, country);
  for (const { name, rowCount } of sheets) {
    let top = 0;
    while (top < rowCount) {
      const piece = await rows(name, top);
      const characters = piece.flat().reduce((sum, cell) => sum + String(cell?.value ?? "").length, 0);
      expect(piece.length).toBeGreaterThan(0);
      expect(piece.length).toBeLessThanOrEqual(250);
      expect(characters).toBeLessThan(80_000 + 40_000);
      top += piece.length;
    }
    expect(top).toBe(rowCount);
  }
});
