import type { vi } from "./vi.ts";

export const en: typeof vi = {
  otherLanguage: "Tiếng Việt",
  secretWarning: "Do not enter anything classified as a state secret.",
  loading: "Loading…",
  waitingForExcel: "Excel has not answered. If you are editing a cell or have a list open, press Enter or Esc.",
  close: "Close",
  retry: "Try again",
  dateTimeZone: "(Viet Nam time)",

  welcome: {
    heading: "Report right inside Excel",
    letter: (number, date) => `Official letter No. ${number} of ${date}`,
    receiver: (name) => `Receiver: ${name}`,
    due: (text) => `Due: ${text}`,
    stepsHeading: "Four steps",
    steps: [
      "Insert the annexes into the open workbook; your assigned tasks are already there.",
      "Fill in: pick each level from its list.",
      "Check: click a finding to go to its cell.",
      "Submit, and get the receipt at once.",
    ],
    signIn: "Sign in to start",
    signingIn: "Waiting for you to sign in, in the window that has opened…",
    unsupported:
      "This Excel cannot run the add-in. Use Excel 2021 or later, Microsoft 365 or Excel on the web; or download the .xlsx template, fill it in and send it on the upload page.",
  },

  account: {
    menu: (name) => `Account: ${name}`,
    switch: "Use another account",
    signOut: "Sign out",
    noRole: "This account has no unit yet. Please contact the administrator of the campaign.",
    reporterView: "Reporting unit",
    coordinatorView: "Receiving ministry",
    unit: "Unit",
  },

  due: {
    onTime: (text) => `Due: ${text}`,
    extended: (until) => `Extended until ${until}`,
    passed: (text) => `Overdue (${text})`,
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

  insert: {
    heading: "Insert annexes",
    hint: "Adds the letter's sheets to the open workbook. Sheets that are there already stay as they are.",
    button: "Insert annexes",
    busy: "Inserting annexes…",
    added: (sheets) => `Inserted: ${sheets}.`,
    kept: (sheets) => `Already there, left as they are: ${sheets}.`,
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
    nothingHeading: "Annexes with nothing to report",
    nothing: (annex) => `${annex}: the unit has nothing to report`,
  },

  severity: { error: "Error", warning: "Warning", info: "Note" },

  finding: {
    goTo: (cell) => `Go to cell ${cell}`,
    goToSheet: "Go to the sheet",
    accept: "Agree",
    choose: "Choose what is meant",
    notChosen: "— Choose —",
    keep: "Keep, with a reason",
    reason: "Reason for keeping it",
    reasonHint: "The reason travels with the report.",
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
    leave: "Let me look again",
  },

  returned: {
    heading: "The report was returned",
    what: "Please correct it as remarked below, check again and send.",
    row: (annex, row) => `${annex}, row ${row}`,
  },

  report: {
    status: "State",
    never: "The unit has not sent a report yet.",
    history: "Versions sent",
    receivedAt: (time) => `received at ${time}`,
  },

  board: {
    heading: "State of the reports",
    refresh: "Reload",
    busy: "Loading the board…",
    all: "All",
    search: "Find a unit",
    region: "Region",
    allRegions: "All regions",
    central: "Ministries and central bodies",
    shown: (count) => `${count} units`,
    none: "No such unit.",
    back: "Back to the list",
  },

  decide: {
    accept: "Accept",
    accepting: "Recording…",
    return: "Return",
    returning: "Returning…",
    note: "Remark",
    noteHint: "Say what to correct; the unit reads it inside Excel.",
    noteMissing: "Please write a remark so that the unit knows what to correct.",
    accepted: "The report was accepted.",
    returned: "The report was returned.",
    sentBy: "Sent by",
    signedLetter: (number, date) => `Signed letter: ${number} of ${date}`,
    reasons: "The unit's reasons for keeping warnings",
    content: (annex, rows) => `${annex}: ${rows} rows`,
  },

  merge: {
    heading: "Merge",
    hint: "Puts the reports of all units into one workbook, with the source of every row.",
    button: "Merge",
    provisional: "Provisional merge",
    busy: "Merging…",
    done: "Merged",
    asOf: "As of",
    units: (count) => `${count} units in the merge`,
    missing: (count) => `${count} units missing`,
    complete: "No unit is missing",
    hash: "Check code",
    download: "Download the merged workbook (.xlsx)",
  },

  trouble: {
    offline: "No connection to the service. Everything is still in the workbook; check the network and try again.",
    timeout: "The service has not answered. Try again in a few minutes; nothing is stored twice.",
    aborted: "Stopped as you asked.",
    unexpected: (status) =>
      `The network gave an answer that is not ours (${status}). Try again; if it stays, tell your network administrator.`,
    workbook: {
      busy: "Excel is busy: press Enter to finish editing the cell or close the open list, then try again.",
      protected: "The workbook or a sheet is protected. Remove the protection (Review → Unprotect) and try again.",
      "too-large": "This is more than Excel takes in one go. Remove sheets you do not need and try again.",
      unsupported: "This Excel lacks a feature we need. Use Excel 2021 or later, or Excel on the web.",
      "not-found": "That sheet is no longer in the workbook. Check again.",
      "dialog-blocked": "The window could not be opened. Allow pop-ups and try again.",
      failed: "Excel could not do this. Try again; if it stays, save, close and reopen Excel.",
    },
    signIn: {
      "provider-unavailable": "The sign-in service does not answer. Check the network and sign in again.",
      refused: "Sign-in failed. Sign in again with the account you were given.",
      expired: "Signing in took too long. Please sign in again.",
      closed: "The sign-in window was closed. Sign in when you are ready.",
      blocked: "The sign-in window could not be opened. Allow pop-ups and sign in again.",
    },
    signedOut: "Your session has ended. Sign in again; everything is still in the workbook.",
    signInAgain: "Sign in again",
    crash: "The pane met an unexpected error. Everything is still in the workbook.",
    reload: "Reopen the pane",
  },

  notice: {
    received: (code, n, time) => `Report received, version ${n}, at ${time}. Receipt code: ${code}.`,
    lookAtFindings: "Checked. Open the Tổng Hợp pane from the ribbon to see each cell to correct, confirm and send.",
    signedOut: "Open the Tổng Hợp pane from the ribbon, sign in, and try again.",
    conflict: (n) => `The unit already has a newer version ${n}. Open the pane to see the cells that differ.`,
  },

  signInPage: {
    done: "Signed in. This window closes by itself.",
  },
};
