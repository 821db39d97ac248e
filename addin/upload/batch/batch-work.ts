import type { Instant, UnitId } from "../../../shared/ids.ts";
import type { SubmissionOptions } from "../../../shared/report/submission.ts";
import { answered, readsDifferently } from "../check-file.ts";
import { type BatchFile, newFile } from "./batch-file.ts";
import type { Order } from "./batch-state.ts";
import type { DroppedFile } from "./dropped-files.ts";
import { type BatchDeps, check, readFile, recognise } from "./examine.ts";
import { sendReady } from "./send-batch.ts";

/** What a person can do with a batch. */
export interface BatchWork {
  add(files: readonly DroppedFile[], known?: ReadonlyMap<DroppedFile, Partial<BatchFile>>): Promise<void>;
  chooseUnit(id: string, unit: UnitId | null): Promise<void>;
  answer(id: string, options: SubmissionOptions): Promise<void>;
  /** Says yes to every reading the check proposes, but not to what might be a mix-up: that is looked at one by one. */
  acceptReadings(id: string): Promise<void>;
  order(unit: UnitId, order: Order): void;
  replace(id: string, n: number | null): void;
  leaveOut(id: string, leftOut: boolean): void;
  receivedAt(id: string | null, receivedAt: Instant | null): void;
  retry(id: string): Promise<void>;
  send(): Promise<void>;
  pause(): void;
  resume(): void;
  stop(): void;
}

/** A heading that names another unit: never waved through with the rest. */
const ONE_BY_ONE = ["foreign-heading"];

export function acceptable({ checked, options }: Pick<BatchFile, "checked" | "options">): readonly string[] {
  const proposed = checked?.findings.filter(({ need, rule }) => need === "accept" && !ONE_BY_ONE.includes(rule)) ?? [];
  return proposed.map(({ id }) => id).filter((id) => !options.accept.includes(id));
}

export function batchWork(deps: BatchDeps, newId: () => string): BatchWork {
  const { store, lanes } = deps;
  const work: BatchWork = {
    async add(files, known) {
      const entries = files.map((dropped) => ({ id: newId(), dropped }));
      const fresh = entries.map(({ id, dropped }) => ({ ...newFile(id, dropped.path), ...known?.get(dropped) }));
      store.set({ files: [...store.get().files, ...fresh] });
      const asked: Promise<void>[] = [];
      // Read one after another: many files of some megabytes at once would fill a small computer.
      for (const { id, dropped } of entries) {
        const picked = await readFile(deps, id, dropped.file);
        if (picked !== null) asked.push(recognise(deps, id, picked));
      }
      await Promise.all(asked);
    },
    async chooseUnit(id, unit) {
      store.setFile(id, {
        unit,
        unitChosen: unit !== null,
        checked: null,
        existing: null,
        replaces: null,
        trouble: null,
      });
      await check(deps, id);
    },
    async answer(id, options) {
      const file = store.file(id);
      if (file === null) return;
      const { checked } = file;
      store.setFile(id, { options, checked: checked === null ? null : answered(checked, options) });
      if (readsDifferently(file.options, options)) await check(deps, id);
    },
    async acceptReadings(id) {
      const file = store.file(id);
      if (file === null) return;
      await work.answer(id, { ...file.options, accept: [...file.options.accept, ...acceptable(file)] });
    },
    order: (unit, order) => store.set({ orders: new Map([...store.get().orders, [unit, order]]) }),
    replace: (id, replaces) => store.setFile(id, { replaces }),
    leaveOut: (id, leftOut) => store.setFile(id, { leftOut }),
    receivedAt: (id, receivedAt) => (id === null ? store.set({ receivedAt }) : store.setFile(id, { receivedAt })),
    async retry(id) {
      const file = store.file(id);
      if (file === null || file.picked === null) return;
      await (file.recognition === null ? recognise(deps, id, file.picked) : check(deps, id));
    },
    send: () => sendReady(deps),
    pause: () => {
      lanes.pause();
      store.set({ paused: true });
    },
    resume: () => {
      lanes.resume();
      store.set({ paused: false });
    },
    stop: () => {
      lanes.stop();
      store.set({ paused: false });
    },
  };
  return work;
}
