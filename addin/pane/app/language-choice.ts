import type { Memory } from "../../actions/memory.ts";
import type { Language } from "../strings/strings.ts";

/** Where the pane's language is remembered, among the choices of this computer. */
const LANGUAGE_CHOICE = "language";

/** Vietnamese, unless somebody at this computer has asked for English. */
export function chosenLanguage({ choice }: Pick<Memory, "choice">): Language {
  return choice.get(LANGUAGE_CHOICE) === "en" ? "en" : "vi";
}

export function rememberLanguage({ choice }: Pick<Memory, "choice">, language: Language): void {
  choice.set(LANGUAGE_CHOICE, language);
}
