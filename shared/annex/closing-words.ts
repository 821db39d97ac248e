import { matchKey } from "../text/match-key.ts";

/** Notes under the table, and what stands in a signature block. */
const NOTE =
  /^(?:ghi chú|chú thích|lưu ý|nguồn số liệu|nơi nhận|kính gửi|(?:cán bộ |người |đầu mối |thông tin )?liên hệ)(?: |$)/;
/** "Ghi chú: …", "* Số liệu …", "(**) Theo …", "Nguồn: …": their signs make them notes beyond doubt. */
const SIGNED_NOTE =
  /^(?:[([]?\*+[)\]]?\s*\S|[([]?(?:nguồn|ghi chú|chú thích|chú giải|ký hiệu|lưu ý|[\p{L} ]{0,10}liên hệ)\s*:)/iu;
const POST =
  /^(?:người (?:lập|tổng hợp|báo cáo|ký)|lập biểu|thủ trưởng|(?:vụ|cục|viện|tổng cục) trưởng|(?:phó )?trưởng (?:phòng|ban)|thống đốc|tổng thanh tra|bộ trưởng|lãnh đạo (?:bộ|cơ quan|đơn vị|sở|ubnd|ủy ban)|chủ tịch|phó chủ tịch|thứ trưởng|giám đốc|phó giám đốc|chánh văn phòng|đại diện (?:cơ quan|đơn vị|lãnh đạo)|xác nhận của|ký tên|đã ký|ký ghi rõ)(?: |$)/;
/** "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"; but not "KT-XH" and "Q.1". */
const ON_BEHALF =
  /^(?:tm|kt|tl|tuq|q) (?:ủy ban|ubnd|hđnd|hội đồng|ban |bộ|chủ nhiệm|chủ tịch|thứ trưởng|thống đốc|tổng|thủ trưởng|giám đốc|chánh|cục|vụ|viện|trưởng|phó|tỉnh|thành phố|sở|phòng|đơn vị|cơ quan|lãnh đạo)/;
/** Posts that nothing else begins with. */
const POST_ALONE =
  /^(?:(?:người )?lập(?: bảng| biểu)|người (?:lập|tổng hợp|báo cáo|ký)|trưởng (?:phòng|ban)|thủ trưởng(?: đơn vị| cơ quan)?)$/;
/** "Nam Định, ngày 27 tháng 10 năm 2023"; a document's title may end with a day too, but not after a bare place. */
const PLACE_AND_DAY =
  /^[\p{L} .&-]{0,40},\s*ngày\s*(?:[\d.…]*\s*tháng\s*[\d.…]*\s*năm\s*[\d.…]*|[\d.…]+\/[\d.…]+\/\d+)$/iu;
/** Posts and signatures are short; a task that begins "Chủ tịch …" is not. */
const LONGEST_POST = 40;
const LONGEST_SIGNATURE = 100;

/** The key of a text's first words: more is not needed to know a note, a total or a signature. */
export const opening = (text: string): string => matchKey(text.slice(0, 40));

/** Whether one of the texts opens the notes or the signature block. */
export function closes(texts: readonly string[]): boolean {
  return texts.some((text) => NOTE.test(opening(text)) || SIGNED_NOTE.test(text) || isSignature(text));
}

/** Whose signature it is, or where and when it was given. */
export function isSignature(text: string): boolean {
  if (text.length > LONGEST_SIGNATURE) return false;
  const key = opening(text);
  return PLACE_AND_DAY.test(text) || ON_BEHALF.test(key) || (text.length <= LONGEST_POST && POST.test(key));
}

/** Whether a text is a note by its signs, not only by its first words. */
export function isNote(text: string): boolean {
  return SIGNED_NOTE.test(text);
}

/** Whether a text is a post and nothing more: whatever stands beside it is a signature too. */
export function isPostAlone(text: string): boolean {
  return POST_ALONE.test(opening(text));
}
