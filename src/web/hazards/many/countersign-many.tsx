import { useQueries } from "@tanstack/react-query";
import type { HazardLine } from "#contract/hazards/hazard-line.ts";
import type { SeenHazard } from "#contract/hazards/seen-hazard.ts";
import { waitingIn } from "#domain/hazards/waiting.ts";
import { useSignedIn } from "#web/app/session.ts";
import { hazardQuery } from "#web/hazards/seen.ts";
import { waitingWords } from "#web/hazards/waiting-words.ts";
import { ActOnMany } from "./act-on-many.tsx";

type Props = { readonly picked: readonly HazardLine[]; readonly onClose: () => void };

/** 会签 many records at once, each shown with what its first officer signed: one signature under each act. */
export function CountersignMany({ picked, onClose }: Props) {
  const { person } = useSignedIn();
  const seen = useQueries({ queries: picked.map(({ id }) => hazardQuery(id)) });
  const found = new Map(
    picked.map((line, at) => [line.id, seen[at]?.data ? waitingOf(seen[at].data, person) : null]),
  );
  return (
    <ActOnMany
      title="一起会签"
      act="countersign"
      picked={picked}
      each={({ id }) => {
        const one = found.get(id);
        return one?.only ? { id, basedOnSeq: one.seq, input: { entry: one.only } } : null;
      }}
      about={({ id }) => <p>{found.get(id)?.words ?? "正在读取先签字人员记录的内容…"}</p>}
      button="会签，逐条入账"
      done="已会签"
      changed={["hazard", "hazards", "duties", "counts"]}
      onClose={onClose}
    >
      <p className="quiet">
        请逐条核对先签字人员记录的内容，会签以后为两人共同签字。不同意的取消勾选，打开记录用“不予会签”写明理由。
      </p>
    </ActOnMany>
  );
}

/** What waits for this person's signature on a record: the entry where it is one alone, and the words to read. */
function waitingOf(seen: SeenHazard, person: string) {
  const mine = waitingIn(seen.hazard).filter(({ second }) => second.officer === person);
  const [first] = mine;
  if (!first)
    return { only: null, seq: seen.hazard.seq, words: "这一条已经没有等待您会签的事项，请取消勾选。" };
  if (mine.length > 1) {
    return {
      only: null,
      seq: seen.hazard.seq,
      words: "这一条有几个事项等待会签，请取消勾选，打开记录逐项会签。",
    };
  }
  return { only: first.second.entry, seq: seen.hazard.seq, words: waitingWords(seen, first) };
}
