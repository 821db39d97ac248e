import { formatRange } from "../../shared/book/address.ts";
import type { WorkbookDocument } from "./document.ts";
import { RichApiInterpreter } from "./richapi/interpreter.ts";
import { PATH, type RichApiRequest, type RichApiResponse } from "./richapi/protocol.ts";
import { OFFICE_SERVICES, workbookObject } from "./richapi/workbook.ts";
import { XdmHost } from "./xdm/host.ts";

const CELL_EDIT = {
  Code: "InvalidOperationInCellEditMode",
  Message: "Excel is in cell-editing mode. Please exit the edit mode and try again.",
  Location: "",
  ActionIndex: 0,
  HttpStatusCode: 400,
};

/** One batch as it arrived and as it was answered. */
export interface ObservedBatch {
  readonly bytes: number;
  readonly request: RichApiRequest;
  readonly response: RichApiResponse;
}

/** A document behind the host protocol; what the workbench page and the tests both start from. */
export class WorkbookHost {
  readonly xdm: XdmHost;
  private readonly interpreter: RichApiInterpreter;
  private readonly observe: (batch: ObservedBatch) => void;
  private editing = false;
  private readonly delayed: (() => void)[] = [];
  /** While a batch runs: what it changes, told in one piece afterwards. */
  private changes: Map<string, string> | null = null;

  constructor(document: WorkbookDocument, observe: (batch: ObservedBatch) => void = () => undefined) {
    this.interpreter = new RichApiInterpreter(workbookObject(document), OFFICE_SERVICES);
    this.observe = observe;
    this.xdm = new XdmHost((request, mayWait) => this.run(request, mayWait));
    document.onChange(({ kind, sheet, range }) => {
      if (kind !== "content") return;
      const address = range === null ? "A1" : formatRange(range);
      if (this.changes === null) this.xdm.cellsChanged(sheet.id, address);
      else this.changes.set(sheet.id, address);
    });
  }

  /** While a person types into a cell Excel runs nothing. */
  beginCellEdit(): void {
    this.editing = true;
  }

  endCellEdit(): void {
    this.editing = false;
    for (const go of this.delayed.splice(0)) go();
  }

  /** Whatever `work` changes is told in one piece, however many cells it is. */
  together<T>(work: () => T): T {
    const changes = new Map<string, string>();
    this.changes = changes;
    try {
      return work();
    } finally {
      this.changes = null;
      for (const [sheet, address] of changes) this.xdm.cellsChanged(sheet, address);
    }
  }

  private async run(request: RichApiRequest, mayWait: boolean): Promise<RichApiResponse> {
    const held = this.editing && !isOwnNotice(request);
    if (held && !mayWait) return { Results: [], Error: CELL_EDIT };
    if (held) await new Promise<void>((go) => this.delayed.push(go));
    const response = this.together(() => this.interpreter.run(request));
    this.observe({ bytes: new TextEncoder().encode(JSON.stringify(request)).length, request, response });
    return response;
  }
}

/** What office.js tells its host of itself, e.g. that a page of ribbon functions is ready. It touches no cell, so no edit keeps it out. */
function isOwnNotice({ ObjectPaths }: RichApiRequest): boolean {
  return Object.values(ObjectPaths).every(
    ({ ObjectPathType, Name }) =>
      ObjectPathType === PATH.create && Name?.startsWith("Microsoft.InternalService.") === true,
  );
}
