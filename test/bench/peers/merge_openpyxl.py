"""Merges a folder of reports with openpyxl, in its fastest ways: read-only in, write-only out, shared style objects."""

import datetime
import os

from job import arguments, headings, is_heading, kept, report, widths
from openpyxl import Workbook, load_workbook
from openpyxl.cell import WriteOnlyCell
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


def rows_of(sheet, table):
    """The rows under the headings that have a name: row number and values."""
    found = False
    for number, values in enumerate(sheet.iter_rows(values_only=True), start=1):
        if not found:
            found = is_heading(values, table)
        elif values[table["name"]] not in (None, ""):
            yield number, values


def read(folder, job):
    merged = {table["sheet"]: [] for table in job["tables"]}
    for unit in job["units"]:
        workbook = load_workbook(os.path.join(folder, unit["file"]), read_only=True, data_only=True)
        for table in job["tables"]:
            for number, values in rows_of(workbook[table["sheet"]], table):
                merged[table["sheet"]].append((unit, number, values))
        workbook.close()
    return merged


def styled(sheet, value, font, alignment, number_format):
    cell = WriteOnlyCell(sheet, value=value)
    cell.font = font
    cell.alignment = alignment
    cell.border = BORDER
    cell.number_format = number_format
    return cell


def write_sheet(workbook, table, rows):
    sheet = workbook.create_sheet(table["sheet"])
    names = headings(table)
    for place, width in enumerate(widths(table), start=1):
        sheet.column_dimensions[get_column_letter(place)].width = width
    sheet.freeze_panes = "A5"
    sheet.print_title_rows = "4:4"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    for title in table["titles"]:
        line = WriteOnlyCell(sheet, value=title)
        line.font = BOLD
        line.alignment = MIDDLE
        sheet.append([line])
    head = [styled(sheet, name, BOLD, MIDDLE, "@") for name in names]
    for cell in head:
        cell.fill = FILL
    sheet.append(head)
    own = kept(table)
    for index, (unit, number, values) in enumerate(rows, start=1):
        cells = [
            styled(sheet, index, FONT, CENTRE, "0"),
            styled(sheet, unit["name"], FONT, LEFT, "@"),
            styled(sheet, unit["region"], FONT, LEFT, "@"),
        ]
        for place, _ in own:
            value = values[place]
            is_day = isinstance(value, datetime.datetime)
            cells.append(styled(sheet, value, FONT, CENTRE if is_day else LEFT, "dd/mm/yyyy" if is_day else "@"))
        for value in (1, unit["receipt"], table["sheet"], number):
            cells.append(styled(sheet, value, QUIET, CENTRE, "0" if isinstance(value, int) else "@"))
        sheet.append(cells)


def main():
    folder, output, job = arguments()
    merged = read(folder, job)
    workbook = Workbook(write_only=True)
    for table in job["tables"]:
        write_sheet(workbook, table, merged[table["sheet"]])
    workbook.save(output)
    report(sum(len(rows) for rows in merged.values()))


main()
