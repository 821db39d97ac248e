import fc from "fast-check";
import { BUILT_IN_CAMPAIGNS } from "../../../shared/campaign/catalogue.ts";
import { applyChange, unchanged } from "../../../shared/campaign/change/apply-changes.ts";
import type {
  CampaignChange,
  CampaignOrigin,
  ChangeKind,
  ManagedCampaign,
  RecordedChange,
} from "../../../shared/campaign/change/change.ts";
import { changeRefusal } from "../../../shared/campaign/change/change-refusal.ts";

/** Changes as administrators, clumsy and hostile ones included, may ask for them. */

export const AT = "2023-10-13T01:00:00.000Z";

export function recorded(change: CampaignChange, index = 0): RecordedChange {
  return { id: `request-${index}`, at: AT, by: "admin", why: "theo công văn", change };
}

/** What was asked for and not refused, in order, with where it led. */
export function admitted(
  origin: CampaignOrigin,
  asked: readonly CampaignChange[],
): { readonly changes: readonly RecordedChange[]; readonly managed: ManagedCampaign } {
  const changes: RecordedChange[] = [];
  let managed = unchanged(origin);
  for (const change of asked) {
    if (changeRefusal(managed, change, AT) !== null) continue;
    const one = recorded(change, changes.length);
    changes.push(one);
    managed = applyChange(managed, one);
  }
  return { changes, managed };
}

export const origin: fc.Arbitrary<CampaignOrigin> = fc.record({
  definition: fc.constantFrom(...BUILT_IN_CAMPAIGNS),
  state: fc.constantFrom("draft" as const, "open" as const),
});

const day = fc.constantFrom(
  "2022-01-01",
  "2023-10-12",
  "2023-11-05",
  "2025-07-01",
  "2027-01-01",
  "2023-02-31",
  "hôm nay",
);
const instant = fc.constantFrom("2023-01-01T00:00:00.000Z", "2023-11-15T10:00:00.000Z", "2027-12-31T17:00:00.000Z");
const word = fc.constantFrom(
  "Đã xong cả",
  "đã hoàn thành",
  "Hoàn thành",
  "đang làm",
  "chưa rõ",
  "",
  "=1+1",
  "Ti\u0302nh",
);

/** For a campaign, so that most of what is named is there. */
export function changeOf({ units, tasks, codeLists, regions, outlines }: CampaignOrigin["definition"]) {
  const related = tasks.find((one) => one.related !== null)?.related;
  const pair = tasks.filter((one) => one.id === related || one.related === related);
  const paired = pair.flatMap(({ reporters }) => reporters.slice(0, 2));
  const known = new Set([...units.slice(0, 4).map(({ id }) => id), ...paired]);
  const unit = fc.constantFrom(...known, "p99-moi", "p99-khac", "Không Có", "__proto__");
  const task = fc.constantFrom(...pair.map(({ id }) => id), ...tasks.slice(0, 3).map(({ id }) => id), "không có");
  const names = { officialName: word, reportingBody: word, shortName: word };
  const code = fc.record({
    code: fc.constantFrom("hoan-thanh", "chua-den-thoi-diem", "moi", "khac", "Có dấu"),
    label: word,
    variants: fc.array(word, { maxLength: 2 }),
    proposals: fc.array(word, { maxLength: 1 }),
  });
  const added = fc.record({
    id: unit,
    ...names,
    kind: fc.constant("tinh" as const),
    region: fc.constantFrom(null, "không có", ...regions.slice(0, 2).map(({ id }) => id)),
    docSymbol: fc.constant("UBND"),
    aliases: fc.constant([]),
    validFrom: fc.option(day),
    outline: fc.constantFrom(null, "không có", ...outlines.map(({ id }) => id)),
    approval: fc.boolean(),
  });
  const share = fc.constantFrom("all" as const, "main" as const, "part" as const);
  const successors = fc.oneof(
    fc.array(fc.record({ to: unit, share, what: fc.constant(null) }), { maxLength: 3 }),
    unit.map((to) => [{ to, share: "all" as const, what: null }]),
  );
  const kind = <K extends ChangeKind>(value: K) => fc.constant(value);
  return fc.oneof(
    {
      weight: 8,
      arbitrary: fc.record({ kind: fc.constantFrom("open" as const, "close", "reopen", "archive", "unarchive") }),
    },
    fc.record({ kind: kind("title"), title: word }),
    fc.record({ kind: kind("due"), before: instant, text: fc.constant("trước hạn") }),
    fc.record({ kind: kind("letter"), number: fc.constant("1/BTC-VCL"), issuedOn: day }),
    fc.record({ kind: kind("task-deadlines"), deadlines: fc.dictionary(task, fc.option(day), { maxKeys: 3 }) }),
    fc.record({
      kind: kind("task-reporters"),
      task,
      reporters: fc.array(unit, { minLength: 1, maxLength: 2 }),
      lead: fc.option(unit),
    }),
    fc.record({
      kind: kind("approval"),
      units: fc.array(unit, { minLength: 1, maxLength: 3 }),
      approval: fc.boolean(),
    }),
    fc.record({ kind: kind("unit-added"), unit: added, after: fc.option(unit) }),
    fc.record({ kind: kind("unit-removed"), unit }),
    fc.record({ kind: kind("unit-renamed"), unit, from: day, ...names }),
    {
      weight: 2,
      arbitrary: fc.record({ kind: kind("unit-ended"), unit, lastDay: day, successors }),
    },
    fc.record({
      kind: kind("code-list"),
      list: fc.constantFrom(...codeLists.map(({ id }) => id), "không có"),
      codes: fc.array(code, { maxLength: 4 }),
      ambiguous: fc.array(word, { maxLength: 2 }),
    }),
    fc.record({ kind: kind("reminders"), before: fc.constant([7]), after: fc.constant([1, 3]) }),
  );
}
