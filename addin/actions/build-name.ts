/** The build's own name: the file the page was started from carries a hash of its content. */
export function buildName(): string {
  const script = document.querySelector<HTMLScriptElement>("script[type=module]")?.src ?? "";
  return /([^/]+)\.js$/.exec(script)?.[1] ?? "";
}
