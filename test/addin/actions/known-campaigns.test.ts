import { beforeEach, describe, expect, test } from "vitest";
import { type CampaignShelf, campaignShelf } from "../../../addin/actions/campaign-shelf.ts";
import { type KnownCampaigns, knownCampaigns } from "../../../addin/actions/known-campaigns.ts";
import { type CampaignDetail, campaignSummary, type Me } from "../../../shared/api.ts";
import { NQ57_2023 } from "../../../shared/campaign/built-in/nq57-2023.ts";
import { NQ57_2026 } from "../../../shared/campaign/built-in/nq57-2026.ts";
import { fail, ok } from "../../../shared/result.ts";
import { untouched } from "./paper-campaigns.ts";
import { refused } from "./paper-service.ts";

/** A computer that has worked before, and a service whose campaigns move on. */

const NEW: CampaignDetail = { ...untouched(NQ57_2026), id: "nq57-2027", title: "Của năm 2027", revision: 3 };

let service: CampaignDetail[];
let network: "up" | "cut" | "signed-out";
let asked: string[];
let caches: Map<string, string>;
let person: Me;

beforeEach(() => {
  service = [untouched(NQ57_2023), untouched(NQ57_2026)];
  network = "up";
  asked = [];
  caches = new Map();
  person = { user: "bct", name: "", roles: [] };
});

const shelf = (build: string): CampaignShelf =>
  campaignShelf(
    async () => ({
      match: async (place) => {
        const text = caches.get(String(place));
        return text === undefined ? undefined : new Response(text);
      },
      put: async (place, response) => void caches.set(String(place), await response.text()),
    }),
    build,
  );

/** The pane opened anew. */
function pane(build = "one"): KnownCampaigns {
  const after = <T>(said: () => T) => {
    if (network === "signed-out") return refused("not-signed-in");
    return network === "cut" ? fail({ kind: "offline" as const }) : ok(said());
  };
  const api = {
    campaigns: async () => after(() => service.map((each) => campaignSummary.parse(each))),
    campaign: async (id: string) => {
      asked.push(id);
      const found = service.find((each) => each.id === id);
      return found === undefined ? refused("unknown-campaign") : after(() => found);
    },
  };
  return knownCampaigns({ api, session: { me: () => person }, shelf: shelf(build), build });
}

test("a campaign made five minutes ago is there, whole", async () => {
  await pane().ask();
  service.push(NEW);
  expect(await pane().ask()).toMatchObject({ value: { fresh: true, campaigns: [{}, {}, NEW], changed: [] } });
});

test("only what has changed is fetched again, and is said to have changed", async () => {
  await pane().ask();
  asked.length = 0;
  await pane().ask();
  expect(asked).toEqual([]);
  service[1] = { ...untouched(NQ57_2026), due: { before: "2027-01-01T00:00:00.000Z", text: "mới" }, revision: 1 };
  expect(await pane().ask()).toMatchObject({ value: { changed: ["nq57-2026"] } });
  expect(asked).toEqual(["nq57-2026"]);
  // Told once: the next pane has worked with it.
  expect(await pane().ask()).toMatchObject({ value: { changed: [] } });
});

test("closing is a change too", async () => {
  await pane().ask();
  service[0] = { ...untouched(NQ57_2023), state: "closed", revision: 1 };
  expect(await pane().ask()).toMatchObject({ value: { campaigns: [{ state: "closed" }, {}], changed: ["nq57-2023"] } });
});

test("another build's definitions are not taken for this one's, however alike their numbers", async () => {
  await pane("one").ask();
  asked.length = 0;
  await pane("two").ask();
  expect(asked).toHaveLength(2);
});

describe("without the service", () => {
  test("what was heard last is worked on, and it is said to be remembered", async () => {
    await pane().ask();
    network = "cut";
    expect(await pane().ask()).toEqual({ ok: true, value: { campaigns: service, fresh: false, changed: [] } });
    expect(await pane().named("nq57-2023")).toMatchObject({ value: { id: "nq57-2023" } });
  });

  test("a definition that did not arrive leaves the ones before", async () => {
    await pane().ask();
    const before = [...service];
    const opened = pane();
    service[0] = { ...untouched(NQ57_2023), revision: 1 };
    network = "up";
    const lost = knownCampaigns({
      api: {
        campaigns: async () => ok(service.map((each) => campaignSummary.parse(each))),
        campaign: async () => fail({ kind: "timeout" }),
      },
      session: { me: () => person },
      shelf: shelf("one"),
      build: "one",
    });
    expect(await lost.ask()).toMatchObject({ value: { campaigns: before, fresh: false } });
    expect(await opened.ask()).toMatchObject({ value: { fresh: true, changed: ["nq57-2023"] } });
  });

  test("another person on the same computer is shown nothing of the first one's", async () => {
    await pane().ask();
    network = "cut";
    person = { user: "p63-cao-bang", name: "", roles: [] };
    expect(await pane().ask()).toEqual({ ok: false, error: { kind: "offline" } });
  });

  test("a session that has ended is said, not covered up by memory", async () => {
    await pane().ask();
    network = "signed-out";
    expect((await pane().ask()).ok).toBe(false);
  });

  test("what lies there in another shape is as good as nothing", async () => {
    caches.set("/campaigns/bct", JSON.stringify({ build: "one", campaigns: [{ id: "nq57-2023" }] }));
    network = "cut";
    expect(await pane().remembered()).toBeNull();
    network = "up";
    expect(await pane().ask()).toMatchObject({ value: { fresh: true } });
  });
});
