import { vi } from "./vi.ts";

/** The catalogue's shape: Vietnamese is the original, every other language has the same keys. */
export type Strings = typeof vi;

export type Language = "vi" | "en";

/** A language together with its words: never one without the other. */
export interface Words {
  readonly language: Language;
  readonly strings: Strings;
}

/** English is fetched by those who ask for it; Vietnamese is there from the start. */
export async function wordsIn(language: Language): Promise<Words> {
  return { language, strings: language === "vi" ? vi : (await import("./en.ts")).en };
}
