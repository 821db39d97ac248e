import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "../pane/app/App.tsx";
import { chosenLanguage } from "../pane/app/language-choice.ts";
import { wordsIn } from "../pane/strings/strings.ts";
import { comeBack } from "./sign-in-trip.ts";
import { UploadPage } from "./UploadPage.tsx";
import { uploadDeps } from "./upload-deps.ts";

const root = document.querySelector("#page");
if (root === null) throw new Error("upload.html has no #page");
const deps = uploadDeps();
const trouble = await comeBack(deps);
const words = await wordsIn(chosenLanguage(deps.memory));
createRoot(root).render(
  <StrictMode>
    <App deps={deps} firstWords={words}>
      <UploadPage deps={deps} trouble={trouble} />
    </App>
  </StrictMode>,
);
