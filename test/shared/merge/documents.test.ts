import { describe, expect, it } from "vitest";
import type { FieldValue } from "../../../shared/annex/reading.ts";
import { NQ57_2023 } from "../../../shared/campaign/built-in/nq57-2023.ts";
import { annexDocuments } from "../../../shared/merge/annex-documents.ts";
import type { DecisionAnswer, MergeDecision, MergeQuestion } from "../../../shared/merge/decision.ts";
import { scopeOf } from "../../../shared/merge/scope.ts";
import { contribution, input, row } from "./reports.ts";

type Values = Record<string, FieldValue>;

function merged(reports: Readonly<Record<string, readonly Values[]>>, decisions: readonly MergeDecision[] = []) {
  const contributions = Object.entries(reports).map(([unit, rows]) =>
    contribution(unit, {
      annexes: [
        { annex: "phu-luc-4", rows: rows.map((values, index) => row(values, { sheet: "Phụ lục 4", row: index + 6 })) },
      ],
    }),
  );
  const [found] = annexDocuments(NQ57_2023, scopeOf(NQ57_2023, input(contributions)), decisions);
  if (found === undefined) throw new Error("no annex lists documents");
  return found;
}

const decision = (parts: Values = {}): Values => ({
  content: "Quyết định số 826/QĐ-TTg ngày 11/7/2023 của Thủ tướng Chính phủ thành lập Hội đồng điều phối vùng",
  issuedOn: "2023-07-11",
  issuer: "Thủ tướng Chính phủ",
  status: "con-hieu-luc",
  ...parts,
});

describe("the same document in many reports", () => {
  it("is one row with its reporters, however it was typed", () => {
    const { documents, questions } = merged({
      bct: [decision()],
      bxd: [decision({ content: "QĐ 826/QĐ-TTg thành lập Hội đồng điều phối vùng", issuer: "TTg" })],
      "p63-ha-noi": [decision({ content: "Quyết định số 826/qđ - ttg về thành lập Hội đồng điều phối vùng" })],
    });
    expect(documents.map(({ reporters }) => reporters.map(({ unit }) => unit.id))).toEqual([
      ["bct", "bxd", "p63-ha-noi"],
    ]);
    expect(documents[0]?.conflicts).toEqual([]);
    expect(questions).toEqual([]);
  });

  it("counts a unit once that lists it twice, and keeps both rows as sources", () => {
    const { documents } = merged({ bct: [decision(), decision()] });
    expect(documents.map(({ reporters, rows }) => [reporters.length, rows.length])).toEqual([[1, 2]]);
  });

  it("of another year is another document: 825/QĐ-TTg exists in 2020 and in 2023", () => {
    const { documents, questions } = merged({
      bct: [decision({ content: "Quyết định số 825/QĐ-TTg", issuedOn: "2020-06-12" })],
      bxd: [decision({ content: "Quyết định số 825/QĐ-TTg", issuedOn: "2023-07-11" })],
    });
    expect(documents).toHaveLength(2);
    expect(questions).toEqual([]);
  });

  it("of two provinces with one number is two documents, whoever reports them", () => {
    const text = (place: string) =>
      decision({ content: `Quyết định số 12/2022/QĐ-UBND của UBND ${place} về phí`, issuer: "UBND tỉnh" });
    const { documents, questions } = merged({
      "p63-lao-cai": [text("tỉnh")],
      "p63-cao-bang": [text("tỉnh")],
      bct: [text("tỉnh Lào Cai")],
    });
    expect(documents.map(({ reporters }) => reporters.map(({ unit }) => unit.id)).sort()).toEqual([
      ["bct", "p63-lao-cai"],
      ["p63-cao-bang"],
    ]);
    expect(questions).toEqual([]);
  });

  it("of a town has the town's own numbers", () => {
    const text = (place: string) =>
      decision({ content: `Quyết định số 7/QĐ-UBND của UBND ${place} về kế hoạch`, issuer: "" });
    const { documents } = merged({
      "p63-lao-cai": [text("thị xã Sa Pa"), text("huyện Bát Xát"), text("tỉnh"), text("thị xã Sa Pa")],
    });
    expect(documents.map(({ rows }) => rows.length).sort()).toEqual([1, 1, 2]);
  });

  it("with another day, issuer or state shows what each says, and chooses for nobody", () => {
    const { documents } = merged({
      bct: [decision()],
      bxd: [decision({ issuedOn: "2023-07-12", status: "het-hieu-luc-toan-bo" })],
      byt: [decision({ issuer: "Chính phủ", status: null })],
    });
    expect(documents).toHaveLength(1);
    expect(
      documents[0]?.conflicts.map(({ column, variants }) => [column.id, variants.map(({ shown }) => shown)]),
    ).toEqual([
      ["issuedOn", ["11/07/2023", "12/07/2023"]],
      ["issuer", ["Thủ tướng Chính phủ", "Chính phủ"]],
      ["status", ["Còn hiệu lực", "Hết hiệu lực toàn bộ"]],
    ]);
  });

  it("says so when one number stands for quite different things", () => {
    const { documents } = merged({
      bct: [decision()],
      bxd: [decision({ content: "Quyết định 826/QĐ-TTg phê duyệt quy hoạch cảng biển giai đoạn tới" })],
    });
    expect(documents[0]?.conflicts.map(({ column }) => column.id)).toEqual(["content"]);
  });
});

