import type { UnitId } from "../ids.ts";
import { type Problem, problem } from "../problem.ts";
import type { Account, AssignedRole, PersonChange } from "./change.ts";

/** No more than anybody holds, and so few that a role can be looked up at each request. */
const ROLES = 100;

/**
 * Why a change cannot be made of an account, null for one nobody has invited; null where it can. `units` are the bodies of
 * all campaigns: a role speaks of one of them.
 */
export function personRefusal(
  account: Account | null,
  change: PersonChange,
  units: ReadonlySet<UnitId>,
): Problem | null {
  if (account === null) return change.kind === "invite" ? rolesRefusal(change.roles, units) : problem("unknown-person");
  switch (change.kind) {
    case "invite":
      return refused("tài khoản này đã có. Hãy giao thêm vai trò, hoặc gửi lại lời mời");
    case "invite-again":
      if (account.disabled) return refused("tài khoản đang bị khóa. Hãy mở khóa trước khi mời lại");
      return account.email === null ? refused("tài khoản chưa có thư điện tử. Hãy nhập thư điện tử trước") : null;
    case "give-role":
      if (account.roles.length >= ROLES) return refused(`một tài khoản giữ nhiều nhất ${ROLES} vai trò. Hãy bỏ bớt`);
      return rolesRefusal([change], units);
    case "take-role":
      return account.roles.some(({ role, unit }) => role === change.role && unit === change.unit)
        ? null
        : refused("tài khoản không có vai trò này. Hãy tải lại danh sách");
    case "disable":
      return account.disabled ? refused("tài khoản đã bị khóa") : null;
    case "enable":
      return account.disabled ? null : refused("tài khoản đang hoạt động");
    default:
      return null;
  }
}

/** A unit's own people belong to a unit, the receiver's to none. */
function rolesRefusal(roles: readonly AssignedRole[], units: ReadonlySet<UnitId>): Problem | null {
  for (const { role, unit } of roles) {
    const ofUnit = role === "reporter" || role === "leader";
    if (ofUnit && unit === null)
      return refused("vai trò chuyên viên và lãnh đạo phải gắn với một đơn vị. Hãy chọn đơn vị");
    if (!ofUnit && unit !== null) return refused("vai trò tổng hợp và quản trị không gắn với đơn vị. Hãy bỏ đơn vị");
    if (unit !== null && !units.has(unit))
      return refused(`không đợt báo cáo nào có đơn vị “${unit}”. Hãy chọn lại đơn vị`);
  }
  return null;
}

function refused(detail: string): Problem {
  return problem("change-refused", { detail });
}
