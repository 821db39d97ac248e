import { memory } from "../../actions/memory.ts";
import { readNotice } from "../../actions/notice.ts";
import { handOver } from "../../excel/dialog-page.ts";
import { chosenLanguage } from "../app/language-choice.ts";
import { wordsIn } from "../strings/strings.ts";
import { noticeText } from "./notice-text.ts";

/** The dialog that stands in for the pane while that is closed: one sentence and a button. No React: it must be quick. */
const { language, strings } = await wordsIn(chosenLanguage(memory(window.localStorage)));
const notice = readNotice(decodeURIComponent(window.location.hash.slice(1)));
document.documentElement.lang = language;

const message = document.querySelector("#message");
if (message !== null && notice !== null) message.textContent = noticeText(notice, strings);

const close = document.querySelector<HTMLButtonElement>("#close");
if (close !== null) {
  close.textContent = strings.close;
  close.addEventListener("click", () => void handOver("closed"));
  close.focus();
}
