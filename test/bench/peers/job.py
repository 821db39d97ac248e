"""The job as both peers do it: what stands in job.json, and the look of the merged workbook."""

import json
import os
import resource
import sys

OWN_LAST = ["Phiên bản", "Biên nhận", "Trang tính nguồn", "Dòng nguồn"]
OWN_WIDTHS = [8, 18, 14, 8]


def arguments():
    folder, output = sys.argv[1:3]
    with open(os.path.join(folder, "job.json"), encoding="utf-8") as file:
        job = json.load(file)
    return folder, output, job


def kept(table):
    """The columns of a table but its own numbering, with their places."""
    return [(place, column) for place, column in enumerate(table["columns"]) if column["kind"] != "ordinal"]


def headings(table):
    return ["STT", "Đơn vị", "Vùng"] + [column["heading"] for _, column in kept(table)] + OWN_LAST


def widths(table):
    return [7, 24, 20] + [column["width"] for _, column in kept(table)] + OWN_WIDTHS


def is_heading(values, table):
    """Whether a row holds the table's headings, where the template has them."""
    return all(
        place < len(values) and isinstance(values[place], str) and values[place].strip() == column["heading"]
        for place, column in enumerate(table["columns"])
    )


def report(rows):
    used = resource.getrusage(resource.RUSAGE_SELF)
    cpu = used.ru_utime + used.ru_stime
    print(json.dumps({"rows": rows, "peak": used.ru_maxrss / 1024, "cpu": cpu}))
