import type { Judgement } from "#domain/hazards/judgement.ts";
import { criterionText, judgedLevels } from "#domain/hazards/judgement.ts";
import type { Rejudgement } from "#domain/hazards/rejudgement.ts";
import { Photos } from "#web/hazards/photos.tsx";
import { personName, useSeen } from "#web/hazards/seen.ts";
import { signedWords } from "#web/hazards/waiting-words.ts";
import { Facts } from "#web/ui/facts.tsx";
import { momentText } from "#web/ui/moment.ts";
import { WaitingNote } from "./waiting-note.tsx";

/** 判定与核定: every judgement that was signed, the last one standing, and what was said to it. */
export function JudgementSection() {
  const seen = useSeen();
  const { hazard } = seen;
  const { judgements, confirmation, discussions, lowering } = hazard;
  if (judgements.length === 0) return null;
  const [standing, ...earlier] = [...judgements].reverse();
  return (
    <section className="panel" aria-labelledby="judgement">
      <h2 id="judgement">判定与核定</h2>
      {standing && <JudgementFacts judgement={standing} />}
      {confirmation && (
        <Facts
          facts={[
            [
              "核定",
              `${confirmation.outcome === "confirmed" ? "同意判定" : "不同意判定"}，${personName(seen, confirmation.by)}，${momentText(confirmation.at)}`,
            ],
            ["核定意见", confirmation.reason],
          ]}
        />
      )}
      {discussions.map((one) => (
        <div key={one.at}>
          <h3>{one.kind === "experts" ? "专家论证" : "集体讨论"}</h3>
          <Facts
            facts={[
              ["日期", one.heldOn],
              ["人数", `${one.people} 人参加，${one.inFavour} 人同意`],
              ["结论", judgedLevels[one.level]],
              ["意见", one.opinion],
            ]}
          />
          <Photos hazard={hazard.id} photos={[one.minutes]} label="会议纪要" />
        </div>
      ))}
      {lowering && (
        <div className="note warn">
          <p>
            <strong>等待复签：</strong>
            {personName(seen, lowering.proposedBy)}提出降为{judgedLevels[lowering.to]}。理由：
            {lowering.grounds}
          </p>
          <Photos hazard={hazard.id} photos={lowering.evidence} label="佐证材料" />
        </div>
      )}
      {(hazard.rejudgements ?? []).map((one) => (
        <RejudgementFacts key={one.at} rejudgement={one} />
      ))}
      {earlier.length > 0 && (
        <details className="more">
          <summary>以前的判定（{earlier.length}）</summary>
          {earlier.map((one) => (
            <JudgementFacts key={one.at} judgement={one} />
          ))}
        </details>
      )}
    </section>
  );
}

function JudgementFacts({ judgement }: { readonly judgement: Judgement }) {
  const seen = useSeen();
  const { item, signers } = judgement;
  const key = item ? `${item.standard}:${item.code}` : (judgement.basis ?? "");
  const cited = seen.citations[key] ?? key;
  const signed =
    signers.length > 0
      ? signedWords(seen, signers, { on: judgement.judgedOn, record: judgement })
      : `原台账或者讨论结论，无人签字，${judgement.judgedOn ?? "判定日期未载明"}`;
  return (
    <>
      <Facts
        facts={[
          ["结论", <strong key="level">{judgedLevels[judgement.level]}</strong>],
          ["依据", cited],
          ["理由", judgement.reason],
          ["签字", signed],
          ["须停产", judgement.demands.stop ? "受影响区域须立即停产" : null],
        ]}
      />
      <WaitingNote record={judgement} />
    </>
  );
}

/** A newer edition's word beside the judgement, which it does not replace. */
function RejudgementFacts({ rejudgement }: { readonly rejudgement: Rejudgement }) {
  const seen = useSeen();
  const { edition, item, reason, signers, rejudgedOn } = rejudgement;
  const signed = signedWords(seen, signers, { on: rejudgedOn, record: rejudgement });
  return (
    <>
      <h3>按新版标准复核</h3>
      <Facts
        facts={[
          ["新版", seen.citations[edition] ?? edition],
          ["结论", item ? "仍构成重大事故隐患" : "按新版不再构成重大事故隐患"],
          ["条款", item && (seen.citations[criterionText(item)] ?? criterionText(item))],
          ["理由", reason],
          ["签字", signed],
          ["说明", "发现当日的判定不变，处罚和从轻仍按当时的版本。"],
        ]}
      />
      <WaitingNote record={rejudgement} />
    </>
  );
}
