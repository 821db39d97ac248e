import type { Storage } from "@microsoft/office-js-helpers";

/**
 * The only user of office-js-helpers: its `Storage`, where the ribbon's page leaves a notice and the pane takes it.
 * Loaded when first needed, because the package is larger than the pane itself. Its Authenticator (implicit flow) is
 * never used: people sign in with PKCE in a dialog.
 */
const CONTAINER = "tong-hop";
const KEY = "notice";

async function storage(): Promise<Storage<string | null>> {
  const { Storage, StorageType } = await import("@microsoft/office-js-helpers");
  return new Storage<string | null>(CONTAINER, StorageType.LocalStorage);
}

/** Leaves what a ribbon command has to say; an earlier one nobody has read gives way. */
export async function leaveNotice(notice: string): Promise<void> {
  (await storage()).set(KEY, notice);
}

/** Hands every notice over once: the one that waits already, and each new one. */
export async function onNotice(listener: (notice: string) => void): Promise<() => void> {
  const notices = await storage();
  const take = (): void => {
    const notice = notices.get(KEY);
    if (typeof notice !== "string") return;
    notices.delete(KEY);
    listener(notice);
  };
  // Not by the helpers' own `notify`: it looks at the last write of 300 ms only, and a notice followed by any other is lost.
  window.addEventListener("storage", take);
  take();
  return () => window.removeEventListener("storage", take);
}
