import type { Campaign, CampaignUnit } from "../../campaign/campaign.ts";
import type { DocumentNumber } from "../../text/document-number.ts";
import { matchKey } from "../../text/match-key.ts";
import { normaliseText } from "../../text/normalise.ts";

/** What is known of a document beside its number. */
export interface IssuedBy {
  readonly content: string;
  /** "Cấp ban hành" as written: a level ("Tỉnh") or a body ("UBND tỉnh Lào Cai"). */
  readonly issuer: string;
  readonly reporter: CampaignUnit;
}

/** Where nothing tells whose "QĐ-UBND" it is: a ministry wrote it and named no province. */
const UNKNOWN = "?";

/** Bodies that every province has: their numbers repeat from one to the next. */
const LOCAL = /^(?:UBND|HĐND|TU|ĐU|BCSĐ|BCĐ|BTV|S[\p{Lu}]{2,})$/u;
/** How much of a text may still speak of the document itself: kind, number, date, issuer. */
const HEAD = 240;

const ORGAN = "(?:UBND|HĐND|[Uu][Ỷỷ] ban nhân dân|[ỦủUu]y ban nhân dân|Hội đồng nhân dân|hội đồng nhân dân)";
const LEVEL = "(?<level>tỉnh|thành phố|TP\\.?|Tp\\.?|huyện|quận|thị xã|thị trấn|xã|phường)";
const NAME = "(?<name>(?:\\p{Lu}\\p{L}*|\\d+)(?:[ -]+(?:\\p{Lu}\\p{L}*|\\d+)){0,4})";
const NAMED = new RegExp(`${ORGAN} ${LEVEL} ${NAME}`, "u");
const PROVINCIAL = /^(?:tỉnh|thành phố|tp\.?)$/i;

/**
 * The body that gave a document its number, as a key: "TTg", "BCT", "UBND@p63-lao-cai", "UBND@p63-lao-cai/huyện sa pa".
 * Numbers of provinces repeat, so a local body needs its place: the one named, else the reporting province's own;
 * "UBND@?" where a central body reports it and names none.
 */
export function issuingBody(campaign: Campaign, { organ }: DocumentNumber, known: IssuedBy): string {
  if (!LOCAL.test(organ)) return organ;
  const own = isProvince(known.reporter) ? known.reporter.id : UNKNOWN;
  const named = [known.issuer, normaliseText(known.content).slice(0, HEAD)].map((text) => placeIn(campaign, text, own));
  return `${organ}@${named.find((place) => place !== null) ?? own}`;
}

/** Whether the body is told well enough to say that equal numbers are one document. */
export function isKnownBody(body: string): boolean {
  return !body.includes(`@${UNKNOWN}`);
}

export function isProvince({ kind }: CampaignUnit): boolean {
  return kind === "tinh" || kind === "thanh-pho";
}

function placeIn(campaign: Campaign, text: string, own: string): string | null {
  const { level = "", name = "" } = NAMED.exec(normaliseText(text))?.groups ?? {};
  if (name === "") return null;
  if (PROVINCIAL.test(level)) {
    const province = provinceNamed(campaign, name);
    if (province !== null) return province;
  }
  // A town of the reporting province, or a province that the campaign does not list.
  return `${own}/${matchKey(`${level} ${name}`)}`;
}

function provinceNamed(campaign: Campaign, name: string): string | null {
  const key = matchKey(name);
  const found = campaign.units.filter(
    (unit) =>
      isProvince(unit) &&
      [unit.shortName, unit.officialName.replace(/^(?:Tỉnh|Thành phố) /, ""), ...unit.aliases].some(
        (one) => matchKey(one) === key,
      ),
  );
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}
