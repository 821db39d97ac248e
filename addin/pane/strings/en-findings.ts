import type { RuleId } from "../../../shared/check/messages.ts";

/** The findings in English, beside `shared/check/messages.ts`: the same rules and parameters, the same `[…]`. */
export const FINDINGS_EN: Readonly<Record<RuleId, string>> = {
  // Whose report it is
  "foreign-workbook":
    "This workbook was made for {foreign}, not for {own}. Open your own unit's workbook, or get a new template and copy the content over.",
  "foreign-heading":
    "The sheet's heading says “{text}” ({unit}), while the report is of {own}. Check that this is the right workbook; if it is, confirm, or correct the heading.",

  // Which sheet is which annex
  "annex-absent":
    "{annex} is missing. Insert its template and fill it in; if the unit has nothing to report there, tick it under “Nothing to report”.",
  "annex-empty":
    "{annex} has no rows yet. Fill it in; if the unit has nothing to report there, tick it under “Nothing to report”.",
  "declared-nothing":
    "{annex} was declared to have nothing to report, yet its sheet has {rows} rows. Take the declaration back, or delete the rows.",
  "sheet-copies": "Several sheets are {annex}: {sheets}. The sheet “{reading}” is proposed. Choose the one to send.",
  "sheets-joined":
    "{annex} stands on several sheets that repeat nothing: {sheets}. Reading them one after the other is proposed[: “{reading}”]. Choose the sheets to send.",
  "sheets-continued":
    "{annex} goes on over the sheets {sheets}; they are read one after the other. Nothing to correct if that is so.",
  "hidden-sheet":
    "This sheet is hidden and was not read ({annex}, {rows} rows). To send it, unhide it and check again.",
  "heading-missing":
    "This sheet looks like {annex}, but its heading row was not found. Write the headings {headings} right above the table, or insert the template of {annex} and copy the content over.",
  "column-missing":
    "The table has no column “{heading}”. Add it under that very heading, or copy the content into the template.",
  "column-guessed":
    "There is no column “{heading}”; by what stands in it, this one is meant[ (headed “{found}”)]. Confirm it, or change the heading to “{heading}”.",
  "number-joined":
    "The numbers in a column of their own, “{found}”, are put before the contents of {count} documents, e.g. “{example}”. Confirm it, or write the numbers into the content column.",
  "extra-columns":
    "{count} columns are not part of the template and are not sent: {columns}. Move what must be sent into the template's columns.",
  "hidden-rows":
    "{count} hidden (or filtered) rows are read and sent: rows {rows}. If they should not be, unhide them and delete them.",
  "hidden-columns": "Column {columns} is hidden and is read and sent. Unhide it to look at it before sending.",
  "struck-parts":
    "{count} cells have text struck through in part, and that part is not read: “{before}” reads “{after}”. Confirm, or delete what was taken back (and lift the line from what still holds).",
  "struck-rows":
    "{count} rows with struck-through text are read and sent: rows {rows}. If it is no longer meant, delete the row (or the struck text); if it is, confirm.",
  "unknown-annex": "The campaign has no annex “{annex}”. Leave it out, or choose the right campaign.",
  "annex-repeated": "{annex} was sent {times} times in one report. Put its rows into one annex and send it again.",
  "unknown-column": "The annex has no column “{column}”. Leave it out and send it again.",

  // Rows
  "name-missing": "Row {row} has no “{heading}”. Fill it in, or delete the row.",
  "level-missing": "Row {row} has no “{heading}” chosen. Pick a level from the cell's list.",
  "value-missing": "Row {row} has no “{heading}”. Fill in the cell, or give the reason for leaving it empty.",
  "merged-value": "Merged cell {range}: “{text}” counts for each row in it. If the rows differ, unmerge the cells.",
  "repeats-above": "“{text}” reads as in the row above: “{reading}”. Confirm, or write the cell in full.",
  "duplicate-row": "Row {row} repeats row {first}: “{text}”. Delete one of them, or give the reason for keeping both.",
  "documents-split":
    "The cell names {count} documents, understood as {count} rows, each dated by its own text. Confirm this, or give each document a row.",
  "several-documents":
    "The cell names {count} documents. Give each a row of its own, with its own date and state, or give a reason.",
  "assigned-task-absent": "The assigned task “{task}” ({source}) is missing. Add a row for it, or give the reason.",
  "unknown-task": "The campaign has no task with the code “{task}”. Leave the code empty, or correct it.",
  "foreign-task":
    "The task with the code “{task}” is not assigned to {own}. Check that this is the right workbook; leave the code empty for what the unit reports of its own accord.",
  "outline-item-unknown":
    "Row {row} belongs to no item of the outline[: “{text}”]. Write the item's number (such as {example}) into the column “{heading}”.",
  "text-too-long": "The cell has {length} characters, more than the {limit} a cell can hold. Shorten or split it.",
  "text-unprintable":
    "The cell holds control characters that cannot be printed. Type its text again (or paste it as plain text).",
  "formula-error":
    "The formula in the cell has no usable result (“{text}”). Open the file in Excel, correct the formula and save it, or type the content into the cell.",
  "legacy-text":
    "{count} cells use the font {fonts} (encoding {encoding}) and are read as Unicode, such as “{after}”. Look at the reading and confirm it, or convert the cells to Unicode (Times New Roman).",
  "legacy-suspected":
    "{count} cells seem to be typed in the old encoding {encoding} although their font[ ({fonts})] does not say so: “{before}” may be “{after}”. Choose how to read them.",
  "legacy-unclear":
    "{count} cells ({cells}) may not be converted rightly; letters (often “ư”) seem to be lost: “{before}” is read as “{after}”. Compare with the original, correct the cells or confirm.",
  "legacy-font":
    "The cell uses the font {font} (an old encoding, not Unicode), so its letters may be wrong. Convert it to Unicode (Times New Roman) and check again.",

  // Levels and other codes
  "code-ambiguous": "It is not clear which level “{text}” is. Pick one from the cell's list; nothing is guessed.",
  "deadline-passed":
    "This task was due by {deadline}, which had passed on the day of the report ({day}), yet it says “{level}”. Choose the level again, or give the reason.",
  "code-unknown": "“{text}” is not in the list. Pick a value from the cell's list.[ Did you mean “{suggestion}”?]",
  "code-proposed": "“{text}” is read as “{readingLabel}”. Confirm it, or pick a value from the cell's list.",

  // Days
  "date-impossible": "“{text}” is no real day. Write it as day/month/year.[ Did you mean {suggestion}?]",
  "date-month-only": "“{text}” names no day. Write day/month/year.[ The document's text says {suggestion}.]",
  "date-unreadable":
    "“{text}” cannot be read as a day. Write it as day/month/year, such as 21/04/2022.[ The document's text says {suggestion}.]",
  "date-ambiguous": "“{text}” may be several days. Choose the day of issue, or write one whole day.",
  "date-contradicts-text":
    "The cell says {inCell} but the document's text says {inText}. Choose the right day, or correct one of them.",
  "date-month-first":
    "The cell shows the month before the day, so they may be swapped: it is read as {reading}, not {other}. Confirm it, or type it again as day/month/year.",
  "date-from-text":
    "The day of issue [says “{text}” and ]is taken from the document's text: {reading}. Confirm it, or write the day into the cell.",
  "date-from-number":
    "The cell holds the number {text}, read as the day {reading}. Confirm it, or write the day again.",
  "date-short-year": "“{text}” is read as the day {reading}. Confirm it, or write it again as day/month/year.",
  "date-implausible":
    "The day of issue {date} should be looked at[: it is after the due date {due}][; the number {number} carries the year {year}]. Correct it, or give the reason.",
  "number-without-year":
    "{count} documents have numbers without a year ({numbers}), which legal documents usually carry. Nothing to mend if the unit still wants to report them.",
};
