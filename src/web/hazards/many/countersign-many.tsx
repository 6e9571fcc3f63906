import type { HazardLine } from "#contract/hazards/hazard-line.ts";
import type { SeenHazard } from "#contract/hazards/seen-hazard.ts";
import { waitingIn } from "#domain/hazards/waiting.ts";
import { useSignedIn } from "#web/app/session.ts";
import { waitingWords } from "#web/hazards/waiting-words.ts";
import { ActOnMany } from "./act-on-many.tsx";
import { useSeenMany } from "./use-seen-many.ts";

type Props = { readonly picked: readonly HazardLine[]; readonly onClose: () => void };

/** 会签 many records at once, each shown with what its first officer signed: one signature under each act. */
export function CountersignMany({ picked, onClose }: Props) {
  const { person } = useSignedIn();
  const seen = useSeenMany(picked);
  const waitingOn = (line: HazardLine) => waitingFor(person, seen.get(line.id));
  return (
    <ActOnMany
      title="一起会签"
      act="countersign"
      picked={picked}
      reasonNot={(line) => reasonNotHere(waitingOn(line))}
      each={({ id }) => {
        const record = seen.get(id);
        const [one] = waitingFor(person, record) ?? [];
        return record && one
          ? { id, basedOnSeq: record.hazard.seq, input: { entry: one.second.entry } }
          : null;
      }}
      about={({ id }) => <Said seen={seen.get(id)} person={person} />}
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

/** What waits for this person's signature on a record; null while it is being read. */
function waitingFor(person: string, seen: SeenHazard | undefined) {
  return seen ? waitingIn(seen.hazard).filter(({ second }) => second.officer === person) : null;
}

/** Where several wait on one record each is read and signed there. */
function reasonNotHere(waiting: ReturnType<typeof waitingFor>): string | null {
  if (!waiting || waiting.length === 1) return null;
  if (waiting.length > 1) return "有几个事项等待会签，请打开记录逐项会签。";
  return "已经没有等待您会签的事项。";
}

function Said({ seen, person }: { readonly seen: SeenHazard | undefined; readonly person: string }) {
  const [one] = waitingFor(person, seen) ?? [];
  return <p>{seen && one ? waitingWords(seen, one) : "正在读取先签字人员记录的内容…"}</p>;
}
