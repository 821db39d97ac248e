import { DeployTrouble } from "../deploy-trouble.ts";

/** Somebody who is to have an account. */
export interface Invited {
  readonly email: string;
  readonly name: string;
}

/**
 * One person a line, address and name parted by a comma, a semicolon or a tab, as spreadsheets save them. Nobody is
 * invited by a list with a line that cannot be read: half a list sent is hard to mend.
 */
export function readInvitationList(text: string, file: string): Invited[] {
  const wrong: string[] = [];
  const people = new Map<string, Invited>();
  for (const [index, line] of text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === "" || line.startsWith("#")) continue;
    const [, email = "", name = ""] =
      /^\s*"?([^",;\t]*)"?\s*[,;\t]\s*"?([^",;\t]*)"?\s*$/.exec(line.normalize("NFC")) ?? [];
    const address = email.trim().toLowerCase();
    if (!/^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(address) || name.trim() === "") wrong.push(`${index + 1}: ${line.trim()}`);
    else people.set(address, { email: address, name: name.trim() });
  }
  if (wrong.length > 0 || people.size === 0) {
    const lines = wrong.length > 0 ? wrong.slice(0, 5).join("\n") : "(trống / empty)";
    throw new DeployTrouble(
      `${file}: mỗi dòng phải là “địa chỉ thư, họ tên”; chưa gửi thư nào. / Each line must be “address, name”; no mail was sent.\n${lines}`,
    );
  }
  return [...people.values()];
}
