import type { Account, AssignedRole, RecordedPersonChange } from "./change.ts";

/** What an account is after these changes. They are legal: `personRefusal` was asked before each was recorded. */
export function applyPersonChanges(before: Account, changes: readonly RecordedPersonChange[]): Account {
  return changes.reduce(applyPersonChange, before);
}

/** An account that nobody has invited yet. */
export function stranger(user: string): Account {
  return { user, name: user, email: null, roles: [], disabled: false, owedInvitation: null };
}

export function applyPersonChange(account: Account, { id, change }: RecordedPersonChange): Account {
  switch (change.kind) {
    case "invite": {
      const { name, email, roles } = change;
      return { ...account, name, email, roles: roles.reduce(withRole, account.roles), owedInvitation: id };
    }
    case "invite-again":
      return { ...account, owedInvitation: id };
    case "name":
      return { ...account, name: change.name };
    case "email":
      return { ...account, email: change.email };
    case "give-role":
      return { ...account, roles: withRole(account.roles, change) };
    case "take-role":
      return { ...account, roles: account.roles.filter((role) => !isSame(role, change)) };
    case "disable":
      return { ...account, disabled: true, owedInvitation: null };
    case "enable":
      return { ...account, disabled: false };
    case "invitation-sent":
      return account.owedInvitation === change.invitation ? { ...account, owedInvitation: null } : account;
  }
}

/** Each role once. */
function withRole(roles: readonly AssignedRole[], { role, unit }: AssignedRole): readonly AssignedRole[] {
  return roles.some((one) => isSame(one, { role, unit })) ? roles : [...roles, { role, unit }];
}

function isSame(one: AssignedRole, other: AssignedRole): boolean {
  return one.role === other.role && one.unit === other.unit;
}

/** Whether an account may administer now. */
export function isAdministrator({ roles, disabled }: Account): boolean {
  return !disabled && roles.some(({ role }) => role === "administrator");
}
