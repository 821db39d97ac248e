"""Merges a folder of reports with pandas: frames in, one concatenated frame a sheet out, styled through openpyxl."""

import os

import pandas
from job import OWN_LAST, arguments, headings, is_heading, kept, report, widths
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

FONT = Font(name="Times New Roman", size=13)
BOLD = Font(name="Times New Roman", size=13, bold=True)
QUIET = Font(name="Times New Roman", size=11, color="595959")
SIDE = Side(style="thin", color="000000")
BORDER = Border(left=SIDE, right=SIDE, top=SIDE, bottom=SIDE)
FILL = PatternFill("solid", fgColor="DDEBF7")
LEFT = Alignment(horizontal="left", vertical="top", wrap_text=True)
CENTRE = Alignment(horizontal="center", vertical="top", wrap_text=True)
MIDDLE = Alignment(horizontal="center", vertical="center", wrap_text=True)
FIRST_ROW = 5


def rows_of(sheet, table, unit):
    """The rows under the headings that have a name, with whose they are and where they stood."""
    header = next(row for row in range(len(sheet)) if is_heading(sheet.iloc[row].tolist(), table))
    rows = sheet.iloc[header + 1 :]
    rows = rows[rows[table["name"]].notna()]
    own = kept(table)
    frame = rows[[place for place, _ in own]].copy()
    frame.columns = [column["heading"] for _, column in own]
    frame.insert(0, "Đơn vị", unit["name"])
    frame.insert(1, "Vùng", unit["region"])
    for name, value in zip(OWN_LAST, (1, unit["receipt"], table["sheet"], rows.index + 1)):
        frame[name] = value
    return frame


def read(folder, job):
    frames = {table["sheet"]: [] for table in job["tables"]}
    for unit in job["units"]:
        path = os.path.join(folder, unit["file"])
        sheets = pandas.read_excel(path, sheet_name=list(frames), header=None, engine="openpyxl")
        for table in job["tables"]:
            frames[table["sheet"]].append(rows_of(sheets[table["sheet"]], table, unit))
    return {name: pandas.concat(parts, ignore_index=True) for name, parts in frames.items()}


def style_sheet(sheet, table):
    for place, width in enumerate(widths(table), start=1):
        sheet.column_dimensions[get_column_letter(place)].width = width
    sheet.freeze_panes = f"A{FIRST_ROW}"
    sheet.print_title_rows = "4:4"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    for row, title in enumerate(table["titles"], start=1):
        line = sheet.cell(row, 1, title)
        line.font = BOLD
        line.alignment = MIDDLE
    for cell in sheet[FIRST_ROW - 1]:
        cell.font, cell.alignment, cell.border, cell.fill = BOLD, MIDDLE, BORDER, FILL
    kinds = ["ordinal", "text", "text"] + [column["kind"] for _, column in kept(table)] + ["source"] * len(OWN_LAST)
    for row in sheet.iter_rows(min_row=FIRST_ROW):
        for cell, kind in zip(row, kinds):
            cell.font = QUIET if kind == "source" else FONT
            cell.alignment = LEFT if kind in ("text", "code") else CENTRE
            cell.border = BORDER
            cell.number_format = "dd/mm/yyyy" if kind == "date" else "0" if isinstance(cell.value, int) else "@"


def main():
    folder, output, job = arguments()
    merged = read(folder, job)
    with pandas.ExcelWriter(output, engine="openpyxl") as writer:
        for table in job["tables"]:
            frame = merged[table["sheet"]]
            frame.insert(0, "STT", range(1, len(frame) + 1))
            assert list(frame.columns) == headings(table)
            frame.to_excel(writer, sheet_name=table["sheet"], index=False, startrow=FIRST_ROW - 2)
            style_sheet(writer.sheets[table["sheet"]], table)
    report(sum(len(frame) for frame in merged.values()))


main()
