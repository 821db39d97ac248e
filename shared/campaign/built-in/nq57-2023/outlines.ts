import type { Outline, OutlineItem } from "../../campaign.ts";
import { ATTACHED_TO } from "./letter.ts";

/** Titles and guidance in the letter's words; bullets of an item are lines that begin with "- ". */
const heading = (id: string, title: string, guidance: string): OutlineItem => ({
  id,
  title,
  guidance,
  answered: false,
});
const item = (id: string, title: string, ...guidance: readonly string[]): OutlineItem => ({
  id,
  title,
  guidance: guidance.join("\n"),
  answered: true,
});

const STATE = "Tình hình tổ chức, triển khai thực hiện Nghị quyết số 57/NQ-CP";
const PROGRESS = "Tình hình triển khai các nhiệm vụ, giải pháp theo Nghị quyết số 57/NQ-CP";
const RESULTS = "Kết quả thực hiện các nhiệm vụ, giải pháp theo Nghị quyết số 57/NQ-CP";
const LESSONS = "Bài học rút ra trong quá trình thực hiện Nghị quyết số 57/NQ-CP";

/** Points 1.b and 1.c are the same in both annexes. */
const PACE = item(
  "1.b",
  "Tiến độ thực hiện",
  "Căn cứ vào mốc thời gian được giao trong Nghị quyết số 57/NQ-CP, đề nghị đánh giá tiến độ triển khai nhiệm vụ được giao kể từ khi Nghị quyết được ban hành đến nay. Đánh giá tiến độ theo một trong các mức sau: đã hoàn thành; đã hoàn thành một phần và đúng hạn; đã hoàn thành một phần và có khả năng chậm; đến thời điểm nhưng chưa triển khai được; chưa đến thời điểm triển khai (theo Phụ lục 3).",
);
const DIFFICULTIES = item(
  "1.c",
  "Khó khăn, vướng mắc",
  "Đề nghị nêu rõ những khó khăn, vướng mắc và những đề xuất giải pháp đối với Chính phủ, Thủ tướng Chính phủ nhằm xử lý những khó khăn, vướng mắc để đảm bảo triển khai các nhiệm vụ được giao theo đúng tiến độ và chất lượng.",
);

