import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { Acted } from "#contract/hazards/acted.ts";
import type { EditionChange, HazardUnderChange } from "#contract/hazards/edition-changes.ts";
import { send, sentenceOf } from "#web/app/api.ts";
import { newActId } from "#web/ui/form/act-id.ts";
import { type Choices, choiceOf, noLonger } from "./rejudging-choices.ts";

type Signing = {
  readonly phase: "asked" | "signing" | "ended";
  readonly done: ReadonlySet<string>;
  /** Why it could not be done, by hazard. */
  readonly refused: Readonly<Record<string, string>>;
};

/** What all acts of one signature share. */
type Terms = {
  readonly change: EditionChange;
  readonly choices: Choices;
  readonly reason: string | null;
  readonly secondOfficer: string | null;
};

/** Signs one hazard after another. Each keeps its act id, so that trying again after a broken line is the same act. */
export function useSigning() {
  const client = useQueryClient();
  const ids = useRef(new Map<string, string>());
  const [state, setState] = useState<Signing>({ phase: "asked", done: new Set(), refused: {} });
  const sign = async (lines: readonly HazardUnderChange[], terms: Terms) => {
    let now: Signing = { ...state, phase: "signing", refused: {} };
    setState(now);
    for (const line of lines.filter(({ hazard }) => !now.done.has(hazard.id))) {
      const { id } = line.hazard;
      const actId = ids.current.get(id) ?? newActId();
      ids.current.set(id, actId);
      try {
        await send("POST", `/hazards/${id}/acts/re-judge`, envelopeOf(line, terms, actId), Acted);
        now = { ...now, done: new Set([...now.done, id]) };
      } catch (error) {
        now = { ...now, refused: { ...now.refused, [id]: sentenceOf(error) } };
      }
      setState(now);
    }
    setState({ ...now, phase: "ended" });
    await Promise.all(
      ["edition-changes", "hazard", "hazards"].map((key) => client.invalidateQueries({ queryKey: [key] })),
    );
  };
  return { state, sign };
}

function envelopeOf(
  line: HazardUnderChange,
  { change, choices, reason, secondOfficer }: Terms,
  actId: string,
) {
  const code = choiceOf(choices, line);
  const ended = code === noLonger;
  const item = ended ? null : { standard: change.to, code };
  const input = {
    edition: change.to,
    item,
    reason: ended ? reason : null,
    secondOfficer,
    jointPaper: null,
  };
  return { actId, basedOnSeq: line.seq, input };
}