describe("what only a person can tell", () => {
  it("a number without a day is asked about, and joined when told so", () => {
    const reports = { bct: [decision()], bxd: [decision({ content: "Quyết định số 826/QĐ-TTg", issuedOn: null })] };
    const { documents, questions } = merged(reports);
    expect(documents).toHaveLength(2);
    expect(questions.map(({ kind, answer }) => [kind, answer])).toEqual([["document", null]]);
    const after = merged(reports, [decide(questions[0], "same")]);
    expect(after.documents.map(({ reporters }) => reporters.length)).toEqual([2]);
    expect(after.questions.map(({ answer }) => answer)).toEqual(["same"]);
    expect(merged(reports, [decide(questions[0], "different")]).documents).toHaveLength(2);
  });

  it("a province's number reported by a ministry that names no province", () => {
    const text = decision({ content: "Quyết định số 12/2022/QĐ-UBND về phí", issuer: "UBND tỉnh" });
    const { documents, questions } = merged({ "p63-lao-cai": [text], bct: [text] });
    expect(documents).toHaveLength(2);
    expect(questions.map(({ sides }) => sides.map(({ units }) => units))).toEqual([[["bct"], ["p63-lao-cai"]]]);
  });

  it("plans without a number are many bodies' own: asked only where day and words agree", () => {
    const plan = decision({ content: "Kế hoạch thực hiện Nghị quyết 57 của Chính phủ", issuedOn: "2023-03-01" });
    const { documents, questions } = merged({
      bct: [plan],
      bxd: [{ ...plan, issuedOn: "2023-04-01" }],
      byt: [plan],
    });
    expect(documents).toHaveLength(3);
    expect(questions.map(({ sides }) => sides.flatMap(({ units }) => units).sort())).toEqual([["bct", "byt"]]);
  });

  it("a decision about rows that were since sent otherwise changes nothing", () => {
    const about = ["document:0000000000000000", "document:0000000000000001"] as const;
    const stale = { id: "1", kind: "document", about, answer: "same", at: "2023-11-01T00:00:00.000Z" } as const;
    const { documents } = merged({ bct: [decision()] }, [stale]);
    expect(documents).toHaveLength(1);
  });

  it("a report that asks ten thousand times stops nobody", () => {
    const rows = Array.from({ length: 10_000 }, () =>
      decision({ content: "Quyết định số 1/QĐ-UBND về phí", issuer: "" }),
    );
    const { documents, questions } = merged({ bct: rows, bxd: rows.slice(0, 50) });
    expect(documents).toHaveLength(10_050);
    expect(questions.length).toBeLessThanOrEqual(1000);
  });
});

it("lists documents by level of issuer, then by day", () => {
  const { documents } = merged({
    bct: [
      decision({ content: "Thông tư số 3/2022/TT-BCT", issuer: "Bộ", issuedOn: "2022-01-05" }),
      decision(),
      decision({ content: "Nghị quyết số 57/NQ-CP", issuer: "Chính phủ", issuedOn: "2022-04-21" }),
      decision({ content: "Quyết định số 9/QĐ-TTg", issuedOn: "2023-01-02" }),
    ],
  });
  expect(documents.map(({ name }) => name?.replace(/@.*/, ""))).toEqual([
    "57/NQ-CP",
    "9/QĐ-TTG",
    "826/QĐ-TTG",
    "3/TT-BCT",
  ]);
});

function decide(question: MergeQuestion | undefined, answer: DecisionAnswer): MergeDecision {
  if (question === undefined) throw new Error("nothing was asked");
  return { id: answer, kind: question.kind, about: question.about, answer, at: "2023-11-01T00:00:00.000Z" };
}
