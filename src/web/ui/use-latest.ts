import { type RefObject, useEffect, useRef } from "react";

/** The newest value, for work that outlives the moment it was begun in. */
export function useLatest<Value>(value: Value): RefObject<Value> {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  }, [value]);
  return latest;
}
