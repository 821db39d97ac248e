import { startUniver } from "../../../addin/workbench/univer/start-univer.ts";
import { UniverDocument } from "../../../addin/workbench/univer/univer-document.ts";
import { startHostPage } from "./start-host-page.ts";

const place = window.document.createElement("div");
place.style.height = "600px";
window.document.body.append(place);
startHostPage(new UniverDocument(startUniver(place, "Sheet1")));
