import type { HazardLine } from "#contract/hazards/hazard-line.ts";
import { type JudgedLevel, judgedLevels } from "#domain/hazards/judgement.ts";
import { type ListedLevel, listedLevels } from "#domain/hazards/listing.ts";
import { isNoHazard, type Stage, stages } from "#domain/hazards/stage.ts";

const shortLevels: Readonly<Record<JudgedLevel, string>> = { major: "重大", general: "一般", none: "不构成" };

/** The judged level; without one it is still to be judged. */
export function LevelChip({ level }: { readonly level: JudgedLevel | null }) {
  if (!level) return <span className="quiet">未判定</span>;
  return (
    <span className={level === "major" ? "chip late" : "chip"} title={judgedLevels[level]}>
      {shortLevels[level]}
    </span>
  );
}

/** Where the 整改 track stands. */
export function StageChip({ stage }: { readonly stage: Stage }) {
  const tone = stage === "struck-off" ? "chip done" : "chip accent";
  return <span className={isNoHazard(stage) ? "chip" : tone}>{stages[stage]}</span>;
}

/** What only some hazards are. */
export function Marks({ line }: { readonly line: HazardLine }) {
  const listed = line.listedLevel && (listedLevels[line.listedLevel as ListedLevel] ?? "挂牌督办");
  const marks = [
    listed,
    line.stopped && "停产中",
    line.repeat && "重复",
    line.filed && "已备案",
    line.gaps > 0 && `${line.gaps} 项待补全`,
  ].filter((mark): mark is string => Boolean(mark));
  if (marks.length === 0) return null;
  return (
    <span className="marks">
      {marks.map((mark) => (
        <span key={mark} className="chip">
          {mark}
        </span>
      ))}
    </span>
  );
}
