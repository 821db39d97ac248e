import type { VI_WORKBOOK } from "./vi-workbook.ts";

/** Beside `vi-workbook.ts`, in English. */
export const EN_WORKBOOK: typeof VI_WORKBOOK = {
  insert: {
    heading: "Insert annexes",
    hint: "Adds the letter's sheets to the open workbook. Sheets that are there already stay as they are.",
    button: "Insert annexes",
    busy: "Inserting annexes…",
    added: (sheets) => `Inserted: ${sheets}.`,
    kept: (sheets) => `Already there, left as they are: ${sheets}.`,
    carried: (year) =>
      `The rows reported in ${year} are filled in; choose the level for this year again, the last column is for reading only.`,
    notCarried: (year) =>
      `The rows of ${year} could not be fetched and are not filled in. To have them, delete the new sheets and insert again when online.`,
    foreign: (sheets) =>
      `This workbook holds annexes of another unit or campaign (${sheets}). Open a new workbook and insert again.`,
  },

  fill: {
    heading: "Fill in",
    hint: "Pick one level per task from the list:",
    dates: "Dates are day/month/year, for example 11/07/2023. You may add rows under the table.",
  },

  check: {
    heading: "Check",
    hint: "Reads every sheet and points at each cell to correct, with the receiver's own rules.",
    button: "Check",
    again: "Check again",
    busy: "Checking…",
    clean: "No errors. The report can be sent.",
    blocked: (count) => `${count} to correct or confirm before sending.`,
    sendable: (count) => `Can be sent; ${count} worth another look.`,
    changed: "The workbook has changed since the last check.",
    wholeReport: "Whole report",
    more: (count) => `Show ${count} more`,
    nothingHeading: "Nothing to report",
    nothing: (annex) => `Nothing in ${annex}`,
  },

  readingPreview: {
    label: "How some of the cells would read",
    cell: "Cell",
    before: "As written",
    after: "Read as",
  },

  fix: {
    heading: (count) => `${count} cells can be tidied at once`,
    hint: "These cells were understood; tidying makes them read like the template. Ctrl+Z takes it back.",
    all: (count) => `Tidy all ${count} cells`,
    one: "Tidy this cell",
    suggested: (value) => `Change to “${value}”`,
    toUnicode: (count) => `Convert ${count} cells to Unicode`,
    busy: "Writing…",
    done: (count) => `${count} cells tidied.`,
    left: (count) => `${count} cells have changed since the check and stay as they are. Check again.`,
    more: (count) => `and ${count} more cells`,
    kind: {
      composed: "Detached Vietnamese diacritics, composed",
      "look-alike": "Ð typed for Đ",
      spaces: "Odd spaces and invisible characters removed",
      level: "Written in the list's own words",
      date: "A day typed as text, made a day",
    },
  },

  submit: {
    heading: "Submit the report",
    checkFirst: "Check first to see what will be sent.",
    summary: "Will be sent",
    rows: (rows) => `${rows} rows`,
    noContent: "nothing to report",
    levels: "By level",
    withoutLevel: "No level yet",
    warnings: (count) => `With ${count} warnings`,
    replaces: (n) => `Replaces version ${n}`,
    letterHeading: "Signed letter (if any)",
    letterNumber: "Number and symbol",
    letterNumberHint: "For example 125/BC-UBND. May be added after signing.",
    letterDate: "Date of signature",
    letterDateForm: "day/month/year",
    letterIncomplete: "Give both the number and the date (day/month/year), or neither.",
    button: "Submit the report",
    busy: "Submitting…",
  },

  adopt: {
    open: "Take over a table in this workbook",
    find: "Look for tables",
    finding: "Looking for tables…",
    none: "No table was found that could go into an annex. Where the annex is inserted already, copy the content into it.",
    hint: "Check which column is which, then press the last button. The original sheet stays as it is.",
    table: (sheet, row) => `Sheet “${sheet}”, heading in row ${row}`,
    annex: "Goes into",
    notTaken: "Leave this table",
    noColumn: "— None —",
    column: (letter, heading) => `Column ${letter}: ${heading}`,
    marked: (letters) => `Marked by “x” in columns ${letters}`,
    rows: (rows) => `${rows} rows can be taken.`,
    tasks: (rows, tasks) => `${rows} rows can be taken, ${tasks} of them assigned tasks.`,
    twice: "Two tables go into one annex. Choose one of them.",
    button: "Insert the annexes with this content",
    busy: "Putting the content into the annexes…",
    leave: "Leave it",
  },

  restore: {
    button: (n) => `Take version ${n} back into the workbook`,
    heading: (n) => `Version ${n}, back into the workbook`,
    busy: "Fetching what was sent, reading the open workbook…",
    ask: (n) =>
      `The open workbook differs from version ${n}. Clear the sheets that shall stay as they are; nothing is written yet.`,
    overwrite: (sheet, n) => `Write ${sheet} as in version ${n}`,
    now: "In the workbook",
    write: (cells, n) => `Write ${cells} cells as in version ${n}`,
    writing: "Writing…",
    onlyMissing: "Insert missing sheets only",
    leave: "Leave the workbook as it is",
    foreign: (sheets) =>
      `This workbook holds annexes of another unit or campaign (${sheets}). Open a new workbook and take it back there.`,
    done: (n) => `The open workbook says what version ${n} said`,
    added: (sheets) => `Inserted and filled: ${sheets}.`,
    written: (cells) => `${cells} cells written.`,
    equal: (sheets, n) => `As in version ${n} already: ${sheets}.`,
    kept: (sheets) => `Left as in the workbook: ${sheets}.`,
    left: (cells) =>
      `${cells} cells could not be written: changed just now, merged, or no empty row left. Correct them by hand.`,
    older: (head) => `There is a newer version ${head}; sending replaces that one.`,
    next: "Go on, check and send as usual.",
  },

  receiptLine: {
    button: "Write the receipt under the tables",
    busy: "Writing…",
    done: "The receipt stands under the tables. It is not part of the report.",
    left: "A cell under the table says something new and stays as it is. Check, then write it again.",
  },
};
