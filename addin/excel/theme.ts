import type { HostTheme } from "../actions/open-workbook.ts";

/** Excel on the web and older programs do not say; the page then follows the browser. */
export function hostTheme(theme: Office.OfficeTheme | undefined = Office.context.officeTheme): HostTheme {
  const background = theme?.bodyBackgroundColor ?? null;
  const foreground = theme?.bodyForegroundColor ?? null;
  return { dark: background !== null && luminance(background) < 0.5, background, foreground };
}

/**
 * Tells of another theme chosen while the page is open. Only Outlook is documented to tell of it; a program that does not
 * know the event says so, and the theme is read anew whenever the person comes back to the page.
 */
export function watchTheme(listener: (theme: HostTheme) => void): () => void {
  let last = JSON.stringify(hostTheme());
  let isOver = false;
  const tell = (theme: HostTheme): void => {
    if (isOver || JSON.stringify(theme) === last) return;
    last = JSON.stringify(theme);
    listener(theme);
  };
  const look = (): void => tell(hostTheme());
  // Some programs still answer with the old colours while they tell of the new ones: what comes along counts.
  const told = (event: { readonly officeTheme?: Office.OfficeTheme }): void => tell(hostTheme(event.officeTheme));
  askToBeTold(told);
  window.addEventListener("focus", look);
  document.addEventListener("visibilitychange", look);
  return () => {
    window.removeEventListener("focus", look);
    document.removeEventListener("visibilitychange", look);
    isOver = true;
  };
}

/** Where office.js knows no such event for Excel, as in 2022, it is not asked; else it refuses by a failed result, or throws. */
function askToBeTold(told: (event: { readonly officeTheme?: Office.OfficeTheme }) => void): void {
  if (!("OfficeThemeChanged" in Office.EventType)) return;
  try {
    Office.context.document.addHandlerAsync(Office.EventType.OfficeThemeChanged, told, () => undefined);
  } catch {
    // The page looks for itself.
  }
}

function luminance(colour: string): number {
  const parts = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(colour);
  const [red = 1, green = 1, blue = 1] = (parts ?? []).slice(1).map((part) => Number.parseInt(part, 16) / 255);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
