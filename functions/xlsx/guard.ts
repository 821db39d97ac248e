import { refuseFormat } from "./refusal.ts";
import { openZip, type Zip } from "./zip.ts";

/** Bytes looked at to tell text formats apart. */
const HEAD = 2_048;

/** First bytes of the files people send instead, with what to tell them. */
const SIGNATURES: readonly (readonly [signature: string, detail: string])[] = [
  ["%PDF", "đây là tệp PDF; hãy gửi bản Excel của báo cáo"],
  ["Rar!", "đây là tệp nén .rar; hãy giải nén trước"],
  ["7z\xbc\xaf", "đây là tệp nén .7z; hãy giải nén trước"],
  ["\x89PNG", "đây là tệp hình ảnh; hãy gửi bản Excel của báo cáo"],
  ["\xff\xd8\xff", "đây là tệp hình ảnh; hãy gửi bản Excel của báo cáo"],
  ["{\\rtf", "đây là tệp văn bản Word (.rtf)"],
];

/** Parts that tell which other kind of package a zip is. */
const PACKAGES: readonly (readonly [part: string, detail: string])[] = [
  ["xl/workbook.bin", "đây là tệp Excel nhị phân (.xlsb)"],
  ["word/document.xml", "đây là tệp Word (.docx); hãy chép các bảng sang mẫu Excel"],
  ["ppt/presentation.xml", "đây là tệp PowerPoint (.pptx)"],
];

/** Opens the bytes as an .xlsx package, or refuses them saying what they are and what to do. Throws a Refusal. */
export function openPackage(bytes: Uint8Array): Zip {
  if (bytes.length === 0) refuseFormat("tệp rỗng");
  const head = latin1(bytes.subarray(0, HEAD));
  if (head.startsWith("\xd0\xcf\x11\xe0")) refuseOldOffice(bytes);
  for (const [signature, detail] of SIGNATURES) if (head.startsWith(signature)) refuseFormat(detail);
  if (!head.startsWith("PK")) refuseText(head);
  const zip = openZip(bytes);
  refuseOtherPackage(zip);
  return zip;
}

/** The old container holds .xls and .doc files, and also .xlsx files with a password. */
function refuseOldOffice(bytes: Uint8Array): never {
  const has = (name: string): boolean =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(name, 0, "utf16le");
  if (has("EncryptedPackage")) refuseFormat("tệp đang đặt mật khẩu mở; hãy gỡ mật khẩu trước");
  if (has("WordDocument")) refuseFormat("đây là tệp Word cũ (.doc); hãy chép các bảng sang mẫu Excel");
  return refuseFormat("đây là tệp Excel cũ (.xls)");
}

function refuseText(head: string): never {
  const start = head
    .replace(/^\xef\xbb\xbf/, "")
    .trimStart()
    .toLowerCase();
  if (/^(<!doctype html|<html|<table|<meta|<head)/.test(start)) refuseFormat("đây là trang web (HTML) mang tên Excel");
  if (start.startsWith("<?xml") && start.includes("excel.sheet")) refuseFormat("đây là tệp XML của Excel 2003");
  if (start.startsWith("<?xml")) refuseFormat("đây là tệp XML");
  // UTF-16 text starts with its byte order mark.
  if (/^(\xff\xfe|\xfe\xff)/.test(head) || ![...head].some(isControl)) {
    refuseFormat("đây là tệp văn bản (CSV hoặc .txt)");
  }
  return refuseFormat("không nhận ra định dạng của tệp");
}

function refuseOtherPackage(zip: Zip): void {
  const mimetype = zip.read("mimetype");
  if (mimetype !== null && latin1(mimetype.subarray(0, HEAD)).includes("opendocument")) {
    refuseFormat("đây là tệp OpenDocument (.ods) của LibreOffice");
  }
  for (const [part, detail] of PACKAGES) if (zip.has(part)) refuseFormat(detail);
  if (zip.names().some((name) => name.endsWith("vbaproject.bin"))) refuseFormat("tệp có macro (.xlsm)");
  if (!zip.has("[Content_Types].xml")) refuseFormat("đây là tệp nén .zip; hãy giải nén rồi gửi từng tệp Excel");
}

function isControl(character: string): boolean {
  return character < " " && !"\t\n\f\r".includes(character);
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
}
