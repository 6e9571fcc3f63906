import { useState } from "react";

const keyOf = (standard: string) => `checklist ${standard}`;

/** The codes ticked on a standard's checklist; kept on this device until they are cleared, so that a closed page loses none. */
export function useTicks(standard: string) {
  const [ticks, setTicks] = useState<readonly string[]>(() => keptTicks(standard));
  const set = (codes: readonly string[]) => {
    setTicks(codes);
    try {
      localStorage.setItem(keyOf(standard), codes.join(" "));
    } catch {
      // A store that is full or closed: the ticks then live in this page alone.
    }
  };
  return {
    ticks,
    tick: (code: string, on: boolean) =>
      set(on ? [...ticks, code] : ticks.filter((ticked) => ticked !== code)),
    clear: () => set([]),
  };
}

function keptTicks(standard: string): readonly string[] {
  try {
    return (localStorage.getItem(keyOf(standard)) ?? "").split(" ").filter(Boolean);
  } catch {
    return [];
  }
}
