import type { Transport } from "../api/request.ts";
import type { Administration } from "./administer.ts";
import type { Deps } from "./deps.ts";

/** Few administer: nobody else fetches what it takes. */
export async function administrationOver(
  transport: Transport,
  deps: Pick<Deps, "memory" | "newId">,
): Promise<Administration> {
  const [{ administration }, { administrationClient }] = await Promise.all([
    import("./administer.ts"),
    import("../api/administration-client.ts"),
  ]);
  return administration({ ...deps, client: administrationClient(transport) });
}
