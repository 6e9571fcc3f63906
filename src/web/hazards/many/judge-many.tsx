import { useState } from "react";
import type { HazardLine } from "#contract/hazards/hazard-line.ts";
import type { SeenHazard } from "#contract/hazards/seen-hazard.ts";
import { isEnterpriseRole } from "#domain/access/role.ts";
import { useSignedIn } from "#web/app/session.ts";
import { SecondOfficer } from "#web/criteria/second-officer.tsx";
import { ActOnMany } from "./act-on-many.tsx";
import { type Chosen, LineJudgement } from "./line-judgement.tsx";
import { ReasonForAll } from "./reason-for-all.tsx";
import { useSeenMany } from "./use-seen-many.ts";

type Props = { readonly picked: readonly HazardLine[]; readonly onClose: () => void };

/** 判定 many hazards at once: an item proposed for each and chosen by a person, one reason, one signature under each act. */
export function JudgeMany({ picked, onClose }: Props) {
  const { acting } = useSignedIn();
  const [chosen, setChosen] = useState<Readonly<Record<string, Chosen>>>({});
  const [reason, setReason] = useState("");
  const [second, setSecond] = useState<string | null>(null);
  const two = acting !== null && !isEnterpriseRole(acting.role);
  const filled = reason.trim().length >= 4 && (!two || second !== null);
  const [first] = picked;
  const seen = useSeenMany(picked);
  const inputFor = ({ id: hazard }: HazardLine) => {
    const choice = chosen[hazard];
    const basedOnSeq = seen.get(hazard)?.hazard.seq;
    if (!choice || !filled || basedOnSeq === undefined) return null;
    const said = { ...choice, basis: null, reason: reason.trim(), focuses: [] };
    return { id: hazard, basedOnSeq, input: { ...said, secondOfficer: second, jointPaper: null } };
  };
  return (
    <ActOnMany
      title="一起判定"
      act="judge"
      picked={picked}
      reasonNot={({ id: hazard }) => reasonNotToJudge(seen.get(hazard))}
      each={inputFor}
      about={(line) => (
        <LineJudgement
          line={line}
          onChoose={(choice) => setChosen((before) => withChoice(before, line.id, choice))}
        />
      )}
      button="签字，逐条入账"
      done="已签字"
      changed={["hazard", "hazards", "duties", "counts"]}
      onClose={onClose}
    >
      <p className="quiet">
        逐条选定判定结果；现在定不下来的取消勾选，以后单独判定。提示的条款仅供参考，由签字的人负责。
        五个聚焦、需要另写依据的，请打开记录单独判定。
      </p>
      <ReasonForAll label="判定理由（写入每一条，不少于 4 个字）" value={reason} onChange={setReason} />
      {two && first && <SecondOfficer hazard={first.id} value={second} onChange={setSecond} />}
      {two && <p className="note">您签字以后，还须由第二名执法人员本人登录，在“我的待办”中会签。</p>}
    </ActOnMany>
  );
}

/** As the record's own page says it; what is still being read bars nothing yet. */
function reasonNotToJudge(seen: SeenHazard | undefined): string | null {
  if (!seen) return null;
  const offer = seen.offered.find(({ name }) => name === "judge");
  return offer ? offer.reason : "这一条不由您判定。";
}

function withChoice(before: Readonly<Record<string, Chosen>>, hazard: string, choice: Chosen | null) {
  const { [hazard]: _, ...others } = before;
  return choice ? { ...others, [hazard]: choice } : others;
}
