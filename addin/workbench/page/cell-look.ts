import type { BorderLine, DocumentCell } from "../document.ts";
import { contentText } from "../richapi/cell-text.ts";

const HORIZONTAL: Readonly<Record<string, string>> = {
  Left: "left",
  Center: "center",
  Right: "right",
  Justify: "justify",
};
const VERTICAL: Readonly<Record<string, string>> = { Top: "flex-start", Center: "center", Bottom: "flex-end" };
const THICKNESS: Readonly<Record<string, string>> = { Thin: "1px", Medium: "2px", Thick: "3px", Hairline: "1px" };

/** Gives an element the look and the text of a cell. */
export function showCell(view: HTMLElement, cell: DocumentCell): void {
  const { format, content } = cell;
  const { style } = view;
  const text = document.createElement("span");
  text.textContent = contentText(cell);
  view.replaceChildren(text);
  style.fontFamily = `"${format.fontName.replaceAll('"', "")}", "Liberation Serif", sans-serif`;
  style.fontSize = `${format.fontSize}pt`;
  style.fontWeight = format.bold ? "700" : "400";
  style.fontStyle = format.italic ? "italic" : "normal";
  style.color = format.color;
  style.backgroundColor = format.fill ?? "";
  style.alignItems = VERTICAL[format.vertical] ?? "flex-end";
  const isNumber = content.kind === "value" && typeof content.value === "number";
  style.textAlign = HORIZONTAL[format.horizontal] ?? (isNumber ? "right" : "left");
  view.classList.toggle("wraps", format.wrap);
  const { top, bottom, left, right } = format.borders;
  // A drawn line lies over its neighbours' grid lines.
  view.classList.toggle(
    "lined",
    [top, bottom, left, right].some((line) => line !== null),
  );
  style.borderTop = lineOf(top);
  style.borderBottom = lineOf(bottom);
  style.borderLeft = lineOf(left);
  style.borderRight = lineOf(right);
}

function lineOf(line: BorderLine): string {
  if (line === null) return "";
  const drawn = line.style === "Continuous" ? "solid" : line.style.toLowerCase().includes("dot") ? "dotted" : "dashed";
  return `${THICKNESS[line.weight] ?? "1px"} ${drawn} ${line.color}`;
}
