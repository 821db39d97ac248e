import type { AssignedRole, PersonChange, Role } from "./change.ts";

export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  reporter: "chuyên viên",
  leader: "lãnh đạo",
  coordinator: "cán bộ tổng hợp",
  administrator: "quản trị",
};

/** Who is said to have done what no person did. */
export const CLOCK_WORDS = "Hệ thống (tự động)";

/** Whether the mail's clock made a change, and no person; whatever user stands beside it. */
export function isByClock({ kind }: PersonChange): boolean {
  return kind === "invitation-sent";
}

/** A change as one sentence for people; units by the names the caller knows. */
export function personChangeWords(change: PersonChange, unit: (id: string) => string): string {
  const role = (one: AssignedRole): string =>
    one.unit === null ? ROLE_WORDS[one.role] : `${ROLE_WORDS[one.role]} ${unit(one.unit)}`;
  switch (change.kind) {
    case "invite":
      return `Mời ${change.name} (${change.email}): ${change.roles.map(role).join(", ") || "chưa giao vai trò"}`;
    case "invite-again":
      return "Gửi lại lời mời";
    case "name":
      return `Đổi tên thành ${change.name}`;
    case "email":
      return `Đổi thư điện tử thành ${change.email}`;
    case "give-role":
      return `Giao vai trò ${role(change)}`;
    case "take-role":
      return `Thôi vai trò ${role(change)}`;
    case "disable":
      return "Khóa tài khoản";
    case "enable":
      return "Mở khóa tài khoản";
    case "invitation-sent":
      return "Đã gửi thư mời";
  }
}
