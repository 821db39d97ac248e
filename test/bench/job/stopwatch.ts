/** Where a process spends its time, from its start on; what it prints is read by the case that started it. */
export class Stopwatch {
  readonly #phases: Record<string, number> = {};
  #last = 0;

  /** What has passed since the last look goes to this phase. */
  ends(phase: string): void {
    const now = performance.now();
    this.#phases[phase] = (this.#phases[phase] ?? 0) + now - this.#last;
    this.#last = now;
  }

  report(rows: number): void {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    const cpu = (userCPUTime + systemCPUTime) / 1e6;
    process.stdout.write(`${JSON.stringify({ rows, peak: maxRSS / 1024, cpu, phases: this.#phases })}\n`);
  }
}
