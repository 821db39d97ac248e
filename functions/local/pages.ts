import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Hono } from "hono";
import { FRAME_ANCESTORS, pageFile, pageHeaders } from "../node/static-pages.ts";

/** Everything under here is the add-in again, for the workbench: the same files, with office.js from this server. */
const STAND_IN = "/workbench/addin/";
const OFFICE_JS = "/office-js/";
/** Where production pages load office.js from. */
const CDN = /https:\/\/appsforoffice\.microsoft\.com\/lib\/[\w./]*?\/office(\.debug)?\.js/g;

/** The workbench frames the pane as well. */
const FRAMING = `${FRAME_ANCESTORS} https://localhost:*`;

/** The built add-in, the workbench at `/`, and the npm package's office.js for it. Nothing here needs signing in. */
export function pages(addinFolder: string): Hono {
  const app = new Hono();
  app.use(pageHeaders(FRAMING));
  app.get(`${OFFICE_JS}*`, ({ req }) => pageFile(officeFolder(), req.path.slice(OFFICE_JS.length)));
  app.get(`${STAND_IN}*`, async ({ req }) =>
    withLocalOffice(await pageFile(addinFolder, req.path.slice(STAND_IN.length))),
  );
  app.get("/", () => pageFile(addinFolder, "workbench.html").then(withLocalOffice));
  app.get("*", ({ req }) => pageFile(addinFolder, req.path.slice(1)));
  return app;
}

/** Production never uses this copy: Microsoft supports office.js from its own network only. */
function officeFolder(): string {
  return join(dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json")), "dist");
}

async function withLocalOffice(answer: Response): Promise<Response> {
  if (!answer.headers.get("content-type")?.startsWith("text/html")) return answer;
  return new Response((await answer.text()).replaceAll(CDN, `${OFFICE_JS}office.js`), answer);
}
