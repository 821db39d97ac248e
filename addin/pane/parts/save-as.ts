/** Long enough for a slow telephone to have begun saving; then the memory is given back. */
const KEPT_MS = 60_000;

/** Hands a file to the browser's downloads. A link cannot do it by itself: the service wants the access token. */
export function saveAs(content: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
}
