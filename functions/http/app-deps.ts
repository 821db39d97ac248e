import type { Downloads } from "../artifacts/artifacts.ts";
import type { Telemetry } from "../telemetry/telemetry.ts";
import type { Ask } from "../usecases/away.ts";
import type { Deps } from "../usecases/deps.ts";
import type { TokenVerifier } from "./token-verifier.ts";

/** What the app as a whole leans on. */
export interface AppDeps extends Deps {
  readonly tokens: TokenVerifier;
  /** Null where the artifacts' storage answers its own links. */
  readonly downloads: Downloads | null;
  readonly telemetry: Telemetry;
  readonly askDependencies: Ask;
}
