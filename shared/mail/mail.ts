/** A letter by e-mail: plain text, so that it reads the same in every program and carries nothing that acts. */
export interface Mail {
  /** Addresses of colleagues of one body: they may see each other. */
  readonly to: readonly string[];
  readonly subject: string;
  /** Lines end with "\n"; no line is broken by us. */
  readonly text: string;
}
