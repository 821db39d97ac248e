import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { browserDeps } from "../actions/browser-deps.ts";
import { announcePane } from "../actions/pane-presence.ts";
import { connectWorkbook } from "../excel/connect.ts";
import { App } from "./app/App.tsx";

announcePane(navigator.locks);
const root = document.querySelector("#pane");
if (root === null) throw new Error("taskpane.html has no #pane");
const deps = browserDeps(await connectWorkbook());
createRoot(root).render(
  <StrictMode>
    <App deps={deps} />
  </StrictMode>,
);
