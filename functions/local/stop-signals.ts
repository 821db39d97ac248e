/**
 * Calls `stop` once: on Ctrl+C, SIGTERM or a closed terminal, and when the shell that npm runs scripts in is gone. npm
 * hands SIGTERM to that shell, which ends without telling us.
 */
export function onStop(startedByNpm: boolean, stop: () => void): void {
  let stopping = false;
  const once = (): void => {
    if (!stopping) stop();
    stopping = true;
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, once);
  if (!startedByNpm) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && once(), 500).unref();
}
