import type { AnnexId, CampaignId, CodeListId, ColumnId, Instant, IsoDate, TaskId, UnitId } from "../ids.ts";
import type { Succession } from "../unit/successions.ts";
import type { Region, Unit } from "../unit/unit.ts";

/**
 * A campaign is data: what Decree 09/2019/NĐ-CP asks a reporting regime to fix (name, content, who, to whom,
 * deadline, outline, forms). Dropdowns, checks, templates, the board and the merge are all derived from it.
 */
export interface Campaign {
  readonly id: CampaignId;
  /** "Báo cáo kết quả thực hiện Nghị quyết số 57/NQ-CP năm 2023". */
  readonly title: string;
  readonly year: number;
  /** The campaign it goes on from, whose reports its units start with; null for a first one. */
  readonly previous: CampaignId | null;
  /** Comes along to be tried and taken over: nobody has issued it, and its title says so. */
  readonly example: boolean;
  readonly letter: Letter;
  readonly receiver: Receiver;
  readonly due: Due;
  /** Every body the letter is addressed to, in protocol order, the receiver included. */
  readonly units: readonly CampaignUnit[];
  readonly regions: readonly Region[];
  readonly annexes: readonly Annex[];
  readonly outlines: readonly Outline[];
  readonly tasks: readonly Task[];
  readonly codeLists: readonly CodeList[];
  /** Who carries on whom, beside what the product knows of itself: entered by an administrator. */
  readonly successions?: readonly Succession[] | undefined;
}

export interface Letter {
  /** "8490/BKHĐT-QLKTTW"; with dots for what is not known: "…/BTC-…". */
  readonly number: string;
  /** Where it is not known, a day that only orders campaigns and is never printed. */
  readonly issuedOn: IsoDate;
  /** What nobody has told us yet: never printed as a fact. */
  readonly unknown: readonly ("number" | "issuedOn")[];
  readonly issuer: string;
  readonly subject: string;
}

export interface Receiver {
  readonly unit: UnitId;
  readonly name: string;
  readonly office: string;
  readonly address: string;
}

export interface Due {
  /** On time means strictly before this instant. */
  readonly before: Instant;
  /** The letter's own words: "trước ngày 01/11/2023". */
  readonly text: string;
}

export interface CampaignUnit extends Unit {
  /** False for the receiver itself: it is addressed but owes no report. */
  readonly owes: boolean;
  /** The outline of its narrative; null where the campaign asks for none. */
  readonly outline: OutlineId | null;
  /** Whether a leader of the unit approves (duyệt) before the report counts as sent. */
  readonly approval: boolean;
  /** Where it was renamed: what it is called from which day on, oldest first. `campaignOn` picks one. */
  readonly names?: readonly DatedNames[] | undefined;
}

export interface DatedNames extends Pick<Unit, "officialName" | "reportingBody" | "shortName"> {
  /** Null: from its beginning. */
  readonly from: IsoDate | null;
}

export interface Annex {
  readonly id: AnnexId;
  /** `list`: as many rows as the unit has; `outline`: one row per item of the unit's outline. */
  readonly kind: "list" | "outline";
  readonly sheetName: string;
  /** "PHỤ LỤC 3". */
  readonly heading: string;
  readonly title: string;
  /** The "(Kèm theo …)" line. */
  readonly attachedTo: string;
  readonly columns: readonly Column[];
  /** The column that makes a row a row: its heading is searched first, and a row without it is not data. */
  readonly nameColumn: ColumnId;
  /** Rows of this annex list the unit's assigned tasks. */
  readonly listsTasks: boolean;
  /** Rows of this annex list documents: number, day, issuer; a document that many units report is one in the merge. */
  readonly listsDocuments: boolean;
  /** Empty ruled rows offered below the prefilled ones. */
  readonly spareRows: number;
  /** What it means when a unit sends nothing here and does not declare "không có nội dung". */
  readonly whenAbsent: "error" | "warning" | "info";
}

export interface Column {
  readonly id: ColumnId;
  /** The letter's own heading. */
  readonly heading: string;
  /** Other headings met in practice; compared by collation key. */
  readonly headingVariants: readonly string[];
  readonly field: Field;
  /** In characters of the default font, as Excel counts column width. */
  readonly width: number;
  /** What an empty cell in a data row is. */
  readonly whenEmpty: "error" | "warning" | "nothing";
}

export type Field =
  | { readonly kind: "ordinal" }
  /** Prefilled by us, never read back: the title of an outline item, or when a task is due in the letter's words. */
  | { readonly kind: "label"; readonly shows: "outline-title" | "task-term" }
  /** Kept as written; `suggestions` are offered in the dropdown and never enforced. */
  | { readonly kind: "text"; readonly suggestions: CodeListId | null }
  | { readonly kind: "date" }
  /** Stored as a code of the list; any other wording is asked about. */
  | { readonly kind: "code"; readonly list: CodeListId };

export type OutlineId = string;

/** The outline of the narrative: Phụ lục 1 (ministries, VCCI) or Phụ lục 2 (provinces). */
export interface Outline {
  readonly id: OutlineId;
  readonly heading: string;
  readonly title: string;
  readonly attachedTo: string;
  readonly items: readonly OutlineItem[];
}

export interface OutlineItem {
  /** "2.1", "1.a": unique within the outline. */
  readonly id: string;
  readonly title: string;
  /** What the letter asks for under this item; shown as guidance. */
  readonly guidance: string;
  /** Headings are printed but not answered. */
  readonly answered: boolean;
}

export interface Task {
  readonly id: TaskId;
  /** Verbatim from the letter, without the verb "Báo cáo tình hình thực hiện". */
  readonly name: string;
  /** Where the letter names it: "Phụ lục 1, mục 2.1". */
  readonly source: string;
  readonly group: string;
  /** Who must report it, already resolved to units. */
  readonly reporters: readonly UnitId[];
  readonly lead: UnitId | null;
  /** The same or a similar task under the other outline, for grouping in the merge. */
  readonly related: TaskId | null;
  /** Null: the letter repeats no deadline; the Resolution's own is still to be entered. */
  readonly deadline: IsoDate | null;
  /** When it is due in the letter's own words ("trong quý III năm 2023"), for campaigns that print it. */
  readonly term?: string | undefined;
}

export interface CodeList {
  readonly id: CodeListId;
  /** `letter`: the letter gives it verbatim; `campaign`: the letter names a column and leaves its values open. */
  readonly origin: "letter" | "campaign";
  readonly codes: readonly Code[];
  /** Common wordings that do not choose between the codes: asked, never mapped. */
  readonly ambiguous: readonly string[];
  /** Codes no longer offered nor read. What was sent with them keeps its label. */
  readonly retired?: readonly Code[] | undefined;
}

export interface Code {
  readonly code: string;
  /** What the dropdown shows and the sheets print. */
  readonly label: string;
  /** Wordings that certainly mean this code. */
  readonly variants: readonly string[];
  /** Wordings that only likely mean it: proposed, to be accepted. */
  readonly proposals: readonly string[];
}
