import type { Browser, Page } from "playwright-core";
import { administrationDesk } from "./administration-desk.ts";
import { fillCell, fillLevels, paneFrame } from "./through-excel.ts";
import { openWorkbench, type Workbench } from "./workbench.ts";

/** Every screen a person can meet in the pane, in the order of one campaign; the pictures are named after them. */
export type Screen =
  | "welcome"
  | "support"
  | "reporter"
  | "findings"
  | "submit"
  | "receipt"
  | "conflict"
  | "board"
  | "merge"
  | "report"
  | "returned"
  | "taking-back"
  | "english"
  | "administration"
  | "campaign-life"
  | "roll-forward"
  | AdministrationScreen;

/** The other screens of administration; pictures are made of the three above. */
export type AdministrationScreen = "tasks" | "units" | "unit" | "lists" | "people" | "invite" | "reminders" | "log";

export type Visit = (screen: Screen, at: Workbench) => Promise<void>;

/** Where a tour goes: a server without reports, and the sessions of its people. */
export interface Scene {
  readonly browser: Browser;
  readonly origin: string;
  session(user: string): Promise<string>;
}

/** What a tour does to each window before it is used: colours, width. */
export type Prepare = (page: Page) => Promise<void>;

const UNIT = "p63-cao-bang";
const LEVEL = "Đã hoàn thành";
const NOT_DUE = "Chưa đến thời điểm triển khai";
const NOTE = "Đề nghị bổ sung Phụ lục 4 và ghi rõ cơ quan ban hành.";

/** A unit reports, a colleague meets the conflict, the receiving ministry returns it: `visit` sees each screen as it stands. */
export async function everyScreen(
  { browser, origin, session }: Scene,
  visit: Visit,
  prepare: Prepare,
  grid: "table" | "univer" = "table",
): Promise<void> {
  const open = async (user: string | null): Promise<Workbench> => {
    const entrance = user === null ? { grid } : { grid, session: await session(user) };
    const workbench = await openWorkbench(browser, origin, entrance);
    await prepare(workbench.page);
    await workbench.button(user === null ? "Đăng nhập để bắt đầu" : "Đã hiểu").waitFor();
    return workbench;
  };
  const official = await open(null);
  await reporterScreens(official, visit);
  const colleague = await open(UNIT);
  await conflictScreen(colleague, visit);
  await colleague.close();
  const coordinator = await open("coordinator");
  await coordinatorScreens(coordinator, visit);
  await coordinator.close();
  await official.page.reload();
  await official.pane.getByText(NOTE).waitFor();
  await official.button("Bổ sung số, ngày văn bản").waitFor();
  await visit("returned", official);
  await takingBackScreen(official, visit);
  await official.pane.getByRole("button", { name: /^Tài khoản: / }).click();
  await official.pane.getByRole("menuitem", { name: "English" }).click();
  await official.pane.getByText("The report was returned").first().waitFor();
  await visit("english", official);
  await official.close();
  const admin = await open("admin");
  await administratorScreens(admin, visit);
  await admin.close();
}

const JOBS = [
  ["Thời hạn và nhiệm vụ", "tasks", "Thời hạn từng nhiệm vụ"],
  ["Đơn vị", "units", "Bước duyệt của lãnh đạo"],
  ["Danh mục", "lists", "Các giá trị"],
  ["Người dùng", "people", "Người dùng"],
  ["Nhắc nhở", "reminders", "Lịch nhắc"],
  ["Nhật ký", "log", null],
] as const;

async function administratorScreens(admin: Workbench, visit: Visit): Promise<void> {
  const { pane, button } = admin;
  const desk = administrationDesk(admin);
  await button("Đã hiểu").click();
  await visit("administration", admin);
  await desk.open("Đợt báo cáo");
  await pane.getByRole("radio", { name: /^Đóng đợt/ }).click();
  await visit("campaign-life", admin);
  await button("Lập đợt mới từ đợt này").click();
  await pane.getByLabel("Năm", { exact: true }).fill("2027");
  await pane.getByLabel("Nộp trước ngày").fill("31/12/2027");
  await pane.getByRole("button", { name: /đơn vị kế thừa đơn vị cũ$/ }).waitFor();
  await visit("roll-forward", admin);
  await desk.back();
  for (const [job, screen, card] of JOBS) {
    await desk.open(job);
    if (card === null) await pane.getByText("Chưa có thay đổi nào.").waitFor();
    else await pane.getByRole("region", { name: card, exact: true }).waitFor();
    await visit(screen, admin);
    if (screen === "units") {
      await pane.getByRole("button", { name: /^Bộ Công Thương/ }).click();
      await pane.getByRole("combobox", { name: "Đơn vị kế thừa toàn bộ hoặc phần lớn" }).selectOption("bqp");
      await visit("unit", admin);
    }
    if (screen === "people") {
      await button("Mời người dùng").click();
      await visit("invite", admin);
    }
    await desk.back();
  }
}

