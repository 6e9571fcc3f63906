import { useCallback, useRef, useState } from "react";
import { newActId } from "./act-id.ts";
import { dropDraft, hasDraft, keepDraft, readDraft } from "./drafts.ts";
import { controlId, valueAt, withValue } from "./paths.ts";

/** Sentences by the path of the field they are about. */
export type Wrongs = ReadonlyMap<string, string>;

/** A form being filled in: its values, kept as a draft at every change. */
export type Form = {
  readonly actId: string;
  readonly values: unknown;
  readonly wrongs: Wrongs;
  /** True when an earlier draft was found. */
  readonly restored: boolean;
  readonly get: (path: string) => unknown;
  readonly set: (path: string, value: unknown) => void;
  /** Notes that a field holds files which were chosen and not sent, or that it holds none any more. */
  readonly setUnsent: (path: string, unsent: boolean) => void;
  /** True when nothing chosen is still to be sent; else says so at the field: what was photographed is not lost unnoticed. */
  readonly isSent: () => boolean;
  /** Shows what is wrong and moves to the first field of it. */
  readonly fail: (wrongs: Wrongs) => void;
  /** The server has it: nothing is kept any more. */
  readonly acknowledge: () => void;
  /** Begins anew, giving up the draft. */
  readonly startAnew: () => void;
};

/** Opens a form under its draft's key; the draft outlives the page unless it is kept in the session's store. */
export function useForm(key: string, fresh: unknown, store: Storage = localStorage): Form {
  const [restored, setRestored] = useState(() => hasDraft(store, key));
  const [draft, setDraft] = useState(() => readDraft(store, key, fresh));
  const [wrongs, setWrongs] = useState<Wrongs>(new Map());
  const latest = useRef(draft);
  /** Sent and not taken, as far as this page knows: what is changed now is another act, should the first have arrived. */
  const failed = useRef(false);
  const unsent = useRef(new Set<string>());
  const fail = (found: Wrongs) => {
    failed.current = true;
    setWrongs(found);
    requestAnimationFrame(() => moveToFirst(found));
  };
  const set = useCallback(
    (path: string, value: unknown) => {
      const actId = failed.current ? newActId() : latest.current.actId;
      failed.current = false;
      latest.current = { actId, values: withValue(latest.current.values, path, value) };
      keepDraft(store, key, latest.current);
      setDraft(latest.current);
      setWrongs((before) => without(before, path));
    },
    [key, store],
  );
  return {
    actId: draft.actId,
    values: draft.values,
    wrongs,
    restored,
    get: (path) => valueAt(draft.values, path),
    set,
    setUnsent: (path, is) => {
      if (is) unsent.current.add(path);
      else unsent.current.delete(path);
      setWrongs((before) => without(before, path));
    },
    isSent: () => {
      if (unsent.current.size === 0) return true;
      fail(new Map([...unsent.current].map((path) => [path, stillToSend])));
      return false;
    },
    fail,
    acknowledge: () => dropDraft(store, key),
    startAnew: () => {
      dropDraft(store, key);
      latest.current = readDraft(store, key, fresh);
      setDraft(latest.current);
      setWrongs(new Map());
      setRestored(false);
    },
  };
}

const stillToSend = "还有选好的照片或者文件没有传上去：请重新上传，或者去掉以后再提交。";

function without(wrongs: Wrongs, path: string): Wrongs {
  return new Map([...wrongs].filter(([wrong]) => !(wrong === path || wrong.startsWith(`${path}.`))));
}

function moveToFirst(wrongs: Wrongs): void {
  for (const path of wrongs.keys()) {
    const control = document.getElementById(controlId(path));
    if (!control) continue;
    control.focus({ preventScroll: true });
    control.scrollIntoView({ block: "center" });
    return;
  }
}
