import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Refusal } from "../../../functions/xlsx/refusal.ts";
import { scanXml, walkXml } from "../../../functions/xlsx/xml.ts";

const bytesOf = (xml: string): Uint8Array => new TextEncoder().encode(xml);

/** What a walk says, as one line to a mark. */
function heard(xml: string): string[] {
  const said: string[] = [];
  walkXml(bytesOf(xml), {
    open: (name, attributes) => said.push(`<${name} ${JSON.stringify(attributes)}`),
    text: (text) => said.push(`"${text}"`),
    close: (name) => said.push(`/${name}`),
  });
  return said;
}

function isRefused(xml: string): boolean {
  try {
    heard(xml);
    return false;
  } catch (error) {
    if (error instanceof Refusal) return true;
    throw error;
  }
}

describe("a part is walked through, whatever program wrote it", () => {
  it("with either quotes, spaces anywhere they may stand, line breaks, prefixes and a sign of its end in a value", () => {
    expect(heard(`<x:a\n r = "1"\txml:s='2>"' ><b  /><x:c>t</x:c\n></x:a>`)).toEqual([
      '<a {"r":"1","s":"2>\\""}',
      "<b {}",
      "/b",
      "<c {}",
      '"t"',
      "/c",
      "/a",
    ]);
  });

  it("with entities decoded once, wherever they stand and in whatever order values are asked for", () => {
    expect(heard('<a u="&amp;lt;" v="&#65;&#x1F600;" w="&nbsp;&#1114112;">&lt;&amp;amp; x</a>')).toEqual([
      '<a {"u":"&lt;","v":"A😀","w":"&nbsp;&#1114112;"}',
      '"<&amp; x"',
      "/a",
    ]);
    const values: unknown[] = [];
    scanXml(bytesOf('<a u="&lt;1" v="2" w="3&gt;">&quot;</a><b w="&apos;"/>'), {
      open: (_, tag) => values.push(tag.get("w"), tag.get("v"), tag.get("u"), tag.get("w"), tag.get("none")),
      text: (text) => values.push(text),
    });
    expect(values).toEqual(["3>", "2", "<1", "3>", undefined, '"', "'", undefined, undefined, "'", undefined]);
  });

  it("with numbers and addresses as they stand, and the last of two attributes of one name", () => {
    const said: unknown[] = [];
    scanXml(bytesOf('<c r="$AB$12" s="7" s="8" ht="12.75" n="&#49;2" e="" big="12345678901234567890" x="1A"/>'), {
      open: (_, tag) => {
        said.push(tag.place("r"), tag.place("x"), tag.place("none"));
        for (const name of ["s", "ht", "n", "e", "big", "x", "none"]) said.push(tag.number(name));
      },
    });
    expect(said).toEqual([
      { row: 11, column: 27 },
      null,
      null,
      8,
      12.75,
      12,
      Number.NaN,
      Number("12345678901234567890"),
      Number.NaN,
      Number.NaN,
    ]);
  });
});

describe("what is not well-formed is refused", () => {
  it.each([
    ["an element that never closes", "<a><b></b>"],
    ["one that closes another", "<a></ab>"],
    ["one that closes by the start of its name", "<ab></a>"],
    ["one that closes under another prefix", "<x:a></y:a>"],
    ["one more closing tag", "<a></a></a>"],
    ["a tag that never ends", '<a r="1"'],
    ["a value that never ends", '<a r="1></a>'],
    ["an attribute without a value", "<a r></a>"],
    ["an attribute without a name", '<a ="1"></a>'],
    ["an attribute without quotes", "<a r=1></a>"],
    ["a stroke before the end", "<a / ></a>"],
    ["a tag of more than a million characters", `<a r="${"x".repeat(1_000_000)}"/>`],
  ])("%s", (_, xml) => expect(isRefused(xml)).toBe(true));

  it("and nothing made of markup is ever anything but read or refused", () => {
    const signs = fc.constantFrom(
      "<",
      ">",
      "/",
      "a",
      "x:",
      "=",
      '"',
      "'",
      " ",
      "&lt;",
      "!--",
      "-->",
      "![CDATA[",
      "]]>",
      "?",
    );
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 30 }), (parts) => {
        expect([true, false]).toContain(isRefused(parts.join("")));
      }),
      { numRuns: 500 },
    );
  });
});
