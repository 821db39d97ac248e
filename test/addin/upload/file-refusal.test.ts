import { expect, test } from "vitest";
import { MOST_BYTES, refusalOf } from "../../../addin/upload/file-refusal.ts";
import { pickedFile } from "../../../addin/upload/picked-file.ts";

const OLD = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1];
const ZIP = [0x50, 0x4b, 3, 4];
const utf16 = (text: string): readonly number[] => [...Buffer.from(text, "utf16le")];

test.each([
  ["a zip may be a workbook: the service looks inside", ZIP, null],
  ["nothing in it", [], "empty"],
  ["old Excel", OLD, "old-format"],
  ["a password to open", [...OLD, 1, 2, 0x45, 3, ...utf16("EncryptedPackage")], "protected"],
  ["a PDF", [...Buffer.from("%PDF-1.7")], "not-xlsx"],
  ["a letter P and nothing more", [0x50], "not-xlsx"],
])("%s", (_, bytes, refusal) => {
  expect(refusalOf(Uint8Array.from(bytes))).toBe(refusal);
});

test("a file over the limit is refused without being read, one at the limit is not", async () => {
  const large = new File([], "lớn.xlsx");
  Object.defineProperty(large, "size", { value: MOST_BYTES + 1 });
  large.arrayBuffer = () => Promise.reject(new Error("read"));
  expect(await pickedFile(large)).toEqual({ ok: false, error: "too-large" });
  const whole = Uint8Array.from({ length: MOST_BYTES }, (_, index) => ZIP[index] ?? 0);
  expect((await pickedFile(new File([whole], "vừa.xlsx"))).ok).toBe(true);
});

test("a file that cannot be read any more is said to be so", async () => {
  const gone = new File(["PK"], "báo cáo.xlsx");
  gone.arrayBuffer = () => Promise.reject(new DOMException("gone", "NotReadableError"));
  expect(await pickedFile(gone)).toEqual({ ok: false, error: "unreadable" });
});

test("the same content is known again, whatever the file is called", async () => {
  const hashes = await Promise.all(
    [new File(["PK1"], "một.xlsx"), new File(["PK1"], "hai.xlsx"), new File(["PK2"], "một.xlsx")].map(async (file) => {
      const picked = await pickedFile(file);
      return picked.ok ? picked.value.hash : null;
    }),
  );
  expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/);
  expect(hashes[1]).toBe(hashes[0]);
  expect(hashes[2]).not.toBe(hashes[0]);
});
