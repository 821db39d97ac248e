import type { SeriesLook } from "../book/chart.ts";

/**
 * A plain description of an official paper by Decree 30/2020/NĐ-CP, as Book is one of a workbook: what stands in it and
 * in what order. How wide, how large and in which font is the press's business, since the Decree leaves no choice there.
 */
export interface PaperDocument {
  /** Shown by programs in place of the file's name. */
  readonly title: string;
  readonly sections: readonly Section[];
}

/** Pages of one orientation; a table that needs the width asks for landscape. */
export interface Section {
  readonly orientation: "portrait" | "landscape";
  readonly blocks: readonly Block[];
}

export type Block =
  | Letterhead
  | Signature
  /** The name of the kind of paper ("BÁO CÁO") or an annex ("PHỤ LỤC I"), what it is about, and what stands under it. */
  | { readonly kind: "title"; readonly name: string; readonly about: string; readonly under: string | null }
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly text: string }
  /** `to`: "Kính gửi". `note`: in brackets, for whoever finishes the draft. */
  | { readonly kind: "paragraph"; readonly text: string; readonly look: "body" | "to" | "note" | "caption" }
  | { readonly kind: "list"; readonly items: readonly string[] }
  /** Somebody's own words, under their name and where they stand; line breaks are theirs. */
  | { readonly kind: "quote"; readonly who: string; readonly source: string; readonly words: readonly QuotedWords[] }
  | Table
  | DrawnChart;

/** `under` names what was asked ("Khó khăn, vướng mắc"); empty where the heading above has said it. */
export interface QuotedWords {
  readonly under: string;
  readonly text: string;
}

/** The head of an official paper; what is not known yet is left blank, to be filled in by hand. */
export interface Letterhead {
  readonly kind: "letterhead";
  readonly issuer: string;
  /** "Số:        /BC-BKHĐT". */
  readonly number: string;
  /** "Hà Nội, ngày     tháng     năm 2023". */
  readonly placeAndDate: string;
  /** Under the number: that this is a draft, and as of when. */
  readonly mark: string;
}

export interface Signature {
  readonly kind: "signature";
  readonly recipients: readonly string[];
  /** Post of the signer, or what to put there. */
  readonly signer: string;
}

export interface Table {
  readonly kind: "table";
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

export interface TableColumn {
  readonly heading: string;
  /** Of the table's width; the columns' shares need not add up to anything. */
  readonly share: number;
  readonly align: "left" | "center" | "right";
}

export interface TableRow {
  readonly cells: readonly string[];
  readonly look: "plain" | "total" | "group";
}

/** A chart with its own numbers: there are no cells here to draw. */
export interface DrawnChart {
  readonly kind: "chart";
  readonly bars: "bar" | "column";
  readonly grouping: "clustered" | "stacked" | "share";
  readonly title: string;
  readonly description: string;
  readonly categories: readonly string[];
  readonly series: readonly {
    readonly name: string;
    readonly values: readonly (number | null)[];
    readonly look: SeriesLook;
  }[];
}
