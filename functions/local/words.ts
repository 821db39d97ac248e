import type { LocalServer } from "./server.ts";
import { LocalTrouble } from "./trouble.ts";

/** What stands on the terminal once everything runs: one address, and who can sign in there. */
export function welcome({ origin, certificate }: Pick<LocalServer, "origin" | "certificate">, folder: string): string {
  const lines = [
    `Tổng Hợp: ${origin}/`,
    "Mở địa chỉ trên bằng trình duyệt; đăng nhập không cần mật khẩu: bct, p63-ha-noi (mọi mã đơn vị), <mã>-leader, coordinator, admin.",
    "Open the address and sign in, without a password, with a unit id, <unit>-leader, coordinator or admin.",
    `Dữ liệu / data: ${folder} · Dừng / stop: Ctrl+C`,
  ];
  if (certificate.trusted) return lines.join("\n");
  const made = certificate.isNew ? "Đã tạo chứng chỉ HTTPS tự ký" : "Chứng chỉ HTTPS tự ký";
  lines.push(
    `${made}: trình duyệt sẽ cảnh báo, hãy chọn tiếp tục; Excel cần \`npm run trust\`. / Self-signed certificate: accept the warning.`,
  );
  return lines.join("\n");
}

/** The code runs as it is written (TypeScript) only on the Node that npm scripts find first. */
export function refuseOtherNode(version: string): void {
  if (version.startsWith("24.")) return;
  throw new LocalTrouble(`Cần Node 24 (đang là ${version}): hãy chạy bằng npm start. / Start it with npm start.`);
}
