/** The accounts people sign in with, where we are the ones who make them; a ministry's own provider makes its own. */
export interface Accounts {
  /**
   * Makes the account and lets the provider write its first password to `email`. One that is there already is left alone,
   * or, `again`, gets that mail once more while its owner has not signed in yet. `refused` is the provider's own no.
   */
  invite(person: InvitedPerson, again: boolean): Promise<"taken" | "refused">;
}

export interface InvitedPerson {
  /** What their tokens call them. */
  readonly user: string;
  readonly email: string;
  readonly name: string;
}
