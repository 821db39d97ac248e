/** What every room of the pane says: welcome, account, trouble, help. */
export const VI_APP = {
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
    campaign: "Đợt báo cáo",
    administratorView: "Quản trị",
  },

  campaign: {
    changed:
      "Đợt báo cáo vừa được người quản trị cập nhật (thời hạn, nhiệm vụ hoặc danh mục có thể đã khác). Hãy kiểm tra lại trước khi gửi.",
    remembered: "Chưa kết nối được hệ thống: đang dùng nội dung đợt báo cáo ghi nhớ trên máy này.",
    state: { draft: "Bản nháp", open: "Đang mở", closed: "Đã đóng", archived: "Đã lưu trữ" },
    means: {
      draft: "Đợt báo cáo chưa mở. Chưa gửi được báo cáo; hãy chờ thông báo của cơ quan tổng hợp.",
      closed:
        "Đợt báo cáo đã đóng, không nhận bản mới. Vẫn xem, kiểm tra được và lấy lại được bản đã gửi. Nếu còn phải gửi, hãy đề nghị cơ quan tổng hợp mở lại đợt.",
      archived: "Đợt báo cáo đã lưu trữ, chỉ để xem và lấy lại bản đã gửi.",
    },
    closedToUnits:
      "Đợt báo cáo đã đóng, đơn vị không gửi được nữa. Báo cáo nhận qua thư điện tử vẫn nhập được khi ghi ngày, giờ nhận.",
    notTaken: "Đợt báo cáo không nhận bản mới lúc này.",
    queued:
      "Bản đang chờ gửi vẫn giữ nguyên trên máy này. Khi đợt được mở lại, hãy bấm Gửi tiếp; không cần làm lại từ đầu.",
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
    signingIn: "Đang đăng nhập…",
    requestId: (id: string) => `(Mã yêu cầu: ${id})`,
    crash: "Bảng điều khiển gặp lỗi ngoài dự kiến. Nội dung trong sổ vẫn còn nguyên.",
    reload: "Mở lại bảng",
  },

  notice: {
    received: (code: string, n: number, time: string) =>
      `Đã nhận báo cáo, phiên bản ${n}, lúc ${time}. Mã biên nhận: ${code}.`,
    toLeader: (code: string, n: number, time: string) =>
      `Đã chuyển lãnh đạo duyệt phiên bản ${n}, lúc ${time}. Báo cáo tính là đã gửi khi lãnh đạo duyệt. Mã biên nhận: ${code}.`,
    lookAtFindings: "Đã kiểm tra. Hãy bấm Mở bảng trên thanh Tổng Hợp để xem từng ô cần sửa, xác nhận và gửi.",
    signedOut: "Hãy bấm Mở bảng trên thanh Tổng Hợp và đăng nhập, rồi làm lại.",
    conflict: (n: number) => `Đơn vị đã có phiên bản ${n} mới hơn. Hãy bấm Mở bảng để xem các ô khác nhau.`,
  },

  firstRun: {
    heading: "Ba điều nên biết",
    reporter: [
      "Làm lần lượt bốn bước bên dưới. Các nút trên thanh Tổng Hợp làm đúng những việc ấy.",
      "Bấm vào một lỗi để tới đúng ô; sửa xong thì bấm Kiểm tra lại.",
      "Gửi lại lúc nào cũng được: bản mới thay bản cũ, không gửi trùng, không mất bản nào.",
    ],
    coordinator: [
      "Bấm vào một đơn vị để xem báo cáo, chấp nhận hoặc trả lại kèm ý kiến.",
      "Tổng hợp được bất cứ lúc nào; đơn vị chưa gửi được ghi rõ ở trang đầu.",
      "Mỗi dòng tổng hợp ghi đơn vị, phiên bản và dòng gốc của nó.",
    ],
    administrator: [
      "Mỗi thay đổi hỏi lý do, nói trước sẽ làm gì, và được ghi vào nhật ký.",
      "Đợt mới là bản nháp: chỉ khi mở đợt, các đơn vị mới nhìn thấy.",
      "Đóng đợt không làm mất gì; mở lại được bất cứ lúc nào.",
    ],
    understood: "Đã hiểu",
  },

  diagnostics: {
    heading: "Thông tin hỗ trợ",
    hint: "Khi tiện ích không chạy, hãy sao chép các dòng này gửi người quản trị. Không có nội dung báo cáo trong đó.",
    program: "Chương trình",
    inBrowser: "Trình duyệt, không phải Excel",
    absent: "không có",
    enough: "Chạy được tiện ích",
    yes: "Có",
    no: "Không",
    language: "Ngôn ngữ",
    service: "Kết nối hệ thống",
    microsoft: "Kết nối Microsoft",
    checking: "Đang thử…",
    reached: (ms: number) => `Được (${ms} ms)`,
    unreached: "Không kết nối được",
    remembers: "Ghi nhớ trên máy",
    address: "Địa chỉ",
    build: "Bản tiện ích",
    browser: "Trình duyệt",
    askHeading: "Nhờ người quản trị",
    ask: {
      service: (address: string) => `Cho phép máy này truy cập ${address} qua tường lửa hoặc proxy.`,
      microsoft:
        "Cho phép truy cập https://appsforoffice.microsoft.com: Excel lấy thư viện chạy tiện ích từ địa chỉ này.",
      excel:
        "Cập nhật lên Excel 2021, Microsoft 365 hoặc dùng Excel trên web (cần ExcelApi 1.14); trong lúc chờ, dùng trang tải lên.",
      storage: "Cho phép tiện ích lưu dữ liệu trong trình duyệt, để lần gửi dở dang không bị quên.",
      dialogs: (address: string) => `Nếu cửa sổ đăng nhập không hiện: cho phép cửa sổ bật lên (pop-up) từ ${address}.`,
    },
    copy: "Sao chép",
    copied: "Đã sao chép.",
    notCopied: "Chưa sao chép được. Hãy chọn các dòng trên rồi nhấn Ctrl+C.",
    back: "Trở lại",
  },

  signInPage: {
    done: "Đã đăng nhập. Cửa sổ này tự đóng.",
  },
};
