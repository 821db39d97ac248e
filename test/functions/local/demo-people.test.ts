import { expect, test } from "vitest";
import { demoPeople } from "../../../functions/local/demo-people.ts";
import { BUILT_IN_CAMPAIGNS } from "../../../shared/campaign/catalogue.ts";

const people = demoPeople(BUILT_IN_CAMPAIGNS);

test("every unit of every campaign has a reporter and a leader of its own, and of no other unit", () => {
  for (const { id } of BUILT_IN_CAMPAIGNS.flatMap(({ units }) => units)) {
    expect(people.get(id)?.roles).toEqual([{ role: "reporter", unit: id }]);
    expect(people.get(`${id}-leader`)?.roles).toEqual([{ role: "leader", unit: id }]);
  }
});

test("no two people have the same name, though bodies of two years do", () => {
  const names = [...people.values()].map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(people.get("bct@2025")?.name).toBe("Chuyên viên Bộ Công Thương (2026)");
});

test("the receiver has one coordinator and one administrator", () => {
  const others = [...people.values()].filter(({ roles }) => roles.some(({ unit }) => unit === null));
  expect(others.map(({ user, roles }) => [user, roles.map(({ role }) => role)])).toEqual([
    ["coordinator", ["coordinator"]],
    ["admin", ["administrator"]],
  ]);
});
