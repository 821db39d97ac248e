import type { Instant, UnitId } from "../ids.ts";

export type Role = "reporter" | "leader" | "coordinator" | "administrator";

export interface AssignedRole {
  readonly role: Role;
  /** Null for roles at the receiver. */
  readonly unit: UnitId | null;
}

/** One thing an administrator changes about a person. */
export type PersonChange =
  | { readonly kind: "invite"; readonly name: string; readonly email: string; readonly roles: readonly AssignedRole[] }
  /** The invitation goes out once more: it got lost, or the address was wrong. */
  | { readonly kind: "invite-again" }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "email"; readonly email: string }
  | ({ readonly kind: "give-role" } & AssignedRole)
  | ({ readonly kind: "take-role" } & AssignedRole)
  | { readonly kind: "disable" | "enable" };

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

/** Somebody who signs in, and what they may do. */
export interface Person {
  /** The subject of their tokens. */
  readonly user: string;
  readonly name: string;
  /** Null for an account that came without one. */
  readonly email: string | null;
  readonly roles: readonly AssignedRole[];
  /** Keeps the roles for the day they are enabled again, and has none until then. */
  readonly disabled: boolean;
}
