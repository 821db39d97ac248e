import { counted } from "./en-counted.ts";
import type { VI_REPORT } from "./vi-report.ts";

/** Beside `vi-report.ts`, in English. */
export const EN_REPORT: typeof VI_REPORT = {
  due: {
    before: (text) => `Due: ${text}`,
    extended: (until) => `Extended until ${until}`,
  },

  state: {
    "not-sent": "Not sent",
    "awaiting-approval": "Awaiting approval",
    sent: "Sent",
    returned: "Returned",
    accepted: "Accepted",
  },

  overdue: "Overdue",
  late: "Sent late",
  onTime: "On time",
  version: (n) => `Version ${n}`,
  severity: { error: "Error", warning: "Warning", info: "Note" },

  finding: {
    goTo: (cell) => `Go to cell ${cell}`,
    cell: (cell) => `Cell ${cell}`,
    goToSheet: "Go to the sheet",
    accept: "Agree",
    choose: "Choose what is meant",
    notChosen: "— Choose —",
    keep: "Keep, with a reason",
    reason: "Reason for keeping it",
    reasonHint: "The reason travels with the report.",
  },

  findingGroup: {
    count: (title, count) => `${title}: ${count}`,
    sheet: (sheet, errors, warnings) =>
      [sheet, errors > 0 ? counted(errors, "error") : "", warnings > 0 ? counted(warnings, "warning") : ""]
        .filter(Boolean)
        .join(" · "),
    kept: (count) => `${counted(count, "warning")} kept with a reason`,
  },

  receipt: {
    heading: "Report received",
    approval: "Passed to the leader for approval",
    unchanged: "Nothing has changed since it was sent; not sent again.",
    code: "Receipt code",
    version: "Version",
    time: "Received at",
    timeliness: "Deadline",
  },

  pending: {
    heading: "A submission without an answer",
    body: (time) =>
      `No answer came to the submission of ${time}. Send it on to learn the outcome; it is never stored twice.`,
    resume: "Send it on",
    busy: "Sending…",
  },

  conflict: {
    heading: (n) => `The unit already has a newer version ${n}`,
    body: "A colleague or another computer sent it first. The cells that differ:",
    none: "No cell differs.",
    theirs: "Already sent",
    mine: "Mine",
    empty: "(empty)",
    more: (count) => `and ${count} more cells`,
    takeOver: (n) => `Send mine in place of version ${n}`,
    compare: "Compare with what was sent",
    allMine: "Take all of mine",
    allTheirs: "Take all of the newer one",
    takeMine: "Keep mine",
    takeTheirs: "Take the newer one",
    writeHint: (count) =>
      `${counted(count, "cell")} will say what the newer version says. Look through them, then submit.`,
    write: (count) => `Write ${counted(count, "cell")}`,
    unplaced: (count) =>
      `${counted(count, "cell")} could not be written: no empty row under the table, a column is missing, or cells are merged. Change them by hand or keep mine.`,
    leave: "Let me look again",
  },

  returned: {
    heading: "The report was returned",
    what: "Please correct it as remarked below, check again and send.",
    row: (annex, row) => `${annex}, row ${row}`,
  },

  report: {
    refresh: "Update",
    status: "State",
    never: "The unit has not sent a report yet.",
    history: "Versions sent",
    receivedAt: (time) => `received at ${time}`,
  },

  difference: {
    against: (n) => `Compared with version ${n}`,
    counts: (changed, added, removed) => `${changed} cells changed, ${added} added, ${removed} removed`,
    none: "No cell differs.",
    show: "Show the cells",
    hide: "Show less",
    before: "Before",
    after: "After",
    empty: "(empty)",
    more: (count) => `and ${count} more cells`,
    busy: "Comparing with what was sent…",
  },

  letter: {
    known: (number, date) => `Signed letter: ${number} of ${date}`,
    unknown: "Number and date of the signed letter are not known yet.",
    add: "Add the letter's number and date",
    edit: "Change the letter's number and date",
    save: "Save",
    saving: "Saving…",
    cancel: "Leave it",
  },

  approval: {
    waiting: (n) => `Version ${n} awaits the leader's approval`,
    waitingHint: "The report counts as sent, on time or late, from the moment the leader approves.",
    judgedLater: "Judged when the leader approves",
    heading: (n) => `Approve the report, version ${n}`,
    hint: "Read the content below, then approve. If something is to be corrected, a new version is sent for approval.",
    button: "Approve",
    busy: "Recording…",
    show: "Show the whole content",
  },

  history: {
    heading: (count) => `Versions sent (${count})`,
    show: (n) => `Show version ${n}`,
    hide: (n) => `Hide version ${n}`,
    sentBy: (name) => `Sent by ${name}`,
    first: "The first version.",
  },

  queue: {
    heading: "The report waits for the network",
    body: (time, rows) =>
      `The submission of ${time} (${counted(rows, "row")}) is kept on this computer and goes out when the network is back, never twice. You may close the workbook and Excel; it is sent on when this pane opens again.`,
    frozen: "What you changed after that is not part of it.",
  },
};
