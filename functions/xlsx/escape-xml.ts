/** The most a cell holds. Excel repairs (and shortens) a file with more; so it is shortened here, visibly. */
const MAX_TEXT = 32_767;
/**
 * What cannot stand in a cell's text as it is: markup, control characters, two code points that XML lacks, and
 * `_x0041_`, which would be read as an escaped "A".
 */
const SPECIAL = /[&<>\p{Cc}\ufffe\uffff]|_(?=[xX][0-9a-fA-F]{4}_)/gu;
const NAMED: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  _: "_x005F_",
  "\ufffe": "\ufffd",
  "\uffff": "\ufffd",
};

/** A cell's text as XML. Carriage returns and what XML has no sign for are written the way Excel writes them. */
export function cellTextXml(text: string): string {
  const fitting = text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT - 1)}…` : text;
  return fitting.replace(SPECIAL, escapeSign);
}

function escapeSign(sign: string): string {
  const code = sign.charCodeAt(0);
  // Tabs and line feeds stand for themselves; from DEL on, XML takes control characters too.
  if (sign === "\t" || sign === "\n" || (code >= 0x7f && code <= 0x9f)) return sign;
  return NAMED[sign] ?? `_x${code.toString(16).toUpperCase().padStart(4, "0")}_`;
}

/** Text for an element or an attribute of the workbook's own parts. */
export function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
