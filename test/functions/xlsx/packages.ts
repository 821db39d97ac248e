import { crc32, deflateRawSync } from "node:zlib";

/** One part of a hand-made package; what the directory says of it may be a lie. */
export interface TestPart {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly declaredSize?: number;
  readonly declaredCrc?: number;
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
