import { en } from "./en.ts";
import { vi } from "./vi.ts";

/** The catalogue's shape: Vietnamese is the original, every other language has the same keys. */
export type Strings = typeof vi;

export type Language = "vi" | "en";

export const CATALOGUES: Readonly<Record<Language, Strings>> = { vi, en };
