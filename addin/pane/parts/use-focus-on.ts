import { type RefObject, useEffect, useRef } from "react";

/**
 * Moves to an element when what it shows has changed, so that an outcome is seen and read out; not at first, because
 * nobody has asked for anything yet, nor when it goes away (null). `start` brings it to the top of the pane: for a verdict
 * whose reasons stand below it.
 */
export function useFocusOn<T extends HTMLElement>(
  value: unknown,
  block: "nearest" | "start" = "nearest",
): RefObject<T | null> {
  const element = useRef<T>(null);
  const before = useRef(value);
  useEffect(() => {
    if (before.current === value) return;
    before.current = value;
    if (value === null) return;
    element.current?.focus({ preventScroll: true });
    element.current?.scrollIntoView({ block });
  }, [value, block]);
  return element;
}
