import { randomUUID } from "node:crypto";
import { type App, buildApp } from "../../functions/app.ts";
import type { Artifacts, Downloads } from "../../functions/artifacts/artifacts.ts";
import type { AppDeps } from "../../functions/http/app-deps.ts";
import { ROUTES } from "../../functions/routes/table.ts";
import { openStore } from "../../functions/store/store.ts";
import { openTelemetry, type RequestRecord } from "../../functions/telemetry/telemetry.ts";
import { askDependencies } from "../../functions/usecases/away.ts";
import { workbooksHere } from "../../functions/workbooks/here.ts";
import { NQ57_2023 } from "../../shared/campaign/built-in/nq57-2023.ts";
import type { Campaign } from "../../shared/campaign/campaign.ts";
import { problem } from "../../shared/problem.ts";
import { fail, ok } from "../../shared/result.ts";
import type { TestDatabase } from "./dynamodb.ts";

/** The whole app over a table of its own, a clock one can set, and people who sign in by their name alone. */
export interface World {
  readonly app: App;
  readonly deps: AppDeps;
  readonly campaign: Campaign;
  readonly table: string;
  /** Moves on by a second at each look, so that no two events share an instant. */
  readonly clock: { now: Date };
  /** What every request told of itself, and what was thrown on the way. */
  readonly told: RequestRecord[];
  readonly failures: unknown[];
  readonly files: Map<string, Uint8Array>;
  /** A request as `user` (null: without a token) below `/api/campaigns/nq57-2023`, or anywhere with a full path. */
  ask(user: string | null, method: string, path: string, request?: Asked): Promise<Answer>;
}

export interface Asked {
  readonly json?: unknown;
  readonly bytes?: Uint8Array | string;
  readonly headers?: Record<string, string>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** The JSON of the answer; undefined where it is no JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: stories read answers as a script would
  readonly body: any;
  readonly bytes: Uint8Array;
}

/** A world over what is already there: files in a store of their own, a table that was lived in before. */
export interface Kept {
  readonly artifacts?: Artifacts;
  readonly table?: string;
}

export const PEOPLE = ["bct", "bct-leader", "p63-ha-noi", "p63-cao-bang", "coordinator", "admin", "nobody"] as const;

export async function newWorld(
  database: TestDatabase,
  change: Partial<Campaign> = {},
  others: readonly Campaign[] = [],
  { artifacts: kept, table: own }: Kept = {},
): Promise<World> {
  const table = own ?? (await database.newTable());
  const campaign = { ...NQ57_2023, ...change };
  const store = openStore({
    client: database.client,
    table,
    pause: async () => {},
    campaigns: [campaign, ...others],
  });
  const clock = { now: new Date("2023-10-20T01:00:00Z") };
  const told: RequestRecord[] = [];
  const failures: unknown[] = [];
  const files = new Map<string, Uint8Array>();
  const inPlace = inMemory(files);
  const artifacts = kept ?? inPlace;
  const telemetry = openTelemetry({
    tell(record) {
      told.push(record);
      if (record.failure !== null) failures.push(record.failure);
    },
    now: () => clock.now,
    stopwatch: () => performance.now(),
  });
  const deps: AppDeps = {
    store,
    artifacts,
    downloads: inPlace,
    workbooks: workbooksHere,
    tokens: { verify: async (token) => (token === "forged" ? null : { sub: token }) },
    now: () => {
      clock.now = new Date(clock.now.getTime() + 1_000);
      return clock.now;
    },
    newId: randomUUID,
    telemetry,
    askDependencies: askDependencies({ store, artifacts, stopwatch: () => performance.now() }),
  };
  const reporters = others.flatMap(({ units }) => units.map(({ id }) => id));
  await store.people.put(
    [...new Set([...PEOPLE, ...reporters])].map((user) => ({ user, name: user, roles: rolesOf(user) })),
  );
  database.meter.reset();
  const app = buildApp(deps, ROUTES);
  return {
    app,
    deps,
    campaign,
    clock,
    table,
    told,
    failures,
    files,
    async ask(user, method, path, { json, bytes, headers = {} } = {}) {
      const url = path.startsWith("/api") ? path : `/api/campaigns/${campaign.id}${path}`;
      const response = await app.request(url, {
        method,
        headers: { ...(user === null ? {} : { authorization: `Bearer ${user}` }), ...headers },
        ...(json === undefined && bytes === undefined ? {} : { body: bodyOf(json, bytes) }),
      });
      const answered = new Uint8Array(await response.arrayBuffer());
      const type = response.headers.get("content-type") ?? "";
      const body =
        type.includes("json") && answered.length > 0 ? JSON.parse(new TextDecoder().decode(answered)) : undefined;
      return { status: response.status, headers: response.headers, body, bytes: answered };
    },
  };
}

function bodyOf(json: unknown, bytes: Uint8Array | string | undefined): BodyInit {
  if (bytes === undefined) return JSON.stringify(json);
  return typeof bytes === "string" ? bytes : new Uint8Array(bytes);
}

function rolesOf(user: string) {
  if (user === "nobody") return [];
  if (user === "coordinator") return [{ role: "coordinator" as const, unit: null }];
  if (user === "admin") return [{ role: "administrator" as const, unit: null }];
  if (user.endsWith("-leader")) return [{ role: "leader" as const, unit: user.replace("-leader", "") }];
  return [{ role: "reporter" as const, unit: user }];
}

function inMemory(files: Map<string, Uint8Array>): Artifacts & Downloads {
  return {
    async put(key, bytes) {
      files.set(key, bytes);
    },
    has: async (key) => files.has(key),
    read: async (key) => files.get(key) ?? null,
    check: async () => {},
    url: async (key, filename) => `https://files.test/${key}?filename=${encodeURIComponent(filename)}`,
    async open(key, { filename }) {
      const bytes = files.get(key);
      return bytes === undefined ? fail(problem("link-expired")) : ok({ bytes: new Uint8Array(bytes), filename });
    },
  };
}
