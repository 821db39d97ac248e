/** How much longer `work` takes than `floor`: the median of ratios taken in turn, so that a busy machine slows both. */
export interface Ratio {
  readonly ratio: number;
  /** Medians, in milliseconds. */
  readonly work: number;
  readonly floor: number;
}

export async function ratioToFloor(
  rounds: number,
  work: () => Promise<unknown>,
  floor: () => Promise<unknown>,
): Promise<Ratio> {
  // The first round warms up and does not count.
  await milliseconds(work);
  await milliseconds(floor);
  const taken: { readonly work: number; readonly floor: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    taken.push({ work: await milliseconds(work), floor: await milliseconds(floor) });
  }
  return {
    ratio: median(taken.map((pair) => pair.work / pair.floor)),
    work: median(taken.map((pair) => pair.work)),
    floor: median(taken.map((pair) => pair.floor)),
  };
}

/** One line for a person: what, beside which floor. */
export function ratioLine(name: string, floor: string, measured: Ratio): string {
  const { ratio, work, floor: least } = measured;
  return `${name}: ${ratio.toFixed(2)} × ${floor} (${work.toFixed(1)} ms : ${least.toFixed(1)} ms)`;
}

async function milliseconds(task: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  await task();
  return performance.now() - before;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
