import { setTimeout as pause } from "node:timers/promises";
import { DeployTrouble } from "../deploy-trouble.ts";

const DOORS = ["/api/health", "/upload.html", "/manifest.xml"];
const TRIES = 12;

/** Asks CloudFront's own name, which answers before the ministry's DNS does; a new address takes a minute to be known. */
export async function knock(host: string): Promise<void> {
  for (const door of DOORS) {
    let said = "";
    for (let left = TRIES; left > 0; left -= 1) {
      said = await ask(`https://${host}${door}`);
      if (said === "200") break;
      await pause(10_000);
    }
    if (said !== "200") {
      throw new DeployTrouble(
        `https://${host}${door} chưa trả lời đúng (${said}). Hãy chạy lại lệnh sau vài phút. / The address does not answer yet: run the command again in a few minutes.`,
      );
    }
  }
}

async function ask(url: string): Promise<string> {
  try {
    return String((await fetch(url, { signal: AbortSignal.timeout(35_000) })).status);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
