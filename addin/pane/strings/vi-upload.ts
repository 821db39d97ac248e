/** The upload page, for people whose program runs no add-ins. */
export const VI_UPLOAD = {
  heading: "Gửi báo cáo bằng tệp Excel",
  forWhom:
    "Dành cho máy dùng Excel 2016, 2019, WPS, LibreOffice hoặc điện thoại: tải mẫu về điền rồi gửi lại tại đây, cùng cách kiểm tra và biên nhận như trong Excel.",
  link: "Excel cũ, WPS, LibreOffice: dùng trang tải lên",
  steps: [
    "Tải mẫu của đơn vị; nhiệm vụ được giao đã điền sẵn.",
    "Điền và lưu tệp .xlsx bằng phần mềm đang dùng.",
    "Đưa tệp lên: từng ô cần sửa được chỉ ra, chưa gửi gì.",
    "Gửi báo cáo và nhận biên nhận ngay.",
  ],
  leaving: "Đang chuyển tới trang đăng nhập…",
  template: {
    heading: "Tải mẫu",
    hint: "Tệp mẫu của riêng đơn vị: có đủ phụ lục, danh sách chọn và nhiệm vụ được giao.",
    button: "Tải mẫu (.xlsx)",
    busy: "Đang tạo mẫu…",
  },
  takeBack: {
    button: (n: number) => `Tải phiên bản ${n} (.xlsx)`,
    done: (n: number) =>
      `Đã tải tệp có nội dung phiên bản ${n}. Sửa trong tệp ấy rồi chọn lại ở bước Kiểm tra; lần gửi sau sẽ thay bản mới nhất.`,
  },
  file: {
    heading: "Kiểm tra tệp đã điền",
    hint: "Tệp được đọc và kiểm tra đúng như nơi nhận sẽ kiểm tra; chưa gửi.",
    pick: "Chọn tệp đã điền",
    pickAgain: "Chọn tệp khác, hoặc tệp vừa sửa",
    drop: "Hoặc kéo tệp thả vào trang này.",
    checking: "Đang kiểm tra tệp…",
    blocked: (count: number) =>
      `Còn ${count} điểm phải sửa hoặc xác nhận. Ô cần sửa thì mở tệp sửa, lưu lại rồi chọn lại tệp.`,
  },
  refusal: {
    several: "Hãy đưa lên từng tệp một: báo cáo của đơn vị nằm trong một tệp.",
    unreadable: "Không mở được tệp này. Hãy tải tệp về máy, đóng phần mềm đang mở tệp rồi chọn lại.",
    empty: "Tệp rỗng. Hãy mở bằng Excel, lưu lại rồi chọn lại.",
    "too-large": "Tệp lớn hơn 4 MB. Hãy xóa hình ảnh hoặc trang tính không cần thiết, lưu lại rồi chọn lại.",
    protected:
      "Tệp đang đặt mật khẩu mở. Hãy gỡ mật khẩu (Tệp → Thông tin → Bảo vệ sổ làm việc), lưu lại rồi chọn lại.",
    "old-format":
      "Tệp ở định dạng cũ (.xls). Hãy mở tệp, chọn Lưu thành (Save As) → Excel Workbook (.xlsx) rồi chọn tệp mới.",
    "not-xlsx":
      "Đây không phải tệp .xlsx. Hãy mở tệp, chọn Lưu thành (Save As) → Excel Workbook (.xlsx) rồi chọn tệp mới.",
  },
  fileFirst: "Chọn tệp đã điền ở bước trên để xem những gì sẽ gửi.",
  reasonsTooLong: "Các lý do giữ lại dài quá mức gửi được cùng tệp. Hãy rút gọn, hoặc sửa ngay trong tệp.",
  pendingFile: (name: string, time: string) =>
    `Tệp “${name}” gửi lúc ${time} chưa nhận được trả lời. Hãy chọn lại đúng tệp đó rồi bấm Gửi tiếp; hệ thống không ghi trùng.`,
  sender: {
    heading: "Nhập thay đơn vị gửi qua thư điện tử",
    hint: "Chọn đơn vị đã gửi tệp; báo cáo được kiểm tra và ghi nhận như đơn vị tự gửi.",
  },
  received: {
    heading: "Thời điểm nhận thư điện tử (giờ Việt Nam)",
    hint: "Đúng hạn hay quá hạn được tính theo thời điểm này. Bỏ trống: tính theo lúc bấm gửi.",
    day: "Ngày nhận",
    time: "Giờ nhận",
    timeForm: "giờ:phút, ví dụ 16:30",
    incomplete: "Hãy điền cả ngày (ngày/tháng/năm) và giờ (giờ:phút), hoặc bỏ trống cả hai.",
    future: "Thời điểm này ở tương lai. Hãy xem lại ngày, giờ nhận thư.",
  },
};
