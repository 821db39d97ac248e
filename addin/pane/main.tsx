import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { browserDeps } from "../actions/browser-deps.ts";
import { announcePane } from "../actions/pane-presence.ts";
import { connectWorkbook } from "../excel/connect.ts";
import { App } from "./app/App.tsx";
import { Desk } from "./app/Desk.tsx";
import { chosenLanguage } from "./app/language-choice.ts";
import { keepTabInPane } from "./app/tab-key.ts";
import { wordsIn } from "./strings/strings.ts";

announcePane(navigator.locks);
keepTabInPane(document);
const root = document.querySelector("#pane");
if (root === null) throw new Error("taskpane.html has no #pane");
const deps = browserDeps(await connectWorkbook());
const words = await wordsIn(chosenLanguage(deps.memory));
createRoot(root).render(
  <StrictMode>
    <App deps={deps} firstWords={words}>
      <Desk />
    </App>
  </StrictMode>,
);
