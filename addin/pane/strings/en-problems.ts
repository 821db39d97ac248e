import type { ProblemCode } from "../../../shared/problem.ts";

/** What the service says, in English. The wire is Vietnamese and carries no parameters, so these sentences need none. */
export const PROBLEMS_EN: Readonly<Record<ProblemCode, string>> = {
  "malformed-request": "The request is not well formed. Check what you entered and try again.",
  "not-signed-in": "You are not signed in, or your session has ended. Sign in again; the workbook is untouched.",
  "foreign-unit": "This account may not see or send that unit's report. Sign in with the unit's own account.",
  "not-allowed": "This account may not do that. Please contact the administrator of the campaign.",
  "unknown-route": "There is no such address. Check the link.",
  "wrong-method": "This address cannot be called in that way. Check how the request is sent.",
  "unknown-campaign": "There is no such campaign. Choose the campaign again.",
  "unknown-unit": "The campaign has no such unit. Choose the unit again.",
  "unknown-version": "The report has no such version yet. Open the list of versions again.",
  "unknown-merge": "There is no such merged workbook. Merge again.",
  "report-full":
    "This report has so many versions and changes that nothing more can be added. The newest version is kept as it is: please contact the receiving body.",
  "unknown-file":
    "This version has no file of its own. Look at its content; there is a file only where the report was sent as one.",
  "link-expired": "The download link has run out. Click download again for a new one.",
  "same-id-other-content":
    "This submission id was used for other content. Submit again to get a new one; what was sent before is kept.",
  "stale-base": "The unit already has a newer version. Look at the differing cells, then submit on top of it.",
  "not-the-head": "This is no longer the newest version, or the report's state has changed. Reload and try again.",
  "campaign-not-open":
    "The campaign is not open yet and takes no reports. Wait until the administrator opens it; what you filled in is kept.",
  "campaign-closed":
    "The campaign is closed and takes no new versions. If the unit still has to send, ask the receiving body to reopen it.",
  "campaign-archived": "The campaign is archived and can only be read. Ask the administrator to bring it back first.",
  "campaign-exists":
    "There is a campaign with this id already. Choose another one, for example with the year at its end.",
  "change-refused": "This change cannot be made as the campaign stands. Check what you entered, then try again.",
  "changes-full": "The log of changes is full. Make several changes at once, or shorten the reasons.",
  "unknown-person": "There is no such account. Invite the person first, or check the account's name.",
  "last-administrator": "This is the last administrator. Give that role to somebody else first.",
  "workbook-too-large": "The file is too large. Remove pictures or sheets that are not needed and send it again.",
  "request-too-large": "The content is too large. Shorten it and send it again.",
  "headers-too-large": "The headers of the request are too long. Shorten the submission options, or send rows as JSON.",
  "not-xlsx": "The file is not an .xlsx workbook. Open it in Excel, save it as Excel Workbook (.xlsx), send it again.",
  findings: "The report still has points to mend or confirm. Look at each cell below.",
  "unreadable-workbook": "The file cannot be read. Open it in Excel, save it again and send it.",
  "too-many-requests": "There are too many requests at the moment. Wait a minute and try again.",
  "store-unavailable": "The service cannot store anything for now. Nothing is lost: try again in a few minutes.",
  internal: "The service met an unexpected error. Nothing is lost: try again; if it stays, tell the administrator.",
};
