import { describe, expect, test } from "vitest";
import { readDays } from "../../../../addin/pane/administrator/reminders/reminder-days.ts";
import { editedDeadlines, pastedDeadlines } from "../../../../addin/pane/administrator/tasks/deadline-edits.ts";
import { NQ57_2023 } from "../../../../shared/campaign/built-in/nq57-2023.ts";
import { nextReminderDay } from "../../../../shared/mail/reminder-stage.ts";

const [first, second] = NQ57_2023.tasks;
if (first === undefined || second === undefined) throw new Error("no tasks");

describe("deadlines pasted from a sheet", () => {
  const paste = (text: string) => pastedDeadlines(NQ57_2023.tasks, text);

  test("name their task by its id or its name, with any white space between", () => {
    const { typed, unread } = paste(`${first.id}\t31/12/2025\r\n\n${second.name.normalize("NFD")}\t1/6/2026`);
    expect(typed).toEqual({ [first.id]: "31/12/2025", [second.id]: "01/06/2026" });
    expect(unread).toEqual([]);
  });

  test("lines nobody can be sure of stay to be mended", () => {
    expect(paste(`${first.id}\t31/02/2025\nNhiệm vụ khác\t1/1/2026\n${first.id}`)).toEqual({
      typed: {},
      unread: [`${first.id}\t31/02/2025`, "Nhiệm vụ khác\t1/1/2026", first.id],
    });
  });
});

test("only what was changed is sent; emptied is taken away; a slip keeps everything back", () => {
  const tasks = [{ ...first, deadline: "2025-12-31" }, second];
  expect(editedDeadlines(tasks, { [first.id]: "31/12/2025" })).toEqual({});
  expect(editedDeadlines(tasks, { [first.id]: " ", [second.id]: "1/6/2026" })).toEqual({
    [first.id]: null,
    [second.id]: "2026-06-01",
  });
  expect(editedDeadlines(tasks, { [first.id]: "31/2/2026", [second.id]: "1/6/2026" })).toBeNull();
});

test("days of reminders are read as people write them", () => {
  expect(["7, 2", "7;2 ", "", "2 2"].map(readDays)).toEqual([[7, 2], [7, 2], [], [2]]);
  expect(["-1", "61", "mai", "1.5", "1,2,3,4,5,6,7,8,9,10,11"].map(readDays)).toEqual([null, null, null, null, null]);
});

test("the next reminder is the first day still to come, by Viet Nam's calendar", () => {
  const due = { before: "2026-12-30T17:00:00.000Z", text: "" };
  const days = { before: [7, 2], after: [1] };
  const next = (now: string) => nextReminderDay(due, days, now);
  expect(next("2026-12-01T00:00:00.000Z")).toBe("2026-12-23");
  expect(next("2026-12-22T18:00:00.000Z")).toBe("2026-12-28");
  expect(next("2026-12-29T00:00:00.000Z")).toBe("2026-12-31");
  expect(next("2027-01-02T00:00:00.000Z")).toBeNull();
});
