import type { CampaignId, IsoDate, TaskId, UnitId } from "../ids.ts";
import { type Problem, problem } from "../problem.ts";
import { fail, ok, type Result } from "../result.ts";
import { formatDay } from "../text/vietnam-time.ts";
import { standsOn } from "../unit/dated-names.ts";
import { knownUnit } from "../unit/known-units.ts";
import { heirsAt } from "../unit/lineage.ts";
import { REGIONS_2025 } from "../unit/regions-2025.ts";
import type { Succession } from "../unit/successions.ts";
import type { Region, Unit } from "../unit/unit.ts";
import type { Campaign, Due, Letter, Receiver } from "./campaign.ts";
import { campaignOn } from "./campaign-on.ts";
import { reportersRefusal } from "./change/task-refusals.ts";
import { successionsOf } from "./predecessors.ts";
import { type Renewal, rollForward, tasksOfNobody } from "./roll-forward.ts";

/** What an administrator says of next year's campaign; what is left out is taken over from the last one. */
export interface NextCampaign {
  readonly id: CampaignId;
  readonly title: string;
  readonly year: number;
  /** Null is not known yet. */
  readonly letter: {
    readonly number: string | null;
    readonly issuedOn: IsoDate | null;
    readonly issuer?: string | undefined;
    readonly subject?: string | undefined;
  };
  readonly receiver?: Receiver | undefined;
  readonly due: Due;
  readonly reporters: Renewal["reporters"];
  readonly words: Renewal["words"];
}

/**
 * The last campaign rolled forward to the bodies that stand on the day of the new letter: each itself, or who carries it
 * on by then. `today` stands in for a day of the letter that nobody knows.
 */
export function nextCampaign(last: Campaign, asked: NextCampaign, today: IsoDate): Result<Campaign, Problem> {
  const { renewal, before, successions } = renewed(last, asked, today);
  const detail =
    receiverRefusal(renewal) ??
    dueRefusal(renewal) ??
    givenRefusal(last, renewal) ??
    nobodyRefusal(before, renewal, successions);
  if (detail !== null) return refused(detail);
  const rolled = rollForward(withoutRetired(before), renewal, successions);
  const contradiction = tasksRefusal(rolled);
  return contradiction === null ? ok(rolled) : refused(contradiction);
}

/** The bodies of the new campaign, and the tasks nobody of them would report: what to decide before it can be made. */
export function undecided(
  last: Campaign,
  asked: NextCampaign,
  today: IsoDate,
): { readonly units: readonly Unit[]; readonly tasks: readonly TaskId[] } {
  const { renewal, before, successions } = renewed(last, asked, today);
  return { units: renewal.units, tasks: tasksOfNobody(before, renewal, successions) };
}

function renewed(last: Campaign, asked: NextCampaign, today: IsoDate) {
  const letter = nextLetter(last.letter, asked, today);
  const before = campaignOn(last, letter.issuedOn);
  const successions = successionsOf(before);
  const units = standing(before, letter.issuedOn, successions);
  const { id, title, year, due, reporters, words, receiver = last.receiver } = asked;
  const renewal: Renewal = {
    ...{ id, title, year, due, reporters, words, receiver, letter, units },
    example: false,
    regions: regionsOf(last, units),
  };
  return { renewal, before, successions };
}

function refused(detail: string): Result<never, Problem> {
  return fail(problem("change-refused", { detail }));
}

function nextLetter(last: Letter, { letter, year }: NextCampaign, today: IsoDate): Letter {
  const { number, issuedOn, issuer = last.issuer, subject = last.subject } = letter;
  const unknown: Letter["unknown"][number][] = [];
  if (number === null) unknown.push("number");
  if (issuedOn === null) unknown.push("issuedOn");
  // A letter of that year: its dots are printed with the year.
  const day = today.startsWith(`${year}-`) ? today : `${year}-01-01`;
  return { number: number ?? "…", issuedOn: issuedOn ?? day, unknown, issuer, subject };
}

/** In the order of the country's lists where all bodies are of one, else in the order of those they carry on. */
function standing({ units }: Campaign, day: IsoDate, successions: readonly Succession[]): readonly Unit[] {
  const own = new Map<UnitId, Unit>(units.map((unit) => [unit.id, unit]));
  const found = new Set(
    units.flatMap((unit) => (standsOn(unit, day) ? [unit.id] : heirsOf(unit.id, day, successions))),
  );
  const bodies = [...found].flatMap((id) => own.get(id) ?? knownUnit(id) ?? []).filter((unit) => standsOn(unit, day));
  const isNew = bodies.every(({ id }) => !own.has(id));
  const ordered = isNew ? bodies.toSorted((one, other) => one.order - other.order) : bodies;
  return ordered.map((unit, index) => ({ ...unit, order: index + 1 }));
}

function heirsOf(unit: UnitId, day: IsoDate, successions: readonly Succession[]): UnitId[] {
  return [...heirsAt(unit, day, successions).keys()].filter((id) => id !== unit);
}

function regionsOf({ regions }: Campaign, units: readonly Unit[]): readonly Region[] {
  const named = units.flatMap(({ region }) => region ?? []);
  const has = (known: readonly Region[]) => named.every((id) => known.some((region) => region.id === id));
  if (has(regions)) return regions;
  if (has(REGIONS_2025)) return REGIONS_2025;
  return [...regions, ...REGIONS_2025.filter(({ id }) => !regions.some((region) => region.id === id))];
}

/** Nobody has used the new campaign's lists yet. */
function withoutRetired(campaign: Campaign): Campaign {
  return { ...campaign, codeLists: campaign.codeLists.map(({ retired: _, ...list }) => list) };
}

function receiverRefusal({ receiver, units }: Renewal): string | null {
  if (units.some(({ id }) => id === receiver.unit)) return null;
  return `cơ quan nhận báo cáo “${receiver.unit}” không còn vào ngày công văn. Hãy chọn cơ quan nhận (receiver) trong các đơn vị hiện có`;
}

function dueRefusal({ due, letter }: Renewal): string | null {
  if (due.before > letter.issuedOn) return null;
  return `hạn nộp đứng trước ngày công văn (${formatDay(letter.issuedOn)}). Hãy kiểm tra lại ngày`;
}

function givenRefusal({ tasks }: Campaign, { reporters, units }: Renewal): string | null {
  for (const [task, asked] of Object.entries(reporters)) {
    if (!tasks.some(({ id }) => id === task))
      return `đợt báo cáo trước không có nhiệm vụ “${task}”. Hãy chọn lại nhiệm vụ`;
    const stranger = asked.find((id) => !units.some((unit) => unit.id === id));
    if (stranger !== undefined) return `không có đơn vị “${stranger}” vào ngày công văn. Hãy chọn lại đơn vị`;
  }
  return null;
}

function nobodyRefusal(last: Campaign, renewal: Renewal, successions: readonly Succession[]): string | null {
  const left: readonly TaskId[] = tasksOfNobody(last, renewal, successions);
  if (left.length === 0) return null;
  return `không còn đơn vị nào báo cáo nhiệm vụ ${left.join(", ")}. Hãy chọn đơn vị báo cáo (reporters) cho các nhiệm vụ đó`;
}

/** Bodies that became one may have had the same task twice. */
function tasksRefusal(campaign: Campaign): string | null {
  for (const { id, reporters, lead } of campaign.tasks) {
    const detail = reportersRefusal(campaign, { kind: "task-reporters", task: id, reporters, lead });
    if (detail !== null) return `nhiệm vụ ${id}: ${detail}`;
  }
  return null;
}
