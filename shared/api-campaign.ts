import * as z from "zod";
import { id, instant, isoDate } from "./api-values.ts";
import type { Campaign } from "./campaign/campaign.ts";

/** A whole definition as it travels and is kept; `shared/campaign/campaign.ts` says what each member means. */

const words = z.array(z.string()).readonly();

export const campaignState = z.enum(["draft", "open", "closed", "archived"]);

export const letterFacts = z.lazy(() =>
  z
    .object({
      number: z.string(),
      issuedOn: isoDate,
      issuer: z.string(),
      subject: z.string(),
      /** Facts nobody has entered yet: what stands in their place is no fact. */
      unknown: z.array(z.enum(["number", "issuedOn"])).readonly(),
    })
    .readonly(),
);

export const due = z.lazy(() => z.object({ before: instant, text: z.string() }).readonly());

const names = { officialName: z.string(), reportingBody: z.string(), shortName: z.string() };

export const unitKind = z.enum(["bo", "co-quan-ngang-bo", "to-chuc", "thanh-pho", "tinh", "hoi-dong"]);

const unit = z.lazy(() =>
  z.object({
    id,
    order: z.int(),
    ...names,
    kind: unitKind,
    region: id.nullable(),
    docSymbol: z.string(),
    aliases: words,
    validFrom: isoDate.nullable(),
    validTo: isoDate.nullable(),
    owes: z.boolean(),
    outline: id.nullable(),
    approval: z.boolean(),
    names: z
      .array(z.object({ from: isoDate.nullable(), ...names }))
      .readonly()
      .optional(),
  }),
);

const field = z.lazy(() =>
  z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("ordinal") }),
    z.object({ kind: z.literal("label"), shows: z.enum(["outline-title", "task-term"]) }),
    z.object({ kind: z.literal("text"), suggestions: id.nullable() }),
    z.object({ kind: z.literal("date") }),
    z.object({ kind: z.literal("code"), list: id }),
  ]),
);

const column = z.lazy(() =>
  z.object({
    id,
    heading: z.string(),
    headingVariants: words,
    field,
    width: z.number(),
    whenEmpty: z.enum(["error", "warning", "nothing"]),
  }),
);

const annex = z.lazy(() =>
  z.object({
    id,
    kind: z.enum(["list", "outline"]),
    sheetName: z.string(),
    heading: z.string(),
    title: z.string(),
    attachedTo: z.string(),
    columns: z.array(column).readonly(),
    nameColumn: id,
    listsTasks: z.boolean(),
    listsDocuments: z.boolean(),
    spareRows: z.int(),
    whenAbsent: z.enum(["error", "warning", "info"]),
  }),
);

const outlineItem = z.lazy(() => z.object({ id, title: z.string(), guidance: z.string(), answered: z.boolean() }));

const outline = z.lazy(() =>
  z.object({
    id,
    heading: z.string(),
    title: z.string(),
    attachedTo: z.string(),
    items: z.array(outlineItem).readonly(),
  }),
);

const task = z.lazy(() =>
  z.object({
    id,
    name: z.string(),
    source: z.string(),
    group: z.string(),
    reporters: z.array(id).readonly(),
    lead: id.nullable(),
    related: id.nullable(),
    deadline: isoDate.nullable(),
    term: z.string().optional(),
  }),
);

export const code = z.lazy(() => z.object({ code: z.string(), label: z.string(), variants: words, proposals: words }));

const codeList = z.lazy(() =>
  z.object({
    id,
    origin: z.enum(["letter", "campaign"]),
    codes: z.array(code).readonly(),
    ambiguous: words,
    retired: z.array(code).readonly().optional(),
  }),
);

export const succession = z.lazy(() =>
  z.object({
    from: id,
    to: id,
    on: isoDate,
    share: z.enum(["all", "main", "part"]),
    what: z.string().nullable(),
    certainty: z.enum(["stated", "common-knowledge"]),
  }),
);

export const campaign = z.lazy(() =>
  z.object({
    id,
    title: z.string(),
    year: z.int(),
    previous: id.nullable(),
    example: z.boolean(),
    letter: letterFacts,
    receiver: z.object({ unit: id, name: z.string(), office: z.string(), address: z.string() }).readonly(),
    due,
    units: z.array(unit).readonly(),
    regions: z.array(z.object({ id, order: z.int(), name: z.string(), aliases: words })).readonly(),
    annexes: z.array(annex).readonly(),
    outlines: z.array(outline).readonly(),
    tasks: z.array(task).readonly(),
    codeLists: z.array(codeList).readonly(),
    successions: z.array(succession).readonly().optional(),
  }),
) satisfies z.ZodType<Campaign>;
