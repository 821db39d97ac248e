import type { IgnoredReason } from "../../../shared/annex/reading.ts";

const REASONS: Readonly<Record<IgnoredReason, string>> = {
  "not-an-annex": "không phải trang phụ lục",
  "above-the-table": "nằm trên bảng",
  heading: "là tiêu đề cột",
  "column-numbers": "là dòng số cột",
  "group-row": "là dòng nhóm",
  "ellipsis-row": "là dòng “...”",
  "total-row": "là dòng tổng cộng",
  ordinal: "là số thứ tự",
  label: "là chữ in sẵn của mẫu",
  "extra-column": "thuộc cột ngoài mẫu",
  "below-the-table": "nằm dưới bảng",
  "copy-not-chosen": "thuộc trang trùng không được chọn",
  "hidden-sheet": "thuộc trang đang ẩn",
  "hidden-by-merge": "bị ô gộp che",
  comment: "là ghi chú (comment) của ô",
};

/** What the reporter does in the open workbook, from inserting to submitting. */
export const VI_WORKBOOK = {
  insert: {
    heading: "Chèn phụ lục",
    hint: "Thêm các trang tính theo mẫu của công văn vào sổ đang mở. Trang đã có được giữ nguyên.",
    button: "Chèn phụ lục",
    busy: "Đang chèn phụ lục…",
    added: (sheets: string) => `Đã chèn: ${sheets}.`,
    kept: (sheets: string) => `Đã có sẵn, giữ nguyên: ${sheets}.`,
    carried: (year: number) =>
      `Các dòng đã báo cáo năm ${year} được ghi sẵn; hãy chọn lại mức cho năm nay, cột cuối chỉ để tham khảo.`,
    notCarried: (year: number) =>
      `Chưa lấy được các dòng năm ${year} nên mẫu chưa ghi sẵn. Muốn có, hãy xóa trang vừa chèn rồi chèn lại khi có mạng.`,
    foreign: (sheets: string) =>
      `Sổ này có phụ lục của đơn vị hoặc đợt báo cáo khác (${sheets}). Hãy mở một sổ mới rồi chèn lại.`,
  },

  fill: {
    heading: "Điền",
    hint: "Mỗi nhiệm vụ chọn một mức trong danh sách:",
    dates: "Ngày tháng ghi theo dạng ngày/tháng/năm, ví dụ 11/07/2023. Có thể thêm dòng dưới bảng.",
  },

  check: {
    coverage: {
      cells: (read: number, ignored: number) => `Đã đọc ${read} ô, bỏ qua ${ignored} ô`,
      summary: (cells: string) => `${cells}: xem vì sao`,
      sheet: (sheet: string, read: number) => `${sheet}: đã đọc ${read} ô`,
      ignored: (ignored: number, reasons: string) => `, bỏ qua ${ignored} ô vì ${reasons}`,
      reason: (reason: string, cells: number) => `${reason} (${cells})`,
      reasons: REASONS,
    },
    heading: "Kiểm tra",
    hint: "Đọc mọi trang tính và chỉ ra từng ô cần sửa, đúng như nơi nhận sẽ kiểm tra.",
    button: "Kiểm tra",
    again: "Kiểm tra lại",
    busy: "Đang kiểm tra…",
    clean: "Không còn lỗi. Báo cáo gửi được.",
    blocked: (count: number) => `Còn ${count} điểm phải sửa hoặc xác nhận trước khi gửi.`,
    sendable: (count: number) => `Gửi được; còn ${count} điểm nên xem lại.`,
    changed: "Sổ đã thay đổi từ lần kiểm tra trước.",
    wholeReport: "Cả báo cáo",
    more: (count: number) => `Xem thêm ${count} điểm`,
    nothingHeading: "Không có nội dung báo cáo",
    nothing: (annex: string) => `${annex} không có nội dung`,
  },

  readingPreview: {
    label: "Cách đọc một số ô",
    cell: "Ô",
    before: "Đang ghi",
    after: "Đọc là",
  },

  fix: {
    heading: (count: number) => `Chuẩn hóa được ngay ${count} ô`,
    hint: "Hệ thống đã hiểu đúng các ô này; sửa để chữ trong sổ thống nhất với mẫu. Có thể hoàn tác bằng Ctrl+Z.",
    all: (count: number) => `Sửa tất cả ${count} ô`,
    one: "Sửa ô này",
    suggested: (value: string) => `Sửa thành “${value}”`,
    toUnicode: (count: number) => `Chuyển ${count} ô sang Unicode`,
    busy: "Đang sửa…",
    done: (count: number) => `Đã sửa ${count} ô.`,
    left: (count: number) => `${count} ô đã thay đổi từ lúc kiểm tra nên được giữ nguyên. Hãy bấm Kiểm tra lại.`,
    more: (count: number) => `và ${count} ô khác`,
    kind: {
      composed: "Dấu tiếng Việt gõ rời, chuyển về dựng sẵn",
      "look-alike": "Chữ Ð gần giống, thay bằng Đ",
      spaces: "Bỏ khoảng trắng thừa, ký tự ẩn",
      level: "Ghi theo đúng chữ trong danh sách",
      date: "Ngày gõ dạng chữ, chuyển thành ngày",
    },
  },

  submit: {
    heading: "Gửi báo cáo",
    checkFirst: "Bấm Kiểm tra trước để xem những gì sẽ gửi.",
    summary: "Sẽ gửi",
    rows: (rows: number) => `${rows} dòng`,
    noContent: "không có nội dung",
    levels: "Theo mức đánh giá",
    withoutLevel: "Chưa có mức",
    warnings: (count: number) => `Kèm ${count} cảnh báo`,
    replaces: (n: number) => `Thay phiên bản ${n} đã gửi`,
    letterHeading: "Công văn, báo cáo đã ký (nếu có)",
    letterNumber: "Số, ký hiệu",
    letterNumberHint: "Ví dụ 125/BC-UBND. Có thể bổ sung sau khi ký.",
    letterDate: "Ngày ký",
    letterDateForm: "ngày/tháng/năm",
    letterIncomplete: "Hãy điền cả số, ký hiệu và ngày ký (ngày/tháng/năm), hoặc bỏ trống cả hai.",
    button: "Gửi báo cáo",
    busy: "Đang gửi báo cáo…",
  },

  adopt: {
    open: "Lấy từ bảng đã có trong sổ",
    find: "Tìm bảng",
    finding: "Đang tìm bảng trong sổ…",
    none: "Không thấy bảng nào có thể đưa vào phụ lục. Nếu phụ lục đã được chèn, hãy chép nội dung sang phụ lục đó.",
    hint: "Kiểm tra cột tương ứng rồi bấm nút dưới cùng. Trang gốc được giữ nguyên.",
    table: (sheet: string, row: number) => `Trang “${sheet}”, tiêu đề ở dòng ${row}`,
    annex: "Đưa vào",
    notTaken: "Không lấy bảng này",
    noColumn: "— Không có —",
    column: (letter: string, heading: string) => `Cột ${letter}: ${heading}`,
    marked: (letters: string) => `Đánh dấu “x” ở các cột ${letters}`,
    rows: (rows: number) => `Lấy được ${rows} dòng.`,
    tasks: (rows: number, tasks: number) => `Lấy được ${rows} dòng, trong đó ${tasks} dòng là nhiệm vụ được giao.`,
    twice: "Hai bảng cùng đưa vào một phụ lục. Hãy chọn một bảng.",
    button: "Chèn phụ lục và đưa nội dung vào",
    busy: "Đang đưa nội dung vào phụ lục…",
    leave: "Thôi",
  },

  restore: {
    button: (n: number) => `Lấy lại phiên bản ${n} vào sổ`,
    heading: (n: number) => `Lấy lại phiên bản ${n} đã gửi`,
    busy: "Đang lấy bản đã gửi và đọc sổ đang mở…",
    ask: (n: number) =>
      `Sổ đang mở có nội dung khác phiên bản ${n}. Bỏ chọn trang muốn giữ nguyên; chưa có gì được ghi.`,
    overwrite: (sheet: string, n: number) => `Ghi ${sheet} theo phiên bản ${n}`,
    now: "Trong sổ",
    write: (cells: number, n: number) => `Ghi ${cells} ô theo phiên bản ${n}`,
    writing: "Đang ghi…",
    onlyMissing: "Chỉ chèn trang còn thiếu",
    leave: "Giữ nguyên sổ",
    foreign: (sheets: string) =>
      `Sổ này có phụ lục của đơn vị hoặc đợt báo cáo khác (${sheets}). Hãy mở một sổ mới rồi lấy lại.`,
    done: (n: number) => `Sổ đang mở đúng như phiên bản ${n} đã gửi`,
    added: (sheets: string) => `Đã chèn kèm nội dung: ${sheets}.`,
    written: (cells: number) => `Đã ghi ${cells} ô.`,
    equal: (sheets: string, n: number) => `Đã đúng như phiên bản ${n}, không phải ghi: ${sheets}.`,
    kept: (sheets: string) => `Giữ nguyên theo sổ: ${sheets}.`,
    left: (cells: number) =>
      `${cells} ô chưa ghi được: vừa có người sửa, là ô gộp, hoặc không còn dòng trống. Hãy sửa các ô đó bằng tay.`,
    older: (head: number) => `Đơn vị đã có phiên bản ${head} mới hơn; gửi sẽ thay phiên bản đó.`,
    next: "Sửa tiếp, kiểm tra rồi gửi như bình thường.",
  },

  receiptLine: {
    button: "Ghi biên nhận dưới bảng",
    busy: "Đang ghi…",
    done: "Đã ghi biên nhận dưới bảng. Dòng này không tính là nội dung báo cáo.",
    left: "Ô dưới bảng đã có nội dung mới nên được giữ nguyên. Hãy bấm Kiểm tra rồi ghi lại.",
  },
};
