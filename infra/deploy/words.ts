import { administratorOf, type Environment } from "../environment.ts";
import type { Deployment } from "./deployment.ts";
import { MANIFEST, type Step } from "./plan.ts";

/** What stands on the terminal when everything is done: where it is, and what the administrator does next. */
export function summary(deployment: Deployment, environment: Environment, invited: string): string[] {
  const { address, pagesHost, issuer, clientId } = deployment;
  const own = environment.domain;
  const dns =
    own === null
      ? []
      : [`DNS: ${own.name} CNAME ${pagesHost} (bản ghi phải có trước khi dùng / the record must exist first)`];
  return [
    `Tổng Hợp: ${address}/`,
    ...dns,
    `Manifest: ${MANIFEST} (cũng ở / also at ${address}/manifest.xml)`,
    `Bảng dữ liệu / table: ${deployment.table} · tệp / files: ${deployment.artifactBucket}`,
    `Đăng nhập / sign-in: ${issuer} · client ${clientId}`,
    ...(deployment.userPool === null ? redirectsToRegister(address) : []),
    `Quản trị viên đầu tiên / first administrator: ${administratorOf(environment)}: ${invited}`,
    "Tiếp theo / next: docs/deploy.md, “First sign-in”.",
  ];
}

/** Another provider has to be told of our pages by its own administrator. */
export function redirectsToRegister(address: string): string[] {
  return [
    `Đăng ký ở nhà cung cấp định danh / register as redirect addresses: ${address}/sign-in-done.html ${address}/upload.html`,
  ];
}

/** What a dry run has not done, and why. */
export function leftOver(left: readonly Step[], deployment: Deployment): string[] {
  return [
    "Chạy thử: chưa có gì được tạo trên AWS. Còn lại / dry run, nothing was created on AWS; what is left:",
    ...left.map(({ says }) => `  - ${says}`),
    `Manifest thử / trial manifest: ${MANIFEST}, ${deployment.address}`,
  ];
}
