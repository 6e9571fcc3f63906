import type { SeenHazard } from "#contract/hazards/seen-hazard.ts";
import { type Jointly, jointActs } from "#domain/hazards/joint-act.ts";
import { criterionText, judgedLevels } from "#domain/hazards/judgement.ts";
import type { Waiting } from "#domain/hazards/waiting.ts";
import { momentText } from "#web/ui/moment.ts";
import { personName } from "./seen.ts";

type Read = Pick<SeenHazard, "hazard" | "names" | "citations">;

/** A joint act that waits: what it is, what it says, who signed it first and when. */
export function waitingWords(seen: Read, { act, first, second }: Waiting): string {
  const said = saidIn(seen, act, second.entry);
  return `${jointActs[act]}：${said}（${personName(seen, first)}先签字，${momentText(second.since)}起等待会签）`;
}

function saidIn({ hazard, citations }: Read, act: Waiting["act"], entry: number): string {
  const isMeant = (one: Jointly) => one.second?.entry === entry;
  if (act === "judge") {
    const judgement = hazard.judgements.find(isMeant);
    if (!judgement) return "";
    const key = judgement.item ? criterionText(judgement.item) : (judgement.basis ?? "");
    return [judgedLevels[judgement.level], citations[key] ?? key, judgement.reason]
      .filter(Boolean)
      .join("，");
  }
  if (act === "re-judge") {
    const again = hazard.rejudgements?.find(isMeant);
    const item = again?.item;
    return item ? `仍构成，${citations[criterionText(item)] ?? criterionText(item)}` : "按新版不再构成";
  }
  if (act === "accept") return hazard.rectification.acceptance.find(isMeant)?.opinion ?? "";
  const examination = hazard.stoppages.at(-1)?.examination;
  return examination ? `${examination.agreed ? "同意恢复" : "不同意恢复"}，${examination.opinion}` : "";
}

/** Who signed, and when: the first officer's day, the second one's own, or that he is waited for. */
export function signedWords(
  seen: Pick<SeenHazard, "names">,
  signers: readonly string[],
  { on, record }: { readonly on: string | null; readonly record: Jointly },
): string {
  const day = on ? `，${on}` : "";
  const { second } = record;
  if (!second) return `${signers.map((one) => personName(seen, one)).join("、")}${day}`;
  const first = signers.filter((one) => one !== second.officer).map((one) => personName(seen, one));
  const officer = personName(seen, second.officer);
  const then = second.signedOn ? `${officer}，${second.signedOn}会签` : `等待${officer}会签`;
  return `${first.join("、")}${day}；${then}`;
}
