import { describe, expect, test } from "vitest";
import { NQ57_2023 } from "../../../shared/campaign/built-in/nq57-2023.ts";
import { annexOf, codeListOf, outlineOf, owingUnits, tasksOf, unitOf } from "../../../shared/campaign/lookup.ts";
import { normaliseText } from "../../../shared/text/normalise.ts";

const campaign = NQ57_2023;

describe("letter 8490/BKHĐT-QLKTTW", () => {
  test("says who asks, what, and by when", () => {
    expect(campaign.letter).toEqual({
      number: "8490/BKHĐT-QLKTTW",
      issuedOn: "2023-10-12",
      unknown: [],
      issuer: "Bộ Kế hoạch và Đầu tư",
      subject:
        "báo cáo kết quả thực hiện nhiệm vụ, giải pháp hoàn thiện thể chế liên kết vùng kinh tế - xã hội theo Nghị quyết số 57/NQ-CP",
    });
    expect(campaign.receiver).toEqual({
      unit: "bkhdt",
      name: "Bộ Kế hoạch và Đầu tư",
      office: "Viện Nghiên cứu quản lý kinh tế Trung ương",
      address: "số 68 Phan Đình Phùng, Ba Đình, Hà Nội",
    });
  });

  test("is due before the first of November begins in Hà Nội", () => {
    expect(campaign.due.text).toBe("trước ngày 01/11/2023");
    expect(Date.parse(campaign.due.before)).toBe(Date.parse("2023-11-01T00:00:00+07:00"));
  });

  test("goes to 86 bodies, of which all but the receiver owe a report", () => {
    expect(campaign.units).toHaveLength(86);
    expect(owingUnits(campaign)).toHaveLength(85);
    expect(campaign.units.filter(({ owes }) => !owes).map(({ id }) => id)).toEqual(["bkhdt"]);
  });

  test("gives ministries and VCCI the outline of Phụ lục 1, provinces that of Phụ lục 2", () => {
    const using = (id: string) => campaign.units.filter(({ outline }) => outline === id);
    expect([using("phu-luc-1").length, using("phu-luc-2").length]).toEqual([23, 63]);
    expect(using("phu-luc-2").every(({ region }) => region !== null)).toBe(true);
    expect(campaign.units.every((unit) => outlineOf(campaign, unit) !== null)).toBe(true);
  });

  test("prints its annexes with their own headings, titles and columns", () => {
    const attachedTo = "(Kèm theo Công văn số 8490/BKHĐT-QLKTTW ngày 12/10/2023 của Bộ Kế hoạch và Đầu tư)";
    expect(annexOf(campaign, "phu-luc-3")).toMatchObject({
      sheetName: "Phụ lục 3",
      heading: "PHỤ LỤC 3",
      title: "CÁC NHIỆM VỤ, GIẢI PHÁP TRIỂN KHAI THỰC HIỆN NGHỊ QUYẾT SỐ 57/NQ-CP",
      attachedTo,
    });
    expect(annexOf(campaign, "phu-luc-4")).toMatchObject({
      sheetName: "Phụ lục 4",
      heading: "PHỤ LỤC 4",
      title: "CÁC VĂN BẢN QUY PHẠM PHÁP LUẬT TRIỂN KHAI THỰC HIỆN NGHỊ QUYẾT SỐ 57/NQ-CP",
      attachedTo,
    });
    const headings = (id: string) => annexOf(campaign, id)?.columns.map(({ heading }) => heading);
    expect(headings("phu-luc-3")).toEqual(["STT", "Tên nhiệm vụ", "Tình trạng thực hiện"]);
    expect(headings("phu-luc-4")).toEqual([
      "STT",
      "Nội dung văn bản",
      "Ngày ban hành",
      "Cấp ban hành",
      "Tình trạng văn bản",
    ]);
    expect(campaign.outlines.map(({ id, heading, title, attachedTo: line }) => [id, heading, title, line])).toEqual([
      [
        "phu-luc-1",
        "PHỤ LỤC 1",
        "ĐỀ CƯƠNG ĐỀ NGHỊ CÁC BỘ, NGÀNH BÁO CÁO KẾT QUẢ THỰC HIỆN CÁC CƠ CHẾ, CHÍNH SÁCH, NHIỆM VỤ, GIẢI PHÁP HOÀN THIỆN THỂ CHẾ LIÊN KẾT VÙNG KINH TẾ - XÃ HỘI THEO NGHỊ QUYẾT SỐ 57/NQ-CP",
        attachedTo,
      ],
      [
        "phu-luc-2",
        "PHỤ LỤC 2",
        "ĐỀ CƯƠNG ĐỀ NGHỊ UBND CÁC TỈNH, THÀNH PHỐ TRỰC THUỘC TRUNG ƯƠNG BÁO CÁO KẾT QUẢ THỰC HIỆN CƠ CHẾ, CHÍNH SÁCH, NHIỆM VỤ, GIẢI PHÁP HOÀN THIỆN THỂ CHẾ LIÊN KẾT VÙNG KINH TẾ - XÃ HỘI THEO NGHỊ QUYẾT SỐ 57/NQ-CP.",
        attachedTo,
      ],
    ]);
  });

  test("offers the five levels word for word", () => {
    expect(codeListOf(campaign, "task-status")?.codes.map(({ code, label }) => [code, label])).toEqual([
      ["hoan-thanh", "Đã hoàn thành"],
      ["mot-phan-dung-han", "Đã hoàn thành một phần và đúng hạn"],
      ["mot-phan-co-kha-nang-cham", "Đã hoàn thành một phần và có khả năng chậm"],
      ["den-han-chua-trien-khai", "Đến thời điểm nhưng chưa triển khai được"],
      ["chua-den-thoi-diem", "Chưa đến thời điểm triển khai"],
    ]);
    expect(campaign.codeLists.map(({ id, origin }) => [id, origin])).toEqual([
      ["task-status", "letter"],
      ["document-status", "campaign"],
      ["issuer-level", "campaign"],
    ]);
  });

  test("asks each unit for its own tasks", () => {
    const ids = (unit: string) => tasksOf(campaign, unit).map(({ id }) => id);
    const general = ["NQ57-C-BN-01", "NQ57-C-BN-02", "NQ57-C-BN-03", "NQ57-C-BN-04"];
    expect(ids("btc")).toEqual([...general, "NQ57-B-BTC-01", "NQ57-B-BTC-02"]);
    expect(ids("bct")).toEqual([...general, "NQ57-B-KHAC-01"]);
    expect(ids("vcci")).toEqual([...general, "NQ57-B-VCCI-01", "NQ57-B-VCCI-02"]);
    expect(ids("p63-cao-bang")).toHaveLength(9);
    expect(ids("bkhdt")).toEqual(["NQ57-A-BKHDT-01"]);
    const others = campaign.tasks.find(({ id }) => id === "NQ57-B-KHAC-01")?.reporters;
    expect(others).toHaveLength(16);
  });

  test("words the narrative's guidance in Vietnamese only", () => {
    const texts = campaign.outlines.flatMap(({ items }) => items.flatMap(({ title, guidance }) => [title, guidance]));
    for (const text of texts) {
      expect(text).not.toMatch(/(?<!\p{L})(the|and|of|to|for|per|tasks?|levels?|as)(?!\p{L})/iu);
      expect(text).toBe(normaliseText(text));
      expect(text === "" || text.normalize("NFD").match(/\p{M}/u) !== null, text).toBe(true);
    }
    const [ministries, provinces] = campaign.outlines;
    const ids = ["1", "1.a", "1.b", "1.c", "2", "2.1", "2.2", "3", "3.1", "3.2", "3.3", "4"];
    expect(ministries?.items.map(({ id }) => id)).toEqual(ids);
    expect(provinces?.items.map(({ id }) => id)).toEqual(ids);
    expect(ministries?.items.filter(({ answered }) => !answered).map(({ id }) => id)).toEqual(["1", "2", "3"]);
  });

  test("names the receiver among its addressees", () => {
    expect(unitOf(campaign, campaign.receiver.unit)?.officialName).toBe(campaign.receiver.name);
  });
});
