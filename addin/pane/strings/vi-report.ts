/** A report's life: its state, findings, receipt, versions, approval, return. */
export const VI_REPORT = {
  due: {
    before: (text: string) => `Thời hạn: ${text}`,
    extended: (until: string) => `Gia hạn đến ${until}`,
  },

  state: {
    "not-sent": "Chưa gửi",
    "awaiting-approval": "Chờ duyệt",
    sent: "Đã gửi",
    returned: "Trả lại",
    accepted: "Chấp nhận",
  },

  overdue: "Quá hạn",
  late: "Gửi sau hạn",
  onTime: "Đúng hạn",
  version: (n: number) => `Phiên bản ${n}`,
  severity: { error: "Lỗi", warning: "Cảnh báo", info: "Thông tin" },

  finding: {
    goTo: (cell: string) => `Tới ô ${cell}`,
    cell: (cell: string) => `Ô ${cell}`,
    goToSheet: "Tới trang tính",
    accept: "Đồng ý",
    choose: "Chọn cách hiểu đúng",
    notChosen: "— Chọn —",
    keep: "Giữ lại, nêu lý do",
    reason: "Lý do giữ lại",
    reasonHint: "Lý do được gửi kèm báo cáo.",
  },

  findingGroup: {
    count: (title: string, count: number) => `${title} (${count})`,
    sheet: (sheet: string, errors: number, warnings: number) =>
      [sheet, errors > 0 ? `${errors} lỗi` : "", warnings > 0 ? `${warnings} cảnh báo` : ""]
        .filter(Boolean)
        .join(" · "),
    kept: (count: number) => `${count} cảnh báo đã nêu lý do giữ lại`,
  },

  receipt: {
    heading: "Đã nhận báo cáo",
    approval: "Đã chuyển lãnh đạo duyệt",
    unchanged: "Nội dung không đổi so với bản đã gửi; không gửi lại.",
    code: "Mã biên nhận",
    version: "Phiên bản",
    time: "Thời điểm nhận",
    timeliness: "Thời hạn",
  },

  pending: {
    heading: "Có lần gửi chưa rõ kết quả",
    body: (time: string) =>
      `Lần gửi lúc ${time} chưa nhận được trả lời. Bấm Gửi tiếp để biết kết quả; hệ thống không ghi trùng.`,
    resume: "Gửi tiếp",
    busy: "Đang gửi tiếp…",
  },

  conflict: {
    heading: (n: number) => `Đơn vị đã có phiên bản ${n} mới hơn`,
    body: "Đồng nghiệp hoặc máy khác đã gửi trước. Các ô khác nhau:",
    none: "Hai bản không khác nhau ô nào.",
    theirs: "Bản đã gửi",
    mine: "Bản của tôi",
    empty: "(trống)",
    more: (count: number) => `và ${count} ô khác nữa`,
    takeOver: (n: number) => `Gửi bản của tôi thay phiên bản ${n}`,
    compare: "So sánh với bản đã gửi",
    allMine: "Lấy tất cả bản của tôi",
    allTheirs: "Lấy tất cả bản mới hơn",
    takeMine: "Giữ của tôi",
    takeTheirs: "Lấy bản mới hơn",
    writeHint: (count: number) => `${count} ô sẽ ghi vào sổ theo bản mới hơn. Xem lại rồi bấm Gửi báo cáo.`,
    write: (count: number) => `Ghi ${count} ô vào sổ`,
    unplaced: (count: number) =>
      `${count} ô chưa ghi được: không còn dòng trống dưới bảng, thiếu cột, hoặc là ô gộp. Hãy sửa các ô đó bằng tay hoặc giữ bản của tôi.`,
    leave: "Để tôi xem lại",
  },

  returned: {
    heading: "Báo cáo bị trả lại",
    what: "Hãy sửa theo ý kiến dưới đây, kiểm tra lại rồi gửi.",
    row: (annex: string, row: number) => `${annex}, dòng ${row}`,
  },

  report: {
    refresh: "Cập nhật",
    status: "Tình trạng",
    never: "Đơn vị chưa gửi báo cáo nào.",
    history: "Các phiên bản đã gửi",
    receivedAt: (time: string) => `nhận lúc ${time}`,
  },

  difference: {
    against: (n: number) => `So với phiên bản ${n} đã gửi`,
    counts: (changed: number, added: number, removed: number) => `${changed} ô sửa, ${added} ô thêm, ${removed} ô bỏ`,
    none: "Không khác ô nào.",
    show: "Xem từng ô",
    hide: "Ẩn bớt",
    before: "Trước",
    after: "Sau",
    empty: "(trống)",
    more: (count: number) => `và ${count} ô khác nữa`,
    busy: "Đang so sánh với bản đã gửi…",
  },

  letter: {
    known: (number: string, date: string) => `Văn bản đã ký: ${number} ngày ${date}`,
    unknown: "Chưa có số, ngày văn bản đã ký.",
    add: "Bổ sung số, ngày văn bản",
    edit: "Sửa số, ngày văn bản",
    save: "Lưu",
    saving: "Đang lưu…",
    cancel: "Thôi",
  },

  approval: {
    waiting: (n: number) => `Phiên bản ${n} đang chờ lãnh đạo duyệt`,
    waitingHint: "Báo cáo tính là đã gửi, đúng hạn hay quá hạn, theo lúc lãnh đạo duyệt.",
    judgedLater: "Tính theo lúc lãnh đạo duyệt",
    heading: (n: number) => `Duyệt báo cáo, phiên bản ${n}`,
    hint: "Xem nội dung dưới đây rồi bấm Duyệt. Nếu cần sửa, cán bộ sửa trong sổ rồi gửi phiên bản mới để duyệt lại.",
    button: "Duyệt",
    busy: "Đang ghi nhận…",
    show: "Xem toàn bộ nội dung",
  },

  history: {
    heading: (count: number) => `Các phiên bản đã gửi (${count})`,
    show: (n: number) => `Xem phiên bản ${n}`,
    hide: (n: number) => `Ẩn phiên bản ${n}`,
    sentBy: (name: string) => `Người gửi: ${name}`,
    first: "Phiên bản đầu tiên.",
  },

  queue: {
    heading: "Báo cáo đang chờ mạng để gửi",
    body: (time: string, rows: number) =>
      `Lần gửi lúc ${time} (${rows} dòng) đã được giữ trên máy này và tự gửi khi có mạng, không ghi trùng. Có thể đóng sổ, đóng Excel; lần sau mở bảng sẽ gửi tiếp.`,
    frozen: "Nội dung sửa sau đó chưa nằm trong lần gửi này.",
  },
};
