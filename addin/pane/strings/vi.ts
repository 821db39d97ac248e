/** Every sentence the pane shows, in officials' own words. `en.ts` has the same keys; a test holds them together. */
export const vi = {
  otherLanguage: "English",
  secretWarning: "Không nhập nội dung thuộc bí mật nhà nước.",
  loading: "Đang tải…",
  waitingForExcel: "Excel chưa trả lời. Nếu đang sửa ô hoặc mở danh sách, hãy nhấn Enter hoặc Esc để kết thúc.",
  close: "Đóng",
  retry: "Thử lại",
  dateTimeZone: "(giờ Việt Nam)",

  welcome: {
    heading: "Báo cáo ngay trong Excel",
    letter: (number: string, date: string) => `Công văn số ${number} ngày ${date}`,
    receiver: (name: string) => `Nơi nhận: ${name}`,
    due: (text: string) => `Thời hạn: ${text}`,
    stepsHeading: "Bốn bước",
    steps: [
      "Chèn phụ lục vào sổ đang mở; nhiệm vụ được giao đã điền sẵn.",
      "Điền: chọn mức đánh giá trong danh sách có sẵn.",
      "Kiểm tra: bấm vào từng lỗi để tới đúng ô cần sửa.",
      "Gửi báo cáo và nhận biên nhận ngay.",
    ],
    signIn: "Đăng nhập để bắt đầu",
    signingIn: "Đang chờ đăng nhập trong cửa sổ vừa mở…",
    unsupported:
      "Phiên bản Excel này chưa chạy được tiện ích. Hãy dùng Excel 2021 trở lên, Microsoft 365 hoặc Excel trên web; hoặc tải mẫu .xlsx về điền rồi gửi qua trang tải lên.",
  },

  account: {
    menu: (name: string) => `Tài khoản: ${name}`,
    switch: "Đổi tài khoản",
    signOut: "Đăng xuất",
    noRole: "Tài khoản này chưa được giao đơn vị nào. Hãy liên hệ người quản trị đợt báo cáo.",
    reporterView: "Đơn vị báo cáo",
    coordinatorView: "Cơ quan tổng hợp",
    unit: "Đơn vị",
  },

  due: {
    onTime: (text: string) => `Hạn: ${text}`,
    extended: (until: string) => `Gia hạn đến ${until}`,
    passed: (text: string) => `Đã quá hạn (${text})`,
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

  insert: {
    heading: "Chèn phụ lục",
    hint: "Thêm các trang tính theo mẫu của công văn vào sổ đang mở. Trang đã có được giữ nguyên.",
    button: "Chèn phụ lục",
    busy: "Đang chèn phụ lục…",
    added: (sheets: string) => `Đã chèn: ${sheets}.`,
    kept: (sheets: string) => `Đã có sẵn, giữ nguyên: ${sheets}.`,
    foreign: (sheets: string) =>
      `Sổ này có phụ lục của đơn vị hoặc đợt báo cáo khác (${sheets}). Hãy mở một sổ mới rồi chèn lại.`,
  },

  fill: {
    heading: "Điền",
    hint: "Mỗi nhiệm vụ chọn một mức trong danh sách:",
    dates: "Ngày tháng ghi theo dạng ngày/tháng/năm, ví dụ 11/07/2023. Có thể thêm dòng dưới bảng.",
  },

  check: {
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
    nothingHeading: "Phụ lục không có nội dung để báo cáo",
    nothing: (annex: string) => `${annex}: đơn vị không có nội dung báo cáo`,
  },

  severity: { error: "Lỗi", warning: "Cảnh báo", info: "Thông tin" },

  finding: {
    goTo: (cell: string) => `Tới ô ${cell}`,
    goToSheet: "Tới trang tính",
    accept: "Đồng ý",
    choose: "Chọn cách hiểu đúng",
    notChosen: "— Chọn —",
    keep: "Giữ lại, nêu lý do",
    reason: "Lý do giữ lại",
    reasonHint: "Lý do được gửi kèm báo cáo.",
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
    leave: "Để tôi xem lại",
  },

  returned: {
    heading: "Báo cáo bị trả lại",
    what: "Hãy sửa theo ý kiến dưới đây, kiểm tra lại rồi gửi.",
    row: (annex: string, row: number) => `${annex}, dòng ${row}`,
  },

  report: {
    status: "Tình trạng",
    never: "Đơn vị chưa gửi báo cáo nào.",
    history: "Các phiên bản đã gửi",
    receivedAt: (time: string) => `nhận lúc ${time}`,
  },

  board: {
    heading: "Tình hình báo cáo",
    refresh: "Tải lại",
    busy: "Đang tải bảng theo dõi…",
    all: "Tất cả",
    search: "Tìm đơn vị",
    region: "Vùng",
    allRegions: "Mọi vùng",
    central: "Bộ, cơ quan trung ương",
    shown: (count: number) => `${count} đơn vị`,
    none: "Không có đơn vị nào như vậy.",
    back: "Về danh sách",
  },

  decide: {
    accept: "Chấp nhận",
    accepting: "Đang ghi nhận…",
    return: "Trả lại",
    returning: "Đang trả lại…",
    note: "Ý kiến trả lại",
    noteHint: "Nêu rõ nội dung cần sửa; đơn vị đọc được ngay trong Excel.",
    noteMissing: "Hãy ghi ý kiến để đơn vị biết cần sửa gì.",
    accepted: "Đã chấp nhận báo cáo.",
    returned: "Đã trả lại báo cáo.",
    sentBy: "Người gửi",
    signedLetter: (number: string, date: string) => `Văn bản đã ký: ${number} ngày ${date}`,
    reasons: "Lý do giữ lại của đơn vị",
    content: (annex: string, rows: number) => `${annex}: ${rows} dòng`,
  },

  merge: {
    heading: "Tổng hợp",
    hint: "Gộp báo cáo đã gửi của mọi đơn vị thành một sổ, ghi rõ nguồn của từng dòng.",
    button: "Tổng hợp",
    provisional: "Tổng hợp tạm",
    busy: "Đang tổng hợp…",
    done: "Đã tổng hợp",
    asOf: "Số liệu đến",
    units: (count: number) => `${count} đơn vị trong bản tổng hợp`,
    missing: (count: number) => `Còn thiếu ${count} đơn vị`,
    complete: "Đủ mọi đơn vị",
    hash: "Mã kiểm tra",
    download: "Tải sổ tổng hợp (.xlsx)",
  },

  trouble: {
    offline: "Không có kết nối tới hệ thống. Nội dung vẫn còn nguyên trong sổ; hãy kiểm tra mạng rồi thử lại.",
    timeout: "Hệ thống chưa trả lời. Hãy thử lại sau ít phút; gửi lại không bị ghi trùng.",
    aborted: "Đã dừng theo yêu cầu.",
    unexpected: (status: number) =>
      `Nhận được trả lời không đúng từ mạng (mã ${status}). Hãy thử lại; nếu vẫn lỗi, báo người quản trị mạng.`,
    workbook: {
      busy: "Excel đang bận: hãy nhấn Enter để kết thúc sửa ô hoặc đóng danh sách đang mở, rồi thử lại.",
      protected: "Sổ hoặc trang tính đang bị khóa. Hãy bỏ bảo vệ (Review → Unprotect) rồi thử lại.",
      "too-large": "Nội dung lớn hơn mức Excel xử lý được một lần. Hãy bỏ bớt trang tính không cần thiết rồi thử lại.",
      unsupported: "Phiên bản Excel này thiếu tính năng cần dùng. Hãy dùng Excel 2021 trở lên hoặc Excel trên web.",
      "not-found": "Trang tính đó không còn trong sổ. Hãy bấm Kiểm tra lại.",
      "dialog-blocked": "Không mở được cửa sổ. Hãy cho phép cửa sổ bật lên (pop-up) rồi thử lại.",
      failed: "Excel không thực hiện được thao tác này. Hãy thử lại; nếu vẫn lỗi, lưu sổ, đóng và mở lại Excel.",
    },
    signIn: {
      "provider-unavailable": "Hệ thống đăng nhập chưa trả lời. Hãy kiểm tra mạng rồi bấm Đăng nhập lại.",
      refused: "Đăng nhập không thành công. Hãy đăng nhập lại bằng tài khoản được cấp.",
      expired: "Lần đăng nhập đã quá thời gian. Hãy đăng nhập lại.",
      closed: "Cửa sổ đăng nhập đã đóng. Hãy bấm Đăng nhập khi sẵn sàng.",
      blocked: "Không mở được cửa sổ đăng nhập. Hãy cho phép cửa sổ bật lên (pop-up) rồi đăng nhập lại.",
    },
    signedOut: "Phiên đăng nhập đã hết hạn. Hãy đăng nhập lại; nội dung trong sổ vẫn còn nguyên.",
    signInAgain: "Đăng nhập lại",
    crash: "Bảng điều khiển gặp lỗi ngoài dự kiến. Nội dung trong sổ vẫn còn nguyên.",
    reload: "Mở lại bảng",
  },

  notice: {
    received: (code: string, n: number, time: string) =>
      `Đã nhận báo cáo, phiên bản ${n}, lúc ${time}. Mã biên nhận: ${code}.`,
    lookAtFindings: "Đã kiểm tra. Hãy bấm Mở bảng trên thanh Tổng Hợp để xem từng ô cần sửa, xác nhận và gửi.",
    signedOut: "Hãy bấm Mở bảng trên thanh Tổng Hợp và đăng nhập, rồi làm lại.",
    conflict: (n: number) => `Đơn vị đã có phiên bản ${n} mới hơn. Hãy bấm Mở bảng để xem các ô khác nhau.`,
  },

  signInPage: {
    done: "Đã đăng nhập. Cửa sổ này tự đóng.",
  },
};