const FOR_MINISTRIES: Outline = {
  id: "phu-luc-1",
  heading: "PHỤ LỤC 1",
  title:
    "ĐỀ CƯƠNG ĐỀ NGHỊ CÁC BỘ, NGÀNH BÁO CÁO KẾT QUẢ THỰC HIỆN CÁC CƠ CHẾ, CHÍNH SÁCH, NHIỆM VỤ, GIẢI PHÁP HOÀN THIỆN THỂ CHẾ LIÊN KẾT VÙNG KINH TẾ - XÃ HỘI THEO NGHỊ QUYẾT SỐ 57/NQ-CP",
  attachedTo: ATTACHED_TO,
  items: [
    heading(
      "1",
      STATE,
      "Căn cứ vào các nhiệm vụ được giao cho bộ, ngành trong Nghị quyết số 57/NQ-CP ngày 21/4/2022 của Chính phủ về các nhiệm vụ, giải pháp hoàn thiện thể chế liên kết vùng kinh tế - xã hội, đề nghị các bộ, ngành báo cáo, làm rõ các vấn đề sau:",
    ),
    item(
      "1.a",
      "Các hoạt động triển khai từ khi Nghị quyết số 57/NQ-CP ban hành đến nay",
      "Đề nghị nêu rõ các hoạt động đã thực hiện để triển khai nhiệm vụ được giao, nêu rõ tên nhiệm vụ và thời gian thực hiện.",
    ),
    PACE,
    DIFFICULTIES,
    heading("2", PROGRESS, ""),
    item(
      "2.1",
      "Nhóm các nhiệm vụ chung",
      "- Các nhiệm vụ theo Nghị quyết 128/NQ-CP ngày 11/9/2020 về các nhiệm vụ, giải pháp đẩy mạnh phát triển vùng kinh tế trọng điểm; Nghị quyết số 99/NQ-CP ngày 24/6/2020 về đẩy mạnh phân cấp quản lý nhà nước theo ngành, lĩnh vực.",
      "- Thực hiện các quy hoạch liên quan theo Luật Quy hoạch 2017.",
      "- Việc xây dựng cơ sở dữ liệu về thông tin của bộ, ngành, địa phương và thông tin về vùng.",
      "- Tuyên truyền, nâng cao nhận thức, đổi mới tư duy của cán bộ, công chức, viên chức liên quan về lợi ích của liên kết vùng và các hệ lụy do thiếu hợp tác đối với nền kinh tế quốc gia, vùng và địa phương.",
    ),
    // The letter lists every ministry's tasks here; each unit finds its own in Phụ lục 3.
    item(
      "2.2",
      "Nhóm các nhiệm vụ do các bộ, ngành chủ trì",
      "Căn cứ theo các nhiệm vụ được giao cụ thể cho các bộ, ngành, đề nghị báo cáo tình hình thực hiện từng nhiệm vụ do cơ quan mình chủ trì (đã ghi sẵn tại Phụ lục 3).",
    ),
    heading("3", RESULTS, "Đánh giá các kết quả đạt được theo nhiệm vụ chung và các nhiệm vụ cụ thể."),
    item(
      "3.1",
      "Các kết quả đạt được và nguyên nhân",
      "Căn cứ vào nội dung, vấn đề nêu trong từng nhiệm vụ và giải pháp của Nghị quyết số 57/NQ-CP ngày 21/4/2022 của Chính phủ về các nhiệm vụ, giải pháp hoàn thiện thể chế liên kết vùng kinh tế - xã hội, đề nghị đơn vị đánh giá những kết quả đạt được trong phạm vi do bộ, ngành quản lý và các mục tiêu trong Nghị quyết số 57/NQ-CP, tập trung vào một số nội dung như sau:",
      "- Hoàn thiện thể chế liên kết vùng nhằm phát triển đồng bộ và tạo sự liên kết giữa các vùng gắn với liên kết các thành phần kinh tế, các loại hình sản xuất kinh doanh;",
      "- Đổi mới phân cấp và nâng cao hiệu quả phối hợp trong quản lý nhà nước theo ngành, lĩnh vực;",
      "- Kết hợp hài hòa giữa phát triển kinh tế địa phương và kinh tế vùng.",
    ),
    item(
      "3.2",
      "Các hạn chế, vướng mắc và nguyên nhân",
      "Đề nghị đánh giá cụ thể các hạn chế, vướng mắc nảy sinh trong quá trình thực hiện các nhiệm vụ, giải pháp theo Nghị quyết số 57/NQ-CP và làm rõ nguyên nhân của các hạn chế và vướng mắc.",
    ),
    item("3.3", LESSONS),
    item(
      "4",
      "Đề xuất, kiến nghị các giải pháp tiếp tục thực hiện hiệu quả các nhiệm vụ được giao tại Nghị quyết số 57/NQ-CP trong thời gian tới",
      "Để xử lý các khó khăn, vướng mắc nảy sinh, đề nghị nêu các giải pháp cần phải thực hiện trong năm 2024 và giai đoạn 2025-2030 theo các nội dung nhóm nhiệm vụ, giải pháp được giao tại Nghị quyết số 57/NQ-CP cũng như việc hoàn thành các mục tiêu đã đề ra.",
    ),
  ],
};

