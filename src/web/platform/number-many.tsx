import { useId, useState } from "react";
import type { PlatformLine } from "#contract/platform.ts";
import { ActOnMany } from "#web/hazards/many/act-on-many.tsx";

type Props = {
  readonly platform: string;
  readonly picked: readonly PlatformLine[];
  readonly today: string;
  readonly onClose: () => void;
};

/** 登记平台编号 for many: the number that stands in the export beside each, once a person has looked. */
export function NumberMany({ platform, picked, today, onClose }: Props) {
  const id = useId();
  const [on, setOn] = useState(today);
  return (
    <ActOnMany
      title="登记平台编号"
      act="note-platform"
      picked={picked}
      each={({ id: hazard, seq, row }) =>
        row?.number && on
          ? { id: hazard, basedOnSeq: seq, input: { platform, number: row.number, on } }
          : null
      }
      about={(line) => <span>{aboutLine(line)}</span>}
      button="确认登记，逐条入账"
      done="已登记"
      changed={["hazard", "hazards", "platform"]}
      onClose={onClose}
    >
      <div className="field">
        <label className="field-label" htmlFor={`${id}-on`}>
          上报日期
        </label>
        <input
          id={`${id}-on`}
          type="date"
          value={on}
          max={today}
          onChange={(event) => setOn(event.target.value)}
        />
      </div>
      <p className="quiet">只登记编号，不改动整改状态和期限；不是同一条隐患的，取消勾选。</p>
    </ActOnMany>
  );
}

function aboutLine({ row, differences }: PlatformLine): string {
  const others = differences.map(({ what, ours, theirs }) => `${what}：本系统“${ours}”，平台“${theirs}”`);
  return [`平台编号 ${row?.number}`, ...others].join("；");
}
