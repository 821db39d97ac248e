import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseEnvironment } from "../../infra/environment.ts";
import { ROOT } from "../support/source-files.ts";

const EXAMPLE = join(ROOT, "infra/environment.example.json");
const example = parseEnvironment(readFileSync(EXAMPLE, "utf8"), EXAMPLE);

describe("an environment file", () => {
  it.each([
    ["a name with capitals", { name: "Bo-Tai-Chinh" }, "name"],
    [
      "a certificate where CloudFront does not look",
      { domain: { name: "a.vn", certificateArn: "arn:aws:acm:ap-southeast-1:1:certificate/1" } },
      "domain.certificateArn",
    ],
    ["nobody to tell of failures", { alarmEmails: [] }, "alarmEmails"],
    ["a word that means nothing", { regoin: "x" }, "the file"],
  ])("with %s is refused, and the entry is named", (_, wrong, named) => {
    expect(() => parseEnvironment(JSON.stringify({ ...example, ...wrong }), "env.json")).toThrow(named);
  });
});
