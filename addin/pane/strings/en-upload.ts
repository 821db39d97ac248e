import type { VI_UPLOAD } from "./vi-upload.ts";

/** Beside `vi-upload.ts`, in English. */
export const EN_UPLOAD: typeof VI_UPLOAD = {
  heading: "Send the report as an Excel file",
  forWhom:
    "For computers with Excel 2016, 2019, WPS or LibreOffice, and for phones: download the template, fill it in and send it here, with the same checks and the same receipt as in Excel.",
  link: "Older Excel, WPS, LibreOffice: use the upload page",
  steps: [
    "Download your unit's template; assigned tasks are filled in.",
    "Fill it in and save it as .xlsx with the program you have.",
    "Bring the file: each cell to correct is named, nothing is sent yet.",
    "Submit the report and get the receipt at once.",
  ],
  leaving: "Going to the sign-in page…",
  template: {
    heading: "Download the template",
    hint: "Your unit's own file: all annexes, the lists to choose from and the assigned tasks.",
    button: "Download the template (.xlsx)",
    busy: "Making the template…",
  },
  takeBack: {
    button: (n) => `Download version ${n} (.xlsx)`,
    done: (n) =>
      `Downloaded a file with version ${n} in it. Correct it there and choose it again; sending replaces the newest version.`,
  },
  file: {
    heading: "Check the filled file",
    hint: "The file is read and checked just as the receiver will check it; it is not sent yet.",
    pick: "Choose the filled file",
    pickAgain: "Choose another file, or the corrected one",
    drop: "Or drop the file on this page.",
    checking: "Checking the file…",
    blocked: (count) =>
      `${count} points must be corrected or confirmed. To correct a cell, open the file, save it and choose it again.`,
  },
  refusal: {
    several: "One file at a time, please: a unit's report is one file.",
    unreadable:
      "The file cannot be opened. Download it to this device, close the program that has it open, choose it again.",
    empty: "The file is empty. Open it in Excel, save it and choose it again.",
    "too-large": "The file is larger than 4 MB. Remove pictures or sheets that are not needed, save, choose it again.",
    protected: "The file needs a password to open. Remove it (File → Info → Protect Workbook), save, choose it again.",
    "old-format":
      "The file is in the old format (.xls). Open it, Save As → Excel Workbook (.xlsx), choose the new file.",
    "not-xlsx": "This is no .xlsx file. Open it, Save As → Excel Workbook (.xlsx), choose the new file.",
  },
  fileFirst: "Choose the filled file above to see what will be sent.",
  reasonsTooLong: "The reasons are too long to travel with the file. Shorten them, or correct the cells in the file.",
  pendingFile: (name, time) =>
    `The file “${name}” sent at ${time} was not answered. Choose that same file again and press “Send it on”; nothing is stored twice.`,
  sender: {
    heading: "Enter for a unit that wrote by e-mail",
    hint: "Choose the unit whose file came; the report is checked and kept as if the unit had sent it.",
  },
  received: {
    heading: "When the e-mail was received (Viet Nam time)",
    hint: "On time or late is judged at this moment. Empty: at the moment you submit.",
    day: "Day received",
    time: "Time received",
    timeForm: "hour:minute, such as 16:30",
    incomplete: "Give both the day (day/month/year) and the time (hour:minute), or neither.",
    future: "This moment lies in the future. Please look at the day and time again.",
  },
};
