import type { Environment } from "../environment.ts";
import type { Deployment } from "./deployment.ts";

/** Where the committed manifest's pages stand. */
const LOCAL = "https://localhost:8443";

/**
 * The manifest of one deployment: the committed one, its unique id and version kept, with the addresses, the provider's
 * name and the help of this ministry. Excel's dialog may go to the sign-in pages only because they are named here.
 */
export function manifestOf(
  committed: string,
  { address, signInPages }: Pick<Deployment, "address" | "signInPages">,
  { providerName, supportUrl }: Pick<Environment, "providerName" | "supportUrl">,
): string {
  const domains = [...new Set([address, ...signInPages])].map((one) => `    <AppDomain>${escapeXml(one)}</AppDomain>`);
  // The comment tells of the local address. Words of the ministry's are put in last: nothing in them is looked for.
  const text = replaceOnce(committed, /<!--[\s\S]*?-->\n/, "").replaceAll(LOCAL, escapeXml(address));
  const changes: readonly (readonly [RegExp, string])[] = [
    [/(?<=<AppDomains>\n)[\s\S]*?(?=\n\s*<\/AppDomains>)/, domains.join("\n")],
    [/(?<=<SupportUrl DefaultValue=")[^"]*/, escapeXml(supportUrl ?? `${address}/`)],
    [/(?<=<ProviderName>)[^<]*/, escapeXml(providerName)],
  ];
  return changes.reduce((before, [where, what]) => replaceOnce(before, where, what), text);
}

/** A manifest that has lost a place we fill in would go out half right. */
function replaceOnce(text: string, where: RegExp, what: string): string {
  if (!where.test(text)) throw new Error(`manifest.xml has no ${where.source}`);
  return text.replace(where, () => what);
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
