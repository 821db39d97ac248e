import { describe, expect, it } from "vitest";
import { readInvitationList } from "../../../infra/deploy/invitation-list.ts";

describe("a list of people to invite", () => {
  it("is read as spreadsheets save it, each person once, by the address in small letters", () => {
    const text =
      '\uFEFF# địa chỉ, họ tên\r\nLan@bo.gov.vn, Nguyễn Thị Lan\r\n"minh@bo.gov.vn";"Trần Văn Minh"\nhoa@bo.gov.vn\tLê Hoa\n\nlan@bo.gov.vn,Nguyễn Thị Lan';
    expect(readInvitationList(text, "people.csv")).toEqual([
      { email: "lan@bo.gov.vn", name: "Nguyễn Thị Lan" },
      { email: "minh@bo.gov.vn", name: "Trần Văn Minh" },
      { email: "hoa@bo.gov.vn", name: "Lê Hoa" },
    ]);
  });

  it.each([
    ["no name", "lan@bo.gov.vn", "1: lan@bo.gov.vn"],
    ["no address", "a@b.vn, A\nNguyễn Thị Lan, Phòng 1", "2: Nguyễn Thị Lan"],
    ["a third column, which might be anything", "lan@bo.gov.vn, Lan, quản trị", "1: lan@bo.gov.vn, Lan"],
    ["nobody in it", "# trống\n", "no mail was sent"],
  ])("with %s invites nobody, and the lines are named", (_, text, said) => {
    expect(() => readInvitationList(text, "people.csv")).toThrow(said);
  });
});
