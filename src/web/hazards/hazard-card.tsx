import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { HazardLine } from "#contract/hazards/hazard-line.ts";
import { isOver } from "#domain/hazards/stage.ts";
import { unitOfCode } from "#domain/places/units.ts";
import { Clock } from "#web/ui/clock.tsx";
import { LevelChip, Marks, StageChip } from "./marks.tsx";

type Props = {
  readonly line: HazardLine;
  readonly today: string;
  /** What stands before its marks, such as a tick. */
  readonly children?: ReactNode;
};

/** A hazard as a card, for a phone. */
export function HazardCard({ line, today, children }: Props) {
  return (
    <li className="hazard-card">
      <div className="marks">
        {children}
        <StageChip stage={line.stage} />
        <LevelChip level={line.level} />
        {!isOver(line.stage) && line.deadline && (
          <Clock due={line.deadline} today={today} extended={line.extended} />
        )}
      </div>
      <Link to="/hazards/$id" params={{ id: line.id }} className="clamp">
        {line.text}
      </Link>
      <p className="quiet">
        {[unitOfCode(line.home)?.name, line.unitName ?? "未注明单位", line.foundOn]
          .filter(Boolean)
          .join(" · ")}
      </p>
      <Marks line={line} />
    </li>
  );
}
