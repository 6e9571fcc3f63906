import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { Acted } from "#contract/hazards/acted.ts";
import type { ActName } from "#domain/hazards/registry.ts";
import { send, sentenceOf } from "#web/app/api.ts";
import { newActId } from "#web/ui/form/act-id.ts";

/** One hazard of many, with what is recorded on it. */
export type OneOfMany = {
  readonly id: string;
  readonly basedOnSeq?: number | undefined;
  readonly input: unknown;
};

type Acting = {
  readonly phase: "asked" | "acting" | "ended";
  readonly done: ReadonlySet<string>;
  /** Why it could not be done, by hazard. */
  readonly refused: Readonly<Record<string, string>>;
};

/** Does one act to one hazard after another. Each keeps its act id, so that trying again after a broken line is the same act. */
export function useActingOnMany(act: ActName, changed: readonly string[]) {
  const client = useQueryClient();
  const ids = useRef(new Map<string, string>());
  const [state, setState] = useState<Acting>({ phase: "asked", done: new Set(), refused: {} });
  const start = async (all: readonly OneOfMany[]) => {
    let now: Acting = { ...state, phase: "acting", refused: {} };
    setState(now);
    for (const { id, basedOnSeq, input } of all.filter((one) => !now.done.has(one.id))) {
      const actId = ids.current.get(id) ?? newActId();
      ids.current.set(id, actId);
      try {
        await send("POST", `/hazards/${id}/acts/${act}`, { actId, basedOnSeq, input }, Acted);
        now = { ...now, done: new Set([...now.done, id]) };
      } catch (error) {
        now = { ...now, refused: { ...now.refused, [id]: sentenceOf(error) } };
      }
      setState(now);
    }
    setState({ ...now, phase: "ended" });
  };
  /** Reads anew what the acts changed: not before the end, or the list would shrink under the reader's eyes. */
  const reread = () => Promise.all(changed.map((key) => client.invalidateQueries({ queryKey: [key] })));
  return { state, start, reread };
}
