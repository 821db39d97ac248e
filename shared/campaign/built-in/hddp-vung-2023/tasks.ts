import type { IsoDate, TaskId, UnitId } from "../../../ids.ts";
import type { Task } from "../../campaign.ts";
import { COUNCIL_IDS } from "./units.ts";

/** One of the letter's 19 tasks, its name verbatim, slips included ("của ở vùng"). */
interface Assigned {
  readonly id: TaskId;
  readonly point: string;
  readonly name: string;
  /** A ministry, or every council. */
  readonly whom: UnitId | "councils";
  /** When it is due in the letter's words, where it says so. */
  readonly term: string | null;
  /** The last day of the quarter it names. */
  readonly deadline: IsoDate | null;
}

const ASSIGNED: readonly Assigned[] = [
  {
    id: "VPCP-2A-01",
    point: "điểm 2a",
    name: "Khẩn trương trình các Chủ tịch Hội đồng điều phối vùng ban hành Kế hoạch hoạt động những tháng cuối năm 2023 của các Hội đồng.",
    whom: "bkhdt",
    term: "khẩn trương",
    deadline: null,
  },
  {
    id: "VPCP-2A-02",
    point: "điểm 2a",
    name: "Đôn đốc các Bộ, cơ quan, địa phương là thành viên các Hội đồng điều phối vùng hoàn thành ngay công tác tổ chức theo nguyên tắc tinh gọn, hiệu lực, hiệu quả, “nói đi đôi với làm”, không hình thức, không thành lập tổ chức hành chính mới mà sử dụng các cơ quan chuyên môn hiện có theo hình thức kiêm nhiệm.",
    whom: "bkhdt",
    term: "hoàn thành ngay",
    deadline: null,
  },
  {
    id: "VPCP-2A-03",
    point: "điểm 2a",
    name: "Đôn đốc các cơ quan, đơn vị liên quan và địa phương tập trung hoàn thành cơ bản các quy hoạch vùng, quy hoạch tỉnh trong quý III năm 2023.",
    whom: "bkhdt",
    term: "trong quý III năm 2023",
    deadline: "2023-09-30",
  },
  {
    id: "VPCP-2A-04",
    point: "điểm 2a",
    name: "Nghiên cứu, đề xuất các cơ chế chính sách ưu đãi vùng phù hợp.",
    whom: "bkhdt",
    term: null,
    deadline: null,
  },
  {
    id: "VPCP-2A-05",
    point: "điểm 2a",
    name: "Xác định ngay các dự án có tính chất liên kết, phát triển vùng.",
    whom: "bkhdt",
    term: "ngay",
    deadline: null,
  },
  {
    id: "VPCP-2A-06",
    point: "điểm 2a",
    name: "Tổ chức các hoạt động xúc tiến đầu tư và kết nối doanh nghiệp.",
    whom: "bkhdt",
    term: null,
    deadline: null,
  },
  {
    id: "VPCP-2A-07",
    point: "điểm 2a",
    name: "Chủ trì, phối hợp với Bộ Tài chính nghiên cứu, báo cáo Chính phủ, Thủ tướng Chính phủ trong quý IV năm 2023 về việc thành lập quỹ đầu tư phát triển hạ tầng.",
    whom: "bkhdt",
    term: "trong quý IV năm 2023",
    deadline: "2023-12-31",
  },
  {
    id: "VPCP-2B-01",
    point: "điểm 2b",
    name: "phối hợp với các địa phương liên quan đề xuất về định hướng liên kết các hoạt động phát triển công nghiệp và thương mại.",
    whom: "bct",
    term: null,
    deadline: null,
  },
  {
    id: "VPCP-2C-01",
    point: "điểm 2c",
    name: "đề xuất định hướng và lộ trình chuyển đổi số cũng như việc xây dựng cơ sở dữ liệu cấp vùng và cấp quốc tế",
    whom: "btttt",
    term: null,
    deadline: null,
  },
  {
    id: "VPCP-2C-02",
    point: "điểm 2c",
    name: "tổ chức các hội thảo khoa học về chuyển đổi số.",
    whom: "btttt",
    term: null,
    deadline: null,
  },
  {
    id: "VPCP-2D-01",
    point: "điểm 2d",
    name: "đề xuất định hướng liên kết vùng để phát triển khoa học công nghệ, đổi mới sáng tạo",
    whom: "bkhcn",
    term: null,
    deadline: null,
  },
  {
    id: "VPCP-2D-02",
    point: "điểm 2d",
    name: "tổ chức các hội thảo khoa học về chuyển đổi xanh.",
    whom: "bkhcn",
    term: null,
    deadline: null,
  },
  {
    id: "VPCP-2DD-01",
    point: "điểm 2đ",
    name: "xây dựng cơ chế hợp tác, trao đổi kinh nghiệm về (i) xây dựng đảng, xây dựng hệ thống chính trị, bộ máy hành chính và đội ngũ cán bộ, công chức trong sạch, mẫn cán, hiệu lực, hiệu quả; (ii) phân cấp, phân quyền.",
    whom: "bnv",
    term: null,
    deadline: null,
  },
  {
    id: "VPCP-2E-01",
    point: "điểm 2e",
    name: "đề xuất cơ chế phối hợp cấp vùng ứng phó với sự cố thiên tai.",
    whom: "bnnptnt",
    term: null,
    deadline: null,
  },
  {
    id: "VPCP-2G-01",
    point: "điểm 2g",
    name: "đề xuất cơ chế phối hợp cấp vùng ứng phó với dịch bệnh.",
    whom: "byt",
    term: null,
    deadline: null,
  },
  {
    id: "VPCP-3A-01",
    point: "điểm 3a",
    name: "Đầu quý IV năm 2023 các Hội đồng điều phối vùng tổ chức họp cho ý kiến về các quy hoạch vùng.",
    whom: "councils",
    term: "đầu quý IV năm 2023",
    deadline: "2023-12-31",
  },
  {
    id: "VPCP-3B-01",
    point: "điểm 3b (i)",
    name: "kiểm điểm việc thực hiện Kế hoạch công tác nửa cuối năm 2023",
    whom: "councils",
    term: "đầu tháng 12 năm 2023",
    deadline: "2023-12-31",
  },
  {
    id: "VPCP-3B-02",
    point: "điểm 3b (ii)",
    name: "sơ kết một năm thực hiện các Nghị quyết của Bộ Chính trị về phương hướng phát triển kinh tế - xã hội, bảo đảm quốc phòng, an ninh của ở vùng kinh tế - xã hội",
    whom: "councils",
    term: "đầu tháng 12 năm 2023",
    deadline: "2023-12-31",
  },
  {
    id: "VPCP-3B-03",
    point: "điểm 3b (iii)",
    name: "xây dựng Kế hoạch hoạt động năm 2024 của các Hội đồng điều phối vùng.",
    whom: "councils",
    term: "đầu tháng 12 năm 2023",
    deadline: "2023-12-31",
  },
];

const OF_MINISTRIES = "Nhiệm vụ của các bộ, cơ quan";
const OF_COUNCILS = "Nhiệm vụ trọng tâm Quý IV năm 2023 của các Hội đồng";

export const TASKS: readonly Task[] = ASSIGNED.map(({ id, point, name, whom, term, deadline }) => ({
  id,
  name,
  source: `Công văn của Văn phòng Chính phủ, ${point}`,
  group: whom === "councils" ? OF_COUNCILS : OF_MINISTRIES,
  reporters: whom === "councils" ? COUNCIL_IDS : [whom],
  lead: whom === "councils" ? null : whom,
  related: null,
  deadline,
  ...(term === null ? {} : { term }),
}));
