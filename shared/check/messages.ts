import type { Finding } from "./finding.ts";

/**
 * What a finding says to an official, one sentence pattern per rule: what is wrong, with the cell's own words, and what
 * to do next. `{name}` is a parameter; a stretch in `[…]` stands only when every parameter in it is there.
 */
export const MESSAGES = {
  // Whose report it is
  "foreign-workbook":
    "Tệp này được lập cho {foreign}, không phải cho {own}. Hãy mở đúng tệp của đơn vị mình, hoặc tải mẫu mới của đơn vị rồi chép nội dung sang.",
  "foreign-heading":
    "Phần đầu trang ghi “{text}” ({unit}), trong khi báo cáo là của {own}. Hãy kiểm tra có nhầm tệp không; nếu đúng là báo cáo của đơn vị mình thì xác nhận hoặc sửa phần đầu trang.",

  // Which sheet is which annex
  "annex-absent":
    "Chưa có {annex}. Hãy chèn mẫu {annex} và điền; đơn vị không có nội dung thì đánh dấu ở mục “Không có nội dung báo cáo”.",
  "annex-empty":
    "{annex} chưa có dòng nào. Hãy điền; đơn vị không có nội dung thì đánh dấu ở mục “Không có nội dung báo cáo”.",
  "declared-nothing":
    "Đã đánh dấu {annex} không có nội dung nhưng trang vẫn có {rows} dòng. Hãy bỏ đánh dấu, hoặc xóa các dòng.",
  "sheet-copies":
    "Có nhiều trang cùng là {annex}: {sheets}. Hệ thống đề xuất lấy trang “{reading}”. Hãy chọn trang cần gửi.",
  "sheets-joined":
    "{annex} nằm trên nhiều trang không trùng nhau: {sheets}. Hệ thống đề xuất đọc nối tiếp nhau[: “{reading}”]. Hãy chọn các trang cần gửi.",
  "sheets-continued":
    "{annex} được ghi tiếp trên các trang {sheets}; các trang được đọc nối tiếp nhau. Không cần sửa nếu đúng như vậy.",
  "hidden-sheet":
    "Trang này đang ẩn nên không được đọc ({annex}, {rows} dòng). Nếu cần gửi, hãy bỏ ẩn trang rồi kiểm tra lại.",
  "heading-missing":
    "Trang này có vẻ là {annex} nhưng không tìm thấy dòng tiêu đề cột. Hãy ghi lại các tiêu đề {headings} ở dòng ngay trên bảng, hoặc chèn mẫu {annex} rồi chép nội dung sang.",
  "column-missing": "Bảng thiếu cột “{heading}”. Hãy thêm cột này với đúng tiêu đề, hoặc chép nội dung sang mẫu.",
  "column-guessed":
    "Không thấy cột “{heading}”; theo nội dung ghi trong cột thì đó là cột này[ (tiêu đề “{found}”)]. Hãy xác nhận, hoặc sửa tiêu đề cột thành “{heading}”.",
  "number-joined":
    "Số văn bản ghi ở cột riêng “{found}” được ghép vào nội dung của {count} văn bản, ví dụ “{example}”. Hãy xác nhận, hoặc ghi số vào cột nội dung.",
  "extra-columns":
    "Có {count} cột ngoài mẫu nên không được gửi: {columns}. Nội dung cần gửi hãy chuyển vào cột của mẫu.",
  "hidden-rows":
    "Có {count} dòng đang ẩn (hoặc bị lọc) vẫn được đọc và gửi: dòng {rows}. Nếu không gửi các dòng này, hãy bỏ ẩn, bỏ lọc rồi xóa dòng.",
  "hidden-columns": "Cột {columns} đang ẩn vẫn được đọc và gửi. Hãy bỏ ẩn cột để xem lại nội dung trước khi gửi.",
  "struck-rows":
    "Có {count} dòng có chữ gạch ngang vẫn được đọc và gửi: dòng {rows}. Nếu đã bỏ, hãy xóa dòng (hoặc phần chữ bị gạch); nếu vẫn báo cáo thì xác nhận.",
  "struck-parts":
    "Có {count} ô có một phần chữ bị gạch ngang, phần này không được đọc: “{before}” được đọc là “{after}”. Hãy xác nhận, hoặc xóa hẳn phần chữ đã bỏ (bỏ gạch ngang phần chữ vẫn dùng).",
  "unknown-annex": "Đợt báo cáo không có phụ lục “{annex}”. Hãy bỏ phụ lục này hoặc chọn đúng đợt báo cáo.",
  "annex-repeated": "{annex} được gửi {times} lần trong một báo cáo. Hãy gộp các dòng vào một phụ lục rồi gửi lại.",
  "unknown-column": "Phụ lục không có cột “{column}”. Hãy bỏ cột này rồi gửi lại.",

  // Rows
  "name-missing": "Dòng {row} chưa ghi “{heading}”. Hãy điền nội dung cho dòng này hoặc xóa cả dòng.",
  "level-missing": "Dòng {row} chưa chọn “{heading}”. Hãy chọn một mức trong danh sách của ô.",
  "value-missing": "Dòng {row} chưa ghi “{heading}”. Hãy điền vào ô này, hoặc nêu lý do để trống.",
  "merged-value": "Ô gộp {range}: “{text}” được tính cho từng dòng trong ô gộp. Nếu mỗi dòng một khác, hãy bỏ gộp ô.",
  "repeats-above": "“{text}” được hiểu là như dòng trên: “{reading}”. Hãy xác nhận, hoặc ghi đủ nội dung vào ô.",
  "duplicate-row": "Dòng {row} trùng với dòng {first}: “{text}”. Hãy xóa một dòng, hoặc nêu lý do giữ cả hai.",
  "several-documents":
    "Ô ghi {count} văn bản. Hãy tách mỗi văn bản thành một dòng, với ngày ban hành và tình trạng riêng, hoặc nêu lý do.",
  "documents-split":
    "Ô ghi {count} văn bản, được hiểu là {count} dòng, ngày ban hành lấy từ nội dung từng văn bản. Hãy xác nhận, hoặc tách mỗi văn bản thành một dòng.",
  "assigned-task-absent":
    "Chưa thấy nhiệm vụ được giao: “{task}” ({source}). Hãy bổ sung dòng cho nhiệm vụ này, hoặc nêu lý do.",
  "unknown-task": "Đợt báo cáo không có nhiệm vụ mã “{task}”. Hãy để trống mã nhiệm vụ hoặc ghi đúng mã.",
  "foreign-task":
    "Nhiệm vụ mã “{task}” không giao cho {own}. Hãy kiểm tra có nhầm tệp không; nếu là việc đơn vị tự báo cáo thì để trống mã nhiệm vụ.",
  "outline-item-unknown":
    "Dòng {row} không thuộc mục nào của đề cương[: “{text}”]. Hãy ghi số mục của đề cương (ví dụ {example}) vào cột “{heading}”.",
  "text-too-long": "Ô có {length} ký tự, quá {limit} ký tự một ô chứa được. Hãy rút gọn hoặc tách nội dung.",
  "text-unprintable":
    "Ô có ký tự điều khiển không in được. Hãy gõ lại nội dung ô (hoặc dán dạng văn bản thuần) rồi gửi lại.",
  "formula-error":
    "Công thức trong ô chưa có kết quả dùng được (“{text}”). Hãy mở tệp bằng Excel, sửa công thức rồi lưu lại, hoặc gõ nội dung vào ô.",
  "legacy-text":
    "{count} ô dùng phông {fonts} (bảng mã {encoding}), được đọc sang Unicode, ví dụ “{after}”. Hãy xem bản đọc rồi xác nhận, hoặc chuyển các ô này sang Unicode (Times New Roman).",
  "legacy-suspected":
    "{count} ô có vẻ gõ bằng bảng mã cũ {encoding} tuy phông chữ[ ({fonts})] không cho biết, ví dụ “{before}” có thể là “{after}”. Hãy chọn cách đọc.",
  "legacy-unclear":
    "{count} ô ({cells}) chuyển sang Unicode chưa chắc đúng, có thể đã mất chữ (hay mất chữ “ư”): “{before}” được đọc là “{after}”. Hãy đối chiếu với bản gốc, sửa lại ô hoặc xác nhận.",
  "legacy-font":
    "Ô dùng phông {font} (bảng mã cũ, không phải Unicode) nên chữ có thể sai. Hãy chuyển nội dung sang Unicode (Times New Roman) rồi kiểm tra lại.",

  // Levels and other codes
  "code-ambiguous": "“{text}” chưa rõ là mức nào. Hãy chọn một mức trong danh sách của ô; hệ thống không tự quy đổi.",
  "code-unknown":
    "“{text}” không có trong danh sách. Hãy chọn một giá trị trong danh sách của ô.[ Có phải ý là “{suggestion}”?]",
  "code-proposed": "“{text}” được hiểu là “{readingLabel}”. Hãy xác nhận, hoặc chọn lại giá trị trong danh sách của ô.",
  "deadline-passed":
    "Nhiệm vụ này có thời hạn {deadline}, đã qua vào ngày báo cáo ({day}), nhưng đang ghi “{level}”. Hãy chọn lại mức, hoặc nêu lý do.",

  // Days
  "date-impossible":
    "“{text}” không phải là một ngày có thật. Hãy sửa theo dạng ngày/tháng/năm.[ Có phải ý là {suggestion}?]",
  "date-month-only":
    "“{text}” chưa có ngày cụ thể. Hãy ghi đủ ngày/tháng/năm.[ Trong nội dung văn bản ghi {suggestion}.]",
  "date-unreadable":
    "“{text}” không đọc được thành ngày. Hãy ghi theo dạng ngày/tháng/năm, ví dụ 21/04/2022.[ Trong nội dung văn bản ghi {suggestion}.]",
  "date-ambiguous": "“{text}” có thể hiểu thành nhiều ngày. Hãy chọn ngày ban hành đúng, hoặc ghi lại một ngày đủ năm.",
  "date-contradicts-text":
    "Ô ghi ngày {inCell} nhưng nội dung văn bản ghi ngày {inText}. Hãy chọn ngày đúng, hoặc sửa lại một trong hai.",
  "date-month-first":
    "Ô hiển thị theo kiểu tháng/ngày nên có thể bị đảo: được đọc là ngày {reading}, không phải {other}. Hãy xác nhận, hoặc gõ lại ngày theo dạng ngày/tháng/năm.",
  "date-from-text":
    "Ngày ban hành [ghi “{text}” ]được lấy từ nội dung văn bản: {reading}. Hãy xác nhận, hoặc ghi ngày vào ô.",
  "date-from-number": "Ô chứa số {text}, được hiểu là ngày {reading}. Hãy xác nhận, hoặc ghi lại ngày vào ô.",
  "date-short-year": "“{text}” được hiểu là ngày {reading}. Hãy xác nhận, hoặc ghi lại theo dạng ngày/tháng/năm.",
  "date-implausible":
    "Ngày ban hành {date} cần xem lại[: sau hạn báo cáo {due}][; số văn bản {number} mang năm {year}]. Hãy sửa ngày, hoặc nêu lý do.",
  "number-without-year":
    "{count} văn bản có số không mang năm ({numbers}), thường không phải văn bản quy phạm pháp luật. Không cần sửa nếu đơn vị vẫn muốn báo cáo.",
} as const satisfies Record<string, string>;

export type RuleId = keyof typeof MESSAGES;

/** The finding in a chuyên viên's words, or in another language's patterns for the same rules. */
export function messageOf(
  { rule, parameters }: Pick<Finding, "rule" | "parameters">,
  patterns: Readonly<Record<RuleId, string>> = MESSAGES,
): string {
  if (!isRule(rule)) return "Có một điểm cần xem lại ở ô này. Hãy kiểm tra nội dung rồi thử lại.";
  const said = (name: string): string => shortened(String(parameters[name] ?? ""));
  return patterns[rule]
    .replaceAll(/\[([^\]]*)\]/g, (_, stretch: string) =>
      [...stretch.matchAll(/\{(\w+)\}/g)].every(([, name = ""]) => said(name) !== "") ? stretch : "",
    )
    .replaceAll(/\{(\w+)\}/g, (_, name: string) => said(name));
}

export function isRule(rule: string): rule is RuleId {
  return Object.hasOwn(MESSAGES, rule);
}

/** A cell may hold a page; a message quotes its beginning. */
const LONGEST_QUOTE = 160;

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, " ");
  return line.length <= LONGEST_QUOTE ? line : `${line.slice(0, LONGEST_QUOTE).trimEnd()}…`;
}