const FOR_PROVINCES: Outline = {
  id: "phu-luc-2",
  heading: "PHỤ LỤC 2",
  title:
    "ĐỀ CƯƠNG ĐỀ NGHỊ UBND CÁC TỈNH, THÀNH PHỐ TRỰC THUỘC TRUNG ƯƠNG BÁO CÁO KẾT QUẢ THỰC HIỆN CƠ CHẾ, CHÍNH SÁCH, NHIỆM VỤ, GIẢI PHÁP HOÀN THIỆN THỂ CHẾ LIÊN KẾT VÙNG KINH TẾ - XÃ HỘI THEO NGHỊ QUYẾT SỐ 57/NQ-CP.",
  attachedTo: ATTACHED_TO,
  items: [
    heading(
      "1",
      STATE,
      "Căn cứ vào các nhiệm vụ được giao cho Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương trong Nghị quyết số 57/NQ-CP ngày 21/4/2022 của Chính phủ về các nhiệm vụ, giải pháp hoàn thiện thể chế liên kết vùng kinh tế - xã hội, đề nghị Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương báo cáo, làm rõ các vấn đề sau:",
    ),
    item(
      "1.a",
      "Các hoạt động triển khai từ khi Nghị quyết số 57 ban hành đến nay",
      "Đề nghị nêu rõ các hoạt động đã làm để triển khai nhiệm vụ được giao, nêu rõ tên nhiệm vụ và thời gian thực hiện.",
    ),
    PACE,
    DIFFICULTIES,
    heading("2", PROGRESS, ""),
    item(
      "2.1",
      "Nhóm các nhiệm vụ chung",
      "- Các nhiệm vụ theo Nghị quyết 128/NQ-CP ngày 11/9/2020 về các nhiệm vụ, giải pháp đẩy mạnh phát triển vùng kinh tế trọng điểm; Nghị quyết số 99/NQ-CP ngày 24/6/2020 về đẩy mạnh phân cấp quản lý nhà nước theo ngành, lĩnh vực.",
      "- Rà soát các quy hoạch hoặc điều chỉnh các quy hoạch liên quan theo Luật Quy hoạch 2017",
      "- Tình hình xây dựng cơ sở dữ liệu về thông tin của bộ, ngành, địa phương và thông tin về vùng nhằm tăng cường chia sẻ thông tin và tiếp cận thông tin.",
      "- Tuyên truyền, nâng cao nhận thức, đổi mới tư duy của cán bộ, công chức, viên chức liên quan về lợi ích của liên kết vùng và các hệ lụy do thiếu hợp tác đối với nền kinh tế quốc gia, vùng và địa phương.",
    ),
    item(
      "2.2",
      "Nhóm các nhiệm vụ cụ thể",
      "Căn cứ theo các nhiệm vụ được giao cụ thể cho Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương báo cáo tình hình triển khai các nhiệm vụ, giải pháp về hoàn thiện thể chế liên kết vùng kinh tế - xã hội, đề nghị làm rõ các nội dung sau:",
      "- Về việc chủ động đề ra các giải pháp thực hiện các nhiệm vụ trọng tâm phát triển vùng và chủ động triển khai liên kết vùng; đồng thời kịp thời đề xuất với các cấp có thẩm quyền những cơ chế, chính sách phù hợp nhằm tháo gỡ khó khăn, vướng mắc trong quá trình tổ chức thực hiện chính sách vùng.",
      "- Về việc chủ động phối hợp với các bộ, ngành, địa phương khác liên quan rà soát, xây dựng quy hoạch thời kỳ 2021-2030, định hướng đến 2050.",
      "- Các văn bản đã ban hành điều chỉnh các hoạt động/nhiệm vụ liên quan tới vấn đề phát triển vùng và liên kết vùng.",
      "- Các hoạt động triển khai các nguồn vốn triển khai các dự án trọng điểm của tỉnh liên quan đến phát triển vùng và liên kết vùng.",
      "- Tình hình kiện toàn bộ máy quản lý và nhân lực tham gia vào công tác phát triển vùng và liên kết vùng.",
    ),
    heading("3", RESULTS, "Bao gồm các kết quả đạt được theo nhiệm vụ chung và các nhiệm vụ cụ thể."),
    item(
      "3.1",
      "Các kết quả đạt được và nguyên nhân",
      "Căn cứ vào nội dung, vấn đề nêu trong từng nhiệm vụ và giải pháp của Nghị quyết số 57/NQ-CP ngày 21/4/2022 của Chính phủ về các nhiệm vụ, giải pháp hoàn thiện thể chế liên kết vùng kinh tế - xã hội, đề nghị đơn vị đánh giá những kết quả đạt được trong phạm vi địa phương quản lý và các nội dung trong mục tiêu đã đề ra trong Nghị quyết số 57/NQ-CP, bao gồm:",
      "- Kết quả đạt được tác động đến việc tăng cường vai trò điều phối liên kết vùng của chính quyền địa phương, tạo kênh thông tin thúc đẩy liên kết chính quyền địa phương trong vùng;",
      "- Kết quả đạt được có tác động đến việc nâng cao năng lực cạnh tranh của vùng, đa dạng nguồn lực cho các dự án liên kết vùng;",
      "- Kết quả đạt được tác động tới việc kết hợp hài hòa giữa kinh tế địa phương và kinh tế vùng trên cơ sở phát huy hiệu quả các tiềm năng, thế mạnh của từng vùng, từng địa phương, bảo đảm phát triển kinh tế - xã hội vùng bền vững.",
    ),
    item(
      "3.2",
      "Các hạn chế, vướng mắc và nguyên nhân",
      "Đề nghị đánh giá cụ thể các hạn chế, vướng mắc phát sinh trong quá trình triển khai thực hiện các nhiệm vụ, giải pháp theo Nghị quyết số 57/NQ-CP và việc thực hiện các mục tiêu được đề ra trong Nghị quyết số 57/NQ-CP, đồng thời làm rõ nguyên nhân của các hạn chế và vướng mắc đó.",
    ),
    item("3.3", LESSONS),
    item(
      "4",
      "Đề xuất, kiến nghị các giải pháp nâng cao hiệu quả thực hiện các nhiệm vụ được giao tại Nghị quyết số 57/NQ-CP trong thời gian tới",
      "Để xử lý các khó khăn, vướng mắc nảy sinh, đề nghị nêu các giải pháp cần phải thực hiện trong năm 2024 và giai đoạn 2025-2030 theo các nhiệm vụ, giải pháp tại Nghị quyết số 57/NQ-CP cũng như các mục tiêu đã đề ra.",
    ),
  ],
};

export const OUTLINES: readonly Outline[] = [FOR_MINISTRIES, FOR_PROVINCES];
