import { describe, expect, test } from "vitest";
import { ROOMS, type SourceFile, sourceFiles } from "../support/source-files.ts";

/** `from` may reach these folders (and itself) among our own; what it takes from packages is said below. */
const BETWEEN_ROOMS: Readonly<Record<string, readonly string[]>> = {
  shared: [],
  addin: ["shared"],
  functions: ["shared"],
  infra: [],
  test: ["addin", "functions", "infra", "shared"],
};

/** Inside a room: a file under `from` must not reach anything under `never`, but for the exceptions. */
const INSIDE: readonly {
  readonly from: string;
  readonly never: readonly string[];
  readonly but?: readonly string[];
}[] = [
  {
    from: "functions/store/",
    never: ["functions/usecases/", "functions/routes/", "functions/http/", "functions/local/"],
  },
  { from: "functions/xlsx/", never: ["functions/"], but: ["functions/xlsx/"] },
  { from: "functions/docx/", never: ["functions/"], but: ["functions/docx/", "functions/xlsx/zip.ts"] },
  { from: "functions/workbooks/", never: ["functions/"], but: ["functions/workbooks/", "functions/xlsx/"] },
  {
    from: "functions/usecases/",
    never: ["functions/routes/", "functions/http/", "functions/local/", "functions/app.ts"],
  },
  { from: "functions/routes/", never: ["functions/local/", "functions/compose.ts", "functions/app.ts"] },
  { from: "functions/app.ts", never: ["functions/local/", "functions/compose.ts"] },
  { from: "functions/operations/", never: ["functions/local/", "functions/routes/", "functions/http/"] },
  { from: "functions/node/", never: ["functions/local/"] },
  { from: "functions/compose.ts", never: ["functions/local/"] },
  { from: "functions/lambda-reports.ts", never: ["functions/local/"] },
  { from: "functions/lambda-workbooks.ts", never: ["functions/local/"] },
  { from: "functions/first-administrator.ts", never: ["functions/local/", "functions/routes/", "functions/http/"] },
  { from: "addin/actions/", never: ["addin/pane/", "addin/excel/", "addin/upload/", "addin/workbench/"] },
  { from: "addin/api/", never: ["addin/pane/", "addin/excel/", "addin/actions/", "addin/workbench/", "addin/upload/"] },
  { from: "addin/excel/", never: ["addin/pane/", "addin/api/", "addin/upload/", "addin/workbench/"] },
  { from: "addin/pane/", never: ["addin/upload/", "addin/workbench/"] },
  // The upload page runs where there is no Office at all.
  { from: "addin/upload/", never: ["addin/excel/", "addin/workbench/"] },
  { from: "addin/workbench/", never: ["addin/pane/", "addin/excel/", "addin/upload/"] },
];

const files = sourceFiles();

const roomOf = (path: string): string => path.split("/", 1)[0] ?? "";
const isOurs = (path: string): boolean => (ROOMS as readonly string[]).includes(roomOf(path)) && path.includes("/");

function arrows(wrong: (file: SourceFile, to: string) => boolean): string[] {
  return files.flatMap((file) => file.imports.filter((to) => wrong(file, to)).map((to) => `${file.path} -> ${to}`));
}

describe("who may import whom", () => {
  test("imports are found at all", () => {
    expect(arrows((_, to) => isOurs(to)).length).toBeGreaterThan(50);
  });

  test("rooms keep to their own and to shared", () => {
    const wrong = arrows(({ path }, to) => {
      const allowed = [roomOf(path), ...(BETWEEN_ROOMS[roomOf(path)] ?? [])];
      return isOurs(to) && !allowed.includes(roomOf(to));
    });
    expect(wrong).toEqual([]);
  });

  test.each(INSIDE)("$from reaches no further than it should", ({ from, never, but = [] }) => {
    const within = (path: string, folders: readonly string[]): boolean => folders.some((each) => path.startsWith(each));
    expect(arrows(({ path }, to) => path.startsWith(from) && within(to, never) && !within(to, but))).toEqual([]);
  });

  test("shared is pure: one package, no host, no clock, no chance", () => {
    const packages = arrows(({ path }, to) => path.startsWith("shared/") && !isOurs(to));
    expect(packages.filter((arrow) => !arrow.endsWith(" -> zod"))).toEqual([]);
    const impure =
      /(?<![\w./-])(Date\.now|new Date\(\)|Math\.random|crypto\.|process\.|document\.|window\.|fetch\(|setTimeout\()/;
    const lines = files
      .filter(({ path }) => path.startsWith("shared/"))
      .flatMap(({ path, text }) =>
        codeLines(text)
          .filter((line) => impure.test(line))
          .map((line) => `${path}: ${line}`),
      );
    expect(lines).toEqual([]);
  });

  test("Word's library is reached by the Word press alone, and that by the one use case that asks for it", () => {
    const isPress = (path: string): boolean => path.startsWith("functions/docx/");
    const outside = arrows(({ path }, to) => !isPress(path) && !path.startsWith("test/") && isWord(to));
    expect(outside).toEqual(["functions/usecases/merge-report.ts -> functions/docx/write.ts"]);
  });

  test("nothing in the product reaches a demo account, a test or a build tool", () => {
    const tools = /^(vitest|vite|esbuild|playwright-core|fast-check|selfsigned|oidc-provider|@sparticuz\/)/;
    const allowed = /^(test\/|functions\/(local(\/|\.ts)|bundle\.ts)|addin\/vite\.config\.ts|infra\/)/;
    expect(arrows(({ path }, to) => !allowed.test(path) && tools.test(to))).toEqual([]);
  });

  test("nobody reads outside the project", () => {
    const outside = files.filter(({ path, text }) => !path.startsWith("test/architecture/") && OUTSIDE.test(text));
    expect(outside.map(({ path }) => path)).toEqual([]);
  });
});

const isWord = (to: string): boolean => /^docx(\/|$)|^functions\/docx\//.test(to);

/** The material the project was made from is not part of it. */
const OUTSIDE = /\.\.\/shared\/(domain|source|samples|office-host|manifest-xsd|design)|\/work\//;

/** Lines that are not comments. */
function codeLines(text: string): string[] {
  return text.split("\n").filter((line) => !/^\s*(\/\/|\/?\*)/.test(line));
}
