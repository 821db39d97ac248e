import { expect, test } from "vitest";
import { fileShelf, type Shelf } from "../../../addin/upload/file-shelf.ts";

const FILE = { name: "báo cáo.xlsx", content: new Blob(["PK"]), hash: "00" };

/** One browser's cache, seen by one page after the other. */
function cache(): Shelf & { readonly kept: Map<unknown, Response> } {
  const kept = new Map<unknown, Response>();
  return {
    kept,
    put: async (place, response) => void kept.set(place, response),
    match: async (place) => kept.get(place),
    delete: async (place) => kept.delete(place),
  };
}

test("a file under work is there again after the sign-in, once", async () => {
  const browser = cache();
  const before = fileShelf(async () => browser);
  before.hold(FILE);
  await before.stow("bct");
  const after = fileShelf(async () => browser);
  const file = await after.take("bct");
  expect(file?.name).toBe(FILE.name);
  expect(await file?.text()).toBe("PK");
  expect(await after.take("bct")).toBeNull();
  expect(browser.kept.size).toBe(0);
});

test("whoever else signs in does not get it, and it is gone", async () => {
  const browser = cache();
  const shelf = fileShelf(async () => browser);
  shelf.hold(FILE);
  await shelf.stow("bct");
  expect(await shelf.take("p63-ha-noi")).toBeNull();
  expect(browser.kept.size).toBe(0);
});

test("a file that was sent, or nobody's file, is not kept", async () => {
  const browser = cache();
  const shelf = fileShelf(async () => browser);
  shelf.hold(FILE);
  await shelf.stow("");
  shelf.hold(null);
  await shelf.stow("bct");
  expect(browser.kept.size).toBe(0);
});

test("a browser that keeps nothing does not stop the sign-in", async () => {
  const shelf = fileShelf(() => Promise.reject(new DOMException("no", "SecurityError")));
  shelf.hold(FILE);
  await shelf.stow("bct");
  expect(await shelf.take("bct")).toBeNull();
});
