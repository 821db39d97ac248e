import type { Instant, UnitId } from "../ids.ts";

export type Role = "reporter" | "leader" | "coordinator" | "administrator";

export interface AssignedRole {
  readonly role: Role;
  /** Null for roles at the receiver. */
  readonly unit: UnitId | null;
}

/** One thing that changes about a person. */
export type PersonChange =
  | { readonly kind: "invite"; readonly name: string; readonly email: string; readonly roles: readonly AssignedRole[] }
  /** The invitation goes out once more: it got lost, or the address was wrong. */
  | { readonly kind: "invite-again" }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "email"; readonly email: string }
  | ({ readonly kind: "give-role" } & AssignedRole)
  | ({ readonly kind: "take-role" } & AssignedRole)
  | { readonly kind: "disable" | "enable" }
  /** Not an administrator's: written once the mail of an invitation, by the id of its change, has been handed over. */
  | { readonly kind: "invitation-sent"; readonly invitation: string };

export type PersonChangeOf<K extends PersonChange["kind"]> = Extract<PersonChange, { readonly kind: K }>;

/** A change that was made: append-only, with who, when and why. */
export interface RecordedPersonChange {
  /** The UUID of the request that made it: asked again, it answers the same. */
  readonly id: string;
  readonly at: Instant;
  /** The subject of the token. */
  readonly by: string;
  readonly why: string;
  readonly change: PersonChange;
}

/** Who asks, and what they may do. */
export interface Person {
  /** The subject of their tokens. */
  readonly user: string;
  readonly name: string;
  readonly roles: readonly AssignedRole[];
}

/** All we keep of somebody who may sign in. */
export interface Account extends Person {
  /** Null for an account that came without one. */
  readonly email: string | null;
  /** Keeps the roles for the day they are enabled again, and may do nothing until then. */
  readonly disabled: boolean;
  /** The change whose invitation nobody has sent yet; null where none is owed. */
  readonly owedInvitation: string | null;
}
