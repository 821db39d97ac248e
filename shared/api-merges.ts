import * as z from "zod";
import { reportState } from "./api.ts";
import { id, instant, sentInstant } from "./api-values.ts";
import { DECISION_ANSWERS, QUESTION_KINDS } from "./merge/decision.ts";

/** The wire contract of merges; `api.ts` holds the rest. */

export const mergeBody = z.lazy(() =>
  z.object({ asOf: sentInstant.optional(), units: z.array(id).max(1_000).optional() }),
);
export const mergeAnswer = z.lazy(() =>
  z.object({
    id: z.string(),
    url: z.string(),
    hash: z.string(),
    asOf: instant,
    missing: z.array(z.string()),
    versions: z.array(z.object({ unit: z.string(), n: z.int() })),
  }),
);
export type MergeAnswer = z.infer<typeof mergeAnswer>;

/** The draft of the report to the Prime Minister that goes with a merge: made when it is first asked for. */
export const mergeReport = z.lazy(() => z.object({ id: z.string(), url: z.string(), asOf: instant }));
export type MergeReport = z.infer<typeof mergeReport>;

/** One report of a merge: what the merged sheets say of it beside its rows, which are the version's own. */
const contribution = z.lazy(() =>
  z.object({
    unit: z.string(),
    n: z.int(),
    state: reportState,
    receiptCode: z.string(),
    acceptedAt: instant,
    late: z.boolean(),
    letter: z.string().nullable(),
  }),
);
const standing = z.lazy(() =>
  z.object({
    unit: z.string(),
    state: reportState,
    n: z.int(),
    acceptedAt: instant.nullable(),
    late: z.boolean(),
    overdue: z.boolean(),
    extendedUntil: instant.nullable(),
  }),
);
/** Keys of the two things a question is about: they come with the question and go back with its answer. */
const about = z.tuple([id, id]).readonly();
const questionKind = z.enum(QUESTION_KINDS);
const questionAnswer = z.enum(DECISION_ANSWERS);

/** What a coordinator decided: it counts for every merge made from now on, until decided over again. */
export const mergeDecision = z.lazy(() =>
  z.object({
    id: z.string(),
    kind: questionKind,
    about,
    answer: questionAnswer,
    at: instant,
  }),
);
export const mergeDecisionBody = z.lazy(() =>
  z.object({
    requestId: z.uuid(),
    kind: questionKind,
    about,
    answer: questionAnswer,
  }),
);

const questionSide = z.lazy(() => z.object({ text: z.string(), units: z.array(z.string()) }));
export const mergeQuestion = z.lazy(() =>
  z.object({
    kind: questionKind,
    about,
    sides: z.tuple([questionSide, questionSide]).readonly(),
    /** How alike the two are, 0 to 1. */
    score: z.number(),
    answer: questionAnswer.nullable(),
    decidedAt: instant.nullable(),
  }),
);
/** `open` and `decided` count all there are; of many, the likest are listed. */
export const mergeQuestions = z.lazy(() =>
  z.object({ open: z.int(), decided: z.int(), questions: z.array(mergeQuestion) }),
);
export type MergeQuestions = z.infer<typeof mergeQuestions>;
export type WireQuestion = z.infer<typeof mergeQuestion>;

/** All a merge was made of but the rows: with those of the versions it names the same sheets are made again. */
export const mergeOutline = z.lazy(() =>
  z.object({
    asOf: instant,
    /** Which of the campaign's definitions it was made of: `GET /api/campaigns/{campaign}?revision=`, named as of `asOf`. */
    revision: z.int().default(0),
    units: z.array(z.string()).nullable(),
    contributions: z.array(contribution),
    standings: z.array(standing),
    decisions: z.array(mergeDecision).default([]),
    /** The same of the campaign before, where it has reports: the merge holds this campaign against it. */
    previous: z
      .object({
        campaign: z.string(),
        revision: z.int().default(0),
        contributions: z.array(contribution),
        decisions: z.array(mergeDecision),
      })
      .nullable()
      .default(null),
  }),
);
export type MergeOutline = z.infer<typeof mergeOutline>;
