import { folderArtifacts } from "../../../functions/artifacts/folder.ts";
import { untouched } from "../../../functions/store/campaign-record.ts";
import { dynamoClient } from "../../../functions/store/client.ts";
import { openStore } from "../../../functions/store/store.ts";
import { merge } from "../../../functions/usecases/merge.ts";
import { workbooksHere } from "../../../functions/workbooks/here.ts";
import { problemTitle } from "../../../shared/problem.ts";
import { COORDINATOR } from "./coordinator.ts";
import { Stopwatch } from "./stopwatch.ts";
import { campaignOf } from "./units.ts";

/** What a press of the button costs in a fresh process: heads and contents from the database, the workbook into a folder. */
const [endpoint = "", table = "", count = "", asOf = "", folder = ""] = process.argv.slice(2);
const watch = new Stopwatch();
watch.ends("start");

const client = dynamoClient({ endpoint, region: "local" });
const now = (): Date => new Date("2024-01-01T00:00:00Z");
const campaign = campaignOf(Number(count));
const store = openStore({ client, table, pause: async () => {}, campaigns: [campaign] });
const artifacts = folderArtifacts({ folder, origin: "https://localhost", secret: new Uint8Array(32), now });
// What the merge calls tells where it stands.
const deps = {
  store: {
    ...store,
    heads: { ...store.heads, all: (id: string) => endingWith("read", store.heads.all(id)) },
  },
  artifacts: {
    ...artifacts,
    put: (...file: Parameters<typeof artifacts.put>) => {
      watch.ends("merge and write");
      return artifacts.put(...file);
    },
  },
  workbooks: workbooksHere,
  now,
};
const merged = await merge(deps)({ person: COORDINATOR, campaign, record: untouched(campaign), asOf, units: null });
if (!merged.ok) throw new Error(problemTitle(merged.error));
client.destroy();
watch.ends("keep");
watch.report(merged.value.versions.length);

async function endingWith<T>(phase: string, work: Promise<T>): Promise<T> {
  const done = await work;
  watch.ends(phase);
  return done;
}
