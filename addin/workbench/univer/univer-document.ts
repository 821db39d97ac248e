import { type IRange, LifecycleService, LifecycleStages, type Worksheet } from "@univerjs/core";
import {
  getPrimaryForRange,
  IDefinedNamesService,
  InsertSheetMutation,
  IRenderManagerService,
  RemoveDefinedNameMutation,
  RemoveSheetMutation,
  SetDefinedNameMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SheetsScrollRenderController,
  SheetsSelectionsService,
} from "@univerjs/preset-sheets-core";
import type { RangeAddress } from "../../../shared/book/address.ts";
import type { DocumentChange, DocumentName, DocumentSheet, Selection, WorkbookDocument } from "../document.ts";
import { sameName } from "../memory-document.ts";
import { formatReference, parseReference } from "../sheet-reference.ts";
import { changeOf } from "./changes.ts";
import type { UniverEngine } from "./engine.ts";
import { KnownStyles } from "./known-styles.ts";
import { newWorksheet } from "./new-worksheet.ts";
import { addressOf, rangeOf } from "./ranges.ts";
import { SheetRules } from "./sheet-rules.ts";
import { UniverSheet } from "./univer-sheet.ts";

/** Univer's word for a name of the whole workbook. */
const WHOLE_WORKBOOK = "AllDefaultWorkbook";
const A1 = { top: 0, left: 0, bottom: 0, right: 0 };

/** The workbook of a running Univer. */
export class UniverDocument implements WorkbookDocument {
  private readonly engine: UniverEngine;
  private readonly styles: KnownStyles;
  private readonly known = new Map<Worksheet, UniverSheet>();
  private readonly listeners = new Set<(change: DocumentChange) => void>();
  private created = 0;

  constructor(engine: UniverEngine) {
    this.engine = engine;
    this.styles = new KnownStyles(engine.workbook);
    engine.onExecuted((id, parameters) => {
      const change = changeOf(id, parameters);
      const worksheet = change === null ? null : engine.workbook.getSheetBySheetId(change.sheetId ?? "");
      if (change === null) return;
      const sheet = this.sheetOf(worksheet ?? engine.workbook.getActiveSheet());
      this.tell({ kind: change.kind, sheet, range: change.range });
    });
  }

  get sheets(): readonly UniverSheet[] {
    return this.engine.workbook.getSheets().map((worksheet) => this.sheetOf(worksheet));
  }

  get names(): readonly DocumentName[] {
    return this.registered().flatMap(({ name }) => (name === null ? [] : [name]));
  }

  get selection(): Selection {
    const { sheet, range } = this.picked;
    return { sheet, range };
  }

  /** The selection, and the column of the cell it began with. */
  get picked(): { readonly sheet: UniverSheet; readonly range: RangeAddress; readonly column: number } {
    const worksheet = this.engine.workbook.getActiveSheet();
    const service = this.engine.univer.__getInjector().get(SheetsSelectionsService);
    const last = service
      .getWorkbookSelections(this.engine.workbook.getUnitId())
      .getSelectionsOfWorksheet(worksheet.getSheetId())
      .at(-1);
    const selected = last?.range;
    const end = { row: worksheet.getRowCount() - 1, column: worksheet.getColumnCount() - 1 };
    // Whole rows and columns have no number where they have no end.
    const range = selected === undefined ? A1 : addressOf(selected);
    return {
      sheet: this.sheetOf(worksheet),
      range: {
        top: range.top || 0,
        left: range.left || 0,
        bottom: Number.isFinite(range.bottom) ? range.bottom : end.row,
        right: Number.isFinite(range.right) ? range.right : end.column,
      },
      column: last?.primary?.actualColumn ?? (range.left || 0),
    };
  }

  addSheet(name: string): DocumentSheet {
    this.created += 1;
    const id = `sheet-${this.created}`;
    const { selection } = this;
    this.engine.run(InsertSheetMutation.id, {
      index: this.engine.workbook.getSheets().length,
      sheet: newWorksheet(id, name),
    });
    const worksheet = this.engine.workbook.getSheetBySheetId(id);
    if (worksheet === null || worksheet === undefined) throw new Error(`Univer made no sheet ${name}`);
    const sheet = this.sheetOf(worksheet);
    // Univer shows a new sheet at once; a workbook that a program writes to does not.
    if (this.selection.sheet !== selection.sheet) this.mark(selection);
    this.tell({ kind: "structure", sheet, range: null });
    return sheet;
  }

