import { useCallback, useRef } from "react";

/**
 * Answers can overtake each other on a slow network. Call when a question leaves; what comes back tells, when its answer
 * is here, whether it may be shown: not once the answer to a later question stands on screen.
 */
export function useInOrder(): () => () => boolean {
  const asked = useRef(0);
  const shown = useRef(0);
  return useCallback(() => {
    asked.current += 1;
    const mine = asked.current;
    return () => {
      if (mine < shown.current) return false;
      shown.current = mine;
      return true;
    };
  }, []);
}
