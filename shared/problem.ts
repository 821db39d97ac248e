/** Every failure a person can meet: its code, its HTTP status and what to do, in Vietnamese. */
export const PROBLEMS = {
  "malformed-request": { status: 400, title: "Yêu cầu không đúng định dạng: {detail}. Hãy kiểm tra lại rồi gửi lại." },
  "not-signed-in": {
    status: 401,
    title: "Bạn chưa đăng nhập hoặc phiên đã hết hạn. Hãy đăng nhập lại; nội dung trong bảng tính vẫn còn nguyên.",
  },
  "foreign-unit": {
    status: 403,
    title: "Tài khoản này không được xem hoặc gửi báo cáo của đơn vị đó. Hãy đăng nhập bằng tài khoản của đơn vị.",
  },
  "not-allowed": {
    status: 403,
    title: "Tài khoản này không có quyền làm việc đó. Hãy liên hệ người quản trị đợt báo cáo.",
  },
  "unknown-route": { status: 404, title: "Không có địa chỉ này. Hãy kiểm tra lại đường dẫn." },
  "wrong-method": {
    status: 405,
    title: "Địa chỉ này không nhận cách gọi {method}. Hãy kiểm tra lại cách gửi yêu cầu.",
  },
  "unknown-campaign": { status: 404, title: "Không có đợt báo cáo này. Hãy chọn lại đợt báo cáo." },
  "unknown-unit": { status: 404, title: "Đợt báo cáo không có đơn vị này. Hãy chọn lại đơn vị." },
  "unknown-version": { status: 404, title: "Báo cáo chưa có phiên bản này. Hãy mở lại danh sách phiên bản." },
  "unknown-merge": { status: 404, title: "Không có bản tổng hợp này. Hãy tổng hợp lại." },
  "unknown-file": {
    status: 404,
    title: "Phiên bản này không kèm tệp gốc. Hãy xem nội dung của phiên bản; tệp chỉ có khi báo cáo được gửi bằng tệp.",
  },
  "link-expired": { status: 403, title: "Liên kết tải về đã hết hạn. Hãy bấm tải về lần nữa để nhận liên kết mới." },
  "same-id-other-content": {
    status: 409,
    title:
      "Mã lần gửi này đã dùng cho một nội dung khác. Hãy gửi lại để hệ thống cấp mã mới; bản đã gửi trước vẫn được giữ.",
  },
  "stale-base": {
    status: 409,
    title:
      "Đơn vị đã có phiên bản mới hơn (phiên bản {head}), bản này khác {cells} ô. Hãy xem lại; nếu vẫn cần thay thì gửi lại với phiên bản gốc là {head}.",
  },
  "not-the-head": {
    status: 409,
    title: "Phiên bản này không còn là bản mới nhất, hoặc trạng thái báo cáo đã thay đổi. Hãy tải lại rồi làm lại.",
  },
  "report-full": {
    status: 409,
    title:
      "Báo cáo này đã có {entries} lần gửi và thay đổi, không ghi thêm được nữa. Bản mới nhất vẫn được giữ nguyên: hãy liên hệ cơ quan tổng hợp.",
  },
  "campaign-not-open": {
    status: 409,
    title: "Đợt báo cáo chưa mở nên chưa nhận báo cáo. Hãy chờ người quản trị mở đợt; nội dung đã điền vẫn còn nguyên.",
  },
  "campaign-closed": {
    status: 409,
    title:
      "Đợt báo cáo đã đóng: không nhận thêm phiên bản mới. Nếu đơn vị vẫn cần gửi, hãy liên hệ cơ quan tổng hợp để mở lại đợt.",
  },
  "campaign-archived": {
    status: 409,
    title:
      "Đợt báo cáo đã đưa vào lưu trữ, chỉ còn xem. Nếu cần thay đổi, hãy đề nghị người quản trị đưa đợt ra khỏi lưu trữ.",
  },
  "campaign-exists": {
    status: 409,
    title: "Đã có đợt báo cáo mã “{campaign}”. Hãy đặt mã khác, ví dụ thêm năm vào cuối.",
  },
  "change-refused": { status: 409, title: "Chưa thực hiện được thay đổi này: {detail}." },
  "changes-full": {
    status: 409,
    title:
      "Nhật ký thay đổi đã đầy ({kilobytes} KB), không ghi thêm được. Hãy gộp nhiều thay đổi làm một, hoặc rút gọn lý do.",
  },
  "unknown-person": {
    status: 404,
    title: "Không có tài khoản này. Hãy mời người dùng trước, hoặc kiểm tra lại tên tài khoản.",
  },
  "last-administrator": {
    status: 409,
    title: "Đây là người quản trị cuối cùng. Hãy giao vai trò quản trị cho một người khác trước.",
  },
  "workbook-too-large": {
    status: 413,
    title: "Tệp lớn hơn {limit} MB. Hãy xóa hình ảnh hoặc trang tính không cần thiết rồi gửi lại.",
  },
  "request-too-large": { status: 413, title: "Nội dung gửi lớn hơn {limit} MB. Hãy bớt nội dung rồi gửi lại." },
  "headers-too-large": {
    status: 431,
    title:
      "Phần đầu (headers) của yêu cầu quá dài. Hãy rút gọn Submission-Options, hoặc gửi các dòng báo cáo bằng JSON.",
  },
  "not-xlsx": {
    status: 415,
    title:
      "Tệp không phải .xlsx: {detail}. Hãy mở tệp bằng Excel, chọn Lưu thành (Save As) → Excel Workbook (.xlsx) rồi gửi lại.",
  },
  findings: { status: 422, title: "Báo cáo còn {count} điểm cần sửa hoặc xác nhận. Hãy xem từng ô bên dưới." },
  "unreadable-workbook": {
    status: 422,
    title: "Không đọc được tệp: {detail}. Hãy mở tệp bằng Excel, lưu lại rồi gửi lại.",
  },
  "too-many-requests": { status: 429, title: "Đang có quá nhiều yêu cầu. Hãy đợi một phút rồi thử lại." },
  "store-unavailable": {
    status: 503,
    title: "Hệ thống tạm thời không ghi được. Chưa có gì bị mất: hãy thử lại sau ít phút.",
  },
  internal: {
    status: 500,
    title:
      "Hệ thống gặp lỗi ngoài dự kiến (mã {requestId}). Chưa có gì bị mất: hãy thử lại, nếu vẫn lỗi hãy gửi mã này cho người quản trị.",
  },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemCode = keyof typeof PROBLEMS;

/** A failure as a value: which one, with the parameters of its sentence and what else the answer carries. */
export interface Problem {
  readonly code: ProblemCode;
  readonly parameters: Readonly<Record<string, string | number>>;
  /** Members of the problem+json answer beside code, title and status: `findings`, `head`, `differences`. */
  readonly extensions: Readonly<Record<string, unknown>>;
}

export function problem(
  code: ProblemCode,
  parameters: Problem["parameters"] = {},
  extensions: Problem["extensions"] = {},
): Problem {
  return { code, parameters, extensions };
}

/** The sentence for a person, parameters filled in. */
export function problemTitle({ code, parameters }: Problem): string {
  return PROBLEMS[code].title.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(parameters[name] ?? ""));
}

export function problemStatus({ code }: Problem): number {
  return PROBLEMS[code].status;
}
