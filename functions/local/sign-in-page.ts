import { html } from "hono/html";
import type { Person } from "../../shared/person/change.ts";

const STYLE = `
  body { font: 16px/1.5 "Segoe UI", system-ui, sans-serif; margin: 0; background: #f5f5f5; color: #1b1b1b }
  main { max-width: 26rem; margin: 8vh auto; padding: 1.5rem 2rem 2rem; background: #fff; border-radius: 8px }
  h1 { font-size: 1.25rem; margin: 0 0 .5rem }
  label { display: block; font-weight: 600; margin-top: 1rem }
  input, button { font: inherit; box-sizing: border-box; width: 100%; padding: .5rem .75rem; margin-top: .25rem }
  button { margin-top: 1rem; border: 0; border-radius: 4px; background: #0b5f3c; color: #fff; cursor: pointer }
  .demo { background: #fff4ce; padding: .5rem .75rem; border-radius: 4px } .error { color: #a4262c }
  .quick { display: flex; gap: .5rem } .quick button { background: #e6e6e6; color: #1b1b1b; font-size: .9rem; margin-top: .5rem }`;

/** Offered as buttons; a ministry, a province then and one now beside the two roles that have one account each. */
const QUICK = ["bct", "p63-ha-noi", "p34-tuyen-quang", "coordinator", "admin"];

/** The page where one chooses a demo account. `user` is what was typed before or asked for. */
export function signInPage(people: ReadonlyMap<string, Person>, user: string, unknown: boolean) {
  return page(
    "Đăng nhập",
    html`<h1>Đăng nhập Tổng Hợp</h1>
      <p class="demo">
        Đây là các tài khoản dùng thử, chỉ có trên máy này và không có mật khẩu. Không nhập nội dung thuộc bí mật nhà nước.
        <span lang="en">Demo accounts of this machine only, without passwords.</span>
      </p>
      <form method="post">
        <label for="user">Tài khoản (mã đơn vị)</label>
        ${unknown ? html`<p class="error" role="alert">Không có tài khoản “${user}”. Hãy chọn một tài khoản trong danh sách.</p>` : ""}
        <input id="user" name="user" list="people" value="${user}" autocomplete="off" required autofocus />
        <datalist id="people">
          ${[...people.values()].map((person) => html`<option value="${person.user}">${person.name}</option>`)}
        </datalist>
        <button type="submit">Đăng nhập</button>
      </form>
      <p>Hoặc vào ngay bằng:</p>
      ${QUICK.flatMap((each) => people.get(each) ?? []).map(
        (person) => html`<form method="post" class="quick">
          <button name="user" value="${person.user}">${person.name} (${person.user})</button>
        </form>`,
      )}`,
  );
}

/** What stands there when the provider cannot go on. */
export function troublePage(detail: string) {
  return page(
    "Không đăng nhập được",
    html`<h1>Không đăng nhập được</h1>
      <p role="alert">Lần đăng nhập này không hợp lệ hoặc đã hết hạn. Hãy đóng cửa sổ này và bấm Đăng nhập lần nữa.</p>
      <p lang="en">${detail}</p>`,
  );
}

function page(title: string, body: unknown) {
  return html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} – Tổng Hợp</title>
        <style>
          ${STYLE}
        </style>
      </head>
      <body>
        <main>${body}</main>
      </body>
    </html>`;
}
