import { crc32, deflateRawSync } from "node:zlib";

/** One part of a hand-made package; what the directory says of it may be a lie. */
export interface TestPart {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly declaredSize?: number;
  readonly declaredCrc?: number;
}

/** The same package as programs write it that stream: sizes behind the parts, and all of them in 64 bits. */
export function streamedZip(bytes: Uint8Array): Uint8Array {
  const source = Buffer.from(bytes);
  const end = source.length - 22;
  const start = source.readUInt32LE(end + 16);
  const pieces: Buffer[] = [source.subarray(0, start)];
  let at = start;
  let count = 0;
  for (; at < end; count++) {
    const header = Buffer.from(source.subarray(at, at + 46));
    const name = source.subarray(at + 46, at + 46 + header.readUInt16LE(28));
    const extra = Buffer.alloc(28);
    extra.writeUInt16LE(0x0001, 0);
    extra.writeUInt16LE(24, 2);
    [24, 20, 42].forEach((field, index) => {
      extra.writeBigUInt64LE(BigInt(header.readUInt32LE(field)), 4 + 8 * index);
      header.writeUInt32LE(0xffff_ffff, field);
    });
    header.writeUInt16LE(extra.length, 30);
    // Bit 3: in the local header nothing is known yet.
    header.writeUInt16LE(header.readUInt16LE(8) | 0x8, 8);
    pieces.push(header, name, extra);
    at += 46 + name.length;
  }
  const size = pieces.slice(1).reduce((sum, piece) => sum + piece.length, 0);
  const end64 = Buffer.alloc(56);
  end64.write("PK\x06\x06");
  end64.writeBigUInt64LE(44n, 4);
  [24, 32].forEach((field) => {
    end64.writeBigUInt64LE(BigInt(count), field);
  });
  end64.writeBigUInt64LE(BigInt(size), 40);
  end64.writeBigUInt64LE(BigInt(start), 48);
  const locator = Buffer.alloc(20);
  locator.write("PK\x06\x07");
  locator.writeBigUInt64LE(BigInt(start + size), 8);
  locator.writeUInt32LE(1, 16);
  const last = Buffer.from(source.subarray(end));
  last.fill(0xff, 8, 20);
  return Buffer.concat([...pieces, end64, locator, last]);
}

/** A zip made by hand, so that tests can make what no honest program makes. */
export function zipOf(parts: readonly TestPart[]): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, declaredSize, declaredCrc } of parts) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(declaredCrc ?? crc32(bytes), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(declaredSize ?? bytes.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), fields, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\0"), fields, rest, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const size = directory.reduce((sum, entry) => sum + entry.length, 0);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06");
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** What a test wants inside a workbook of one sheet named "Trang 1"; the rest is the least that makes a workbook. */
export interface TestWorkbook {
  /** What stands inside `<worksheet>`. */
  readonly sheet?: string;
  /** What stands inside `<workbook>` beside the sheets. */
  readonly before?: string;
  readonly after?: string;
  readonly strings?: string;
  readonly styles?: string;
  readonly more?: readonly TestPart[];
}

export function workbookOf({
  sheet = "",
  before = "",
  after = "",
  strings,
  styles,
  more = [],
}: TestWorkbook): Uint8Array {
  const relations = [`<Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>`];
  const parts: TestPart[] = [
    { name: "[Content_Types].xml", content: "<Types/>" },
    {
      name: "_rels/.rels",
      content: `<Relationships><Relationship Id="r" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: "xl/workbook.xml",
      content: `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${before}<sheets><sheet name="Trang 1" sheetId="1" r:id="rId1"/></sheets>${after}</workbook>`,
    },
    { name: "xl/worksheets/sheet1.xml", content: `<worksheet xmlns="${MAIN}">${sheet}</worksheet>` },
  ];
  if (strings !== undefined) {
    relations.push(`<Relationship Id="rId2" Type="${OFFICE}/sharedStrings" Target="/xl/sharedStrings.xml"/>`);
    parts.push({ name: "xl/sharedStrings.xml", content: `<sst xmlns="${MAIN}">${strings}</sst>` });
  }
  if (styles !== undefined) {
    relations.push(`<Relationship Id="rId3" Type="${OFFICE}/styles" Target="styles.xml"/>`);
    parts.push({ name: "xl/styles.xml", content: `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>` });
  }
  const rels = { name: "xl/_rels/workbook.xml.rels", content: `<Relationships>${relations.join("")}</Relationships>` };
  return zipOf([...parts, rels, ...more]);
}
