/** Where the pane's language is remembered, among the choices of this computer. */
export const LANGUAGE_CHOICE = "language";