async function insertAndFill({ insert, page }: Workbench): Promise<string> {
  await insert();
  return fillLevels(paneFrame(page), LEVEL);
}

async function reporterScreens(official: Workbench, visit: Visit): Promise<void> {
  await visit("welcome", official);
  await official.button("Thông tin hỗ trợ").click();
  await official.pane.getByText(/^Được \(\d+ ms\)$/).waitFor();
  await official.pane.getByText("Đang thử…").waitFor({ state: "detached" });
  await visit("support", official);
  await official.button("Trở lại").click();
  await official.signIn(UNIT);
  await official.button("Chèn phụ lục").waitFor();
  await visit("reporter", official);
  await official.button("Đã hiểu").click();
  const missing = await insertAndFill(official);
  await official.button("Kiểm tra").click();
  await official.pane.getByRole("button", { name: `Tới ô ${missing}` }).waitFor();
  await visit("findings", official);
  await fillCell(paneFrame(official.page), missing, LEVEL);
  await official.button("Kiểm tra lại").click();
  await official.button("Gửi báo cáo").waitFor();
  await visit("submit", official);
  await official.button("Gửi báo cáo").click();
  await official.pane.getByRole("heading", { name: "Đã nhận báo cáo" }).waitFor();
  // The receipt comes first, the version it is for a moment later.
  await official.button("Bổ sung số, ngày văn bản").waitFor();
  await visit("receipt", official);
}

/** The workbook was closed without saving: what was sent comes back, and a cell changed since is asked about. */
async function takingBackScreen(official: Workbench, visit: Visit): Promise<void> {
  const takeBack = official.button("Lấy lại phiên bản 1 vào sổ").first();
  await takeBack.click();
  await official.pane.getByText("Sổ đang mở đúng như phiên bản 1 đã gửi").waitFor();
  await fillCell(paneFrame(official.page), "C7", NOT_DUE);
  await takeBack.click();
  await official.pane.getByRole("checkbox", { name: "Ghi Phụ lục 3 theo phiên bản 1" }).waitFor();
  await official.button("Xem từng ô").first().click();
  await visit("taking-back", official);
  await official.button("Giữ nguyên sổ").click();
}

async function conflictScreen(colleague: Workbench, visit: Visit): Promise<void> {
  await colleague.button("Đã hiểu").click();
  await fillCell(paneFrame(colleague.page), await insertAndFill(colleague), NOT_DUE);
  await colleague.button("Kiểm tra").click();
  await colleague.button("Gửi báo cáo").click();
  await colleague.pane.getByRole("heading", { name: "Đơn vị đã có phiên bản 1 mới hơn" }).waitFor();
  await colleague.pane.getByRole("radio", { name: "Lấy bản mới hơn" }).waitFor();
  await visit("conflict", colleague);
}

async function coordinatorScreens(coordinator: Workbench, visit: Visit): Promise<void> {
  await coordinator.button("Đã hiểu").click();
  await coordinator.pane.getByRole("button", { name: "Đã gửi 1" }).waitFor();
  await visit("board", coordinator);
  await coordinator.button("Tổng hợp tạm").click();
  await coordinator.pane.getByText("Đã tổng hợp", { exact: true }).waitFor();
  await coordinator.button("Thời điểm và phạm vi").click();
  await coordinator.pane.getByLabel("Số liệu đến ngày").waitFor();
  await visit("merge", coordinator);
  await coordinator.pane.getByPlaceholder("Tìm đơn vị").fill("cao bang");
  await coordinator.pane.getByRole("button", { name: /^Tỉnh Cao Bằng/ }).click();
  await coordinator.pane.getByRole("button", { name: /^Phụ lục 3: / }).click();
  await coordinator.pane.getByLabel("Ý kiến trả lại").fill(NOTE);
  await visit("report", coordinator);
  await coordinator.button("Trả lại").click();
  await coordinator.pane.getByText("Đã trả lại báo cáo.").waitFor();
}
