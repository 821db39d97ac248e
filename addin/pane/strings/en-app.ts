import type { VI_APP } from "./vi-app.ts";

/** Beside `vi-app.ts`, in English. */
export const EN_APP: typeof VI_APP = {
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
    campaign: "Campaign",
    administratorView: "Administration",
  },

  campaign: {
    changed:
      "The administrator has just changed this campaign (deadline, tasks or code lists may differ). Check again before you send.",
    remembered: "The service cannot be reached: working with the campaign as this computer remembers it.",
    state: { draft: "Draft", open: "Open", closed: "Closed", archived: "Archived" },
    means: {
      draft: "This campaign is not open yet and takes no reports. Wait until the receiving ministry says so.",
      closed:
        "This campaign is closed and takes no new versions. You can still read, check and get back what was sent. If you still have to send, ask the receiving ministry to reopen it.",
      archived: "This campaign is archived: it can only be read, and what was sent can be taken back.",
    },
    closedToUnits:
      "The campaign is closed, units can send no more. Reports received by e-mail can still be entered, with the day and time they came.",
    notTaken: "The campaign takes no new versions now.",
    queued:
      "What waits to be sent stays on this computer. When the campaign is reopened, click Send it on; nothing has to be done again.",
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
    signingIn: "Signing in…",
    requestId: (id) => `(Request id: ${id})`,
    crash: "The pane met an unexpected error. Everything is still in the workbook.",
    reload: "Reopen the pane",
  },

  notice: {
    received: (code, n, time) => `Report received, version ${n}, at ${time}. Receipt code: ${code}.`,
    toLeader: (code, n, time) =>
      `Version ${n} went to the unit's leader at ${time}. It counts as sent once the leader approves. Receipt: ${code}.`,
    lookAtFindings: "Checked. Open the Tổng Hợp pane from the ribbon to see each cell to correct, confirm and send.",
    signedOut: "Open the Tổng Hợp pane from the ribbon, sign in, and try again.",
    conflict: (n) => `The unit already has a newer version ${n}. Open the pane to see the cells that differ.`,
  },

  firstRun: {
    heading: "Three things to know",
    reporter: [
      "Follow the four steps below. The buttons of the Tổng Hợp tab do the very same.",
      "Click a finding to go to its cell; once mended, check again.",
      "Submit again whenever you like: the new version takes the old one's place, and none is lost or counted twice.",
    ],
    coordinator: [
      "Click a unit to see its report, accept it, or return it with remarks.",
      "Merge at any time; units that have not sent are named on the first sheet.",
      "Each merged row tells its unit, its version and the row it came from.",
    ],
    administrator: [
      "Every change asks why, says beforehand what it will do, and goes into the log.",
      "A new campaign is a draft: units see it only once you open it.",
      "Closing loses nothing; a campaign can be reopened at any time.",
    ],
    understood: "Got it",
  },

  diagnostics: {
    heading: "Support information",
    hint: "When the add-in does not work, copy these lines for your administrator. Nothing of your report is in them.",
    program: "Program",
    inBrowser: "A browser, not Excel",
    absent: "absent",
    enough: "Can run the add-in",
    yes: "Yes",
    no: "No",
    language: "Language",
    service: "Connection to the service",
    microsoft: "Connection to Microsoft",
    checking: "Trying…",
    reached: (ms) => `Yes (${ms} ms)`,
    unreached: "Cannot be reached",
    remembers: "Remembers on this computer",
    address: "Address",
    build: "Build",
    browser: "Browser",
    askHeading: "Ask your administrator",
    ask: {
      service: (address) => `Let this computer reach ${address} through the firewall or proxy.`,
      microsoft: "Let it reach https://appsforoffice.microsoft.com, where Excel gets the library that runs add-ins.",
      excel: "Update to Excel 2021, Microsoft 365 or Excel on the web (ExcelApi 1.14); until then use the upload page.",
      storage: "Let the add-in keep data in the browser, so that an unfinished submission is not forgotten.",
      dialogs: (address) => `If the sign-in window does not appear: allow pop-ups from ${address}.`,
    },
    copy: "Copy",
    copied: "Copied.",
    notCopied: "Could not copy. Select the lines above and press Ctrl+C.",
    back: "Back",
  },

  signInPage: {
    done: "Signed in. This window closes by itself.",
  },
};
