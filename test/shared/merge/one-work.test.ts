import { expect, test } from "vitest";
import { namesOneWork } from "../../../shared/merge/one-work.ts";

test.each([
  "Xây dựng cầu Rạch Miễu 2",
  "Đầu tư đường Vành đai 4 vùng Thủ đô",
  "Nâng cấp quốc lộ 12A",
  "Mở rộng cảng hàng không quốc tế Long Thành",
  "Dự án đường bộ cao tốc Đồng Đăng - Trà Lĩnh",
  "Xây dựng hạ tầng khu công nghiệp Yên Phong",
  "Khởi công cầu Thủ Thiêm, cầu Hội An",
  "NÂNG CẤP QUỐC LỘ 12A",
  "Kêu gọi đầu tư vào khu kinh tế Dung Quất".normalize("NFD"),
])("“%s” is one work, whoever reports it", (name) => {
  expect(namesOneWork(name)).toBe(true);
});

test.each([
  "Rà soát quy hoạch tỉnh",
  "Tuyên truyền Nghị quyết số 57/NQ-CP đến cán bộ, công chức",
  "Thực hiện Nghị quyết 24-NQ/TW của Bộ Chính trị về vùng Đông Nam Bộ",
  "Phát triển đường giao thông theo Nghị quyết số 57/NQ-CP",
  "Đáp ứng yêu cầu Thủ tướng Chính phủ giao năm 2023",
  "Đầu tư các tuyến đường năm 2023",
  "Đầu tư đường bộ theo ý kiến của Thủ tướng",
  "Phát triển đường giao thông, Bộ Giao thông vận tải hướng dẫn",
  "Phát triển kinh tế khu vực Tây Bắc",
  "RÀ SOÁT CẦU ĐƯỜNG LIÊN XÃ",
  "",
])("“%s” each place does for itself", (name) => {
  expect(namesOneWork(name)).toBe(false);
});