  removeSheet(sheet: DocumentSheet): void {
    const sheets: readonly DocumentSheet[] = this.sheets;
    const removed = this.sheets.find((other) => other === sheet);
    if (removed === undefined) return;
    const position = sheets.indexOf(sheet);
    for (const name of this.names) if (name.sheet === sheet || name.scope === sheet) this.removeName(name);
    const { selection } = this;
    const neighbour = sheets[position + 1] ?? sheets[position - 1];
    this.engine.run(RemoveSheetMutation.id, { subUnitId: removed.worksheet.getSheetId() });
    // Univer shows a sheet of its own choosing then.
    if (selection.sheet !== sheet) this.mark(selection);
    else if (neighbour !== undefined) this.select({ sheet: neighbour, range: A1 });
    this.known.delete(removed.worksheet);
    this.tell({ kind: "structure", sheet, range: null });
  }

  putName(name: DocumentName): void {
    this.dropName(name);
    const scope = this.sheets.find((sheet) => sheet === name.scope);
    this.engine.run(SetDefinedNameMutation.id, {
      id: crypto.randomUUID(),
      name: name.name,
      formulaOrRefString: formatReference({ sheet: name.sheet.name, range: name.range }),
      hidden: !name.visible,
      localSheetId: scope?.worksheet.getSheetId() ?? WHOLE_WORKBOOK,
      comment: "",
    });
    this.tell({ kind: "structure", sheet: name.sheet, range: name.range });
  }

  removeName(name: DocumentName): void {
    this.dropName(name);
    this.tell({ kind: "structure", sheet: name.sheet, range: name.range });
  }

  select(selection: Selection): void {
    const isOther = this.selection.sheet !== selection.sheet;
    this.mark(selection);
    this.reveal(rangeOf(selection.range), isOther);
  }

  onChange(listener: (change: DocumentChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The view stays where the person has scrolled it. */
  private mark({ sheet, range }: Selection): void {
    const worksheet = this.sheets.find((other) => other === sheet)?.worksheet;
    if (worksheet === undefined) return;
    const subUnitId = worksheet.getSheetId();
    this.engine.flush();
    if (this.engine.workbook.getActiveSheet() !== worksheet)
      this.engine.run(SetWorksheetActiveOperation.id, { subUnitId });
    const selected = rangeOf(range);
    const selections = [{ range: selected, primary: getPrimaryForRange(selected, worksheet), style: null }];
    this.engine.run(SetSelectionsOperation.id, { subUnitId, selections });
    this.tell({ kind: "selection", sheet, range });
  }

  /** What is in view already stays where it is: beside a level somebody still wants to read the task. */
  private reveal(range: IRange, isOther: boolean): void {
    const injector = this.engine.univer.__getInjector();
    // Until the first drawing there is nothing to scroll, and nobody who could.
    if (injector.get(LifecycleService).stage < LifecycleStages.Rendered) return;
    const scrolling = injector
      .get(IRenderManagerService)
      .getRenderById(this.engine.workbook.getUnitId())
      ?.with(SheetsScrollRenderController);
    // What is in view of a sheet just opened is known once it has been drawn.
    if (isOther) requestAnimationFrame(() => scrolling?.scrollToRange(range));
    else scrolling?.scrollToRange(range);
  }

  private dropName(wanted: Pick<DocumentName, "name" | "scope">): void {
    for (const { id, name } of this.registered())
      if (name !== null && sameName(name, wanted))
        this.engine.run(RemoveDefinedNameMutation.id, { id, name: name.name });
  }

  /** Names that point at a range of a sheet; a person may have made others. */
  private registered(): { readonly id: string; readonly name: DocumentName | null }[] {
    const service = this.engine.univer.__getInjector().get(IDefinedNamesService);
    const entries = Object.values(service.getDefinedNameMap(this.engine.workbook.getUnitId()) ?? {});
    return entries.map(({ id, name, formulaOrRefString, hidden, localSheetId }) => {
      const target = parseReference(formulaOrRefString);
      const sheet = this.sheets.find((other) => other.name === target?.sheet);
      const scope = this.sheets.find(({ worksheet }) => worksheet.getSheetId() === localSheetId) ?? null;
      if (target === null || sheet === undefined) return { id, name: null };
      return { id, name: { name, scope, sheet, range: target.range, visible: hidden !== true } };
    });
  }

  private sheetOf(worksheet: Worksheet): UniverSheet {
    const known = this.known.get(worksheet);
    if (known !== undefined) return known;
    const { engine, styles } = this;
    const sheet: UniverSheet = new UniverSheet({
      engine,
      worksheet,
      styles,
      rules: new SheetRules(engine, worksheet),
      tell: (kind, range) => this.tell({ kind, sheet, range }),
    });
    this.known.set(worksheet, sheet);
    return sheet;
  }

  private tell(change: DocumentChange): void {
    for (const listener of this.listeners) listener(change);
  }
}
