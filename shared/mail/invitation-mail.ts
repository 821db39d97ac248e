import type { Mail } from "./mail.ts";

export interface InvitationFacts {
  readonly name: string;
  readonly email: string;
  /** What the person may do, in words of the screen: "chuyên viên · Bộ Công Thương". */
  readonly roles: readonly string[];
  readonly address: string;
}

/** What somebody is written who has just been given a role. The account itself is the sign-in's own matter. */
export function invitationMail({ name, email, roles, address }: InvitationFacts): Mail {
  const paragraphs = [
    `Kính gửi: ${name}`,
    `Bạn được cấp quyền trong hệ thống Tổng Hợp để báo cáo ngay trong Excel:\n${roles.map((role) => `- ${role}`).join("\n")}`,
    `Đăng nhập bằng địa chỉ thư này (${email}). Trong Excel 2021, Microsoft 365 hoặc Excel trên web: chọn thẻ Tổng Hợp → Mở bảng → Đăng nhập để bắt đầu. Chưa thấy thẻ Tổng Hợp, hoặc dùng Excel bản cũ: mở ${address}/upload.html`,
    "Nếu bạn không phụ trách việc này, hãy báo lại cho người quản trị của cơ quan tổng hợp. Không nhập nội dung thuộc bí mật nhà nước.",
  ];
  return { to: [email], subject: "Bạn được cấp quyền báo cáo trong Tổng Hợp", text: `${paragraphs.join("\n\n")}\n` };
}
