import { MemoryDocument } from "../../../addin/workbench/memory-document.ts";
import { startHostPage } from "./start-host-page.ts";

startHostPage(new MemoryDocument("Sheet1", { keepsCharts: true }));
