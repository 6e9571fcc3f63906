import { Link } from "@tanstack/react-router";
import { useId } from "react";
import type { ChosenReading, PreviewRow } from "#contract/imports.ts";
import { stages } from "#domain/hazards/stage.ts";
import { rowWords } from "./preview-row-columns.tsx";

type Twin = PreviewRow["twins"][number];
type Choice = ChosenReading["twins"][number];
type Props = {
  readonly row: PreviewRow;
  /** What the person chose, which the preview may still be made by. */
  readonly chosen: Choice | null;
  readonly busy: boolean;
  /** Null: as the rules have it. */
  readonly onChoose: (choice: Choice | null) => void;
};

/** A row beside what it may repeat, with the choice whether it is the same hazard; without one it goes as the rules have it. */
export function RowTwins({ row, chosen, busy, onChoose }: Props) {
  const name = useId();
  const { sheet, row: line, twins } = row;
  const exact = twins.some((twin) => twin.exact);
  const of = twins.map(refOf);
  const sameAs = (twin: Twin) => onChoose({ sheet, row: line, same: true, of: [refOf(twin)] });
  const isSame = (twin: Twin) =>
    chosen ? chosen.same && keyOf(chosen.of[0]) === keyOf(refOf(twin)) : twin.exact;
  return (
    <fieldset className="row-twins" aria-busy={busy}>
      <legend>{exact ? "与下面这一条相同" : "可能与下面的重复，请比对"}</legend>
      <ul className="plain-list">
        <li className="twin">
          <span className="quiet">本行</span>
          <span>{row.text}</span>
          <span className="quiet">发现时间：{row.foundOn ?? "未注明"}</span>
        </li>
        {twins.map((twin) => (
          <li key={keyOf(refOf(twin))} className="twin">
            <TwinSource twin={twin} />
            <span>{twin.text}</span>
            <span className="quiet">发现时间：{twin.foundOn ?? "未注明"}</span>
            <label>
              <input type="radio" name={name} checked={isSame(twin)} onChange={() => sameAs(twin)} />
              同一隐患，不再导入
            </label>
          </li>
        ))}
      </ul>
      <label>
        <input
          type="radio"
          name={name}
          checked={chosen ? !chosen.same : !exact}
          onChange={() => onChoose({ sheet, row: line, same: false, of })}
        />
        另一起隐患，照常导入
      </label>
      <span className="quiet">{chosen ? "您选定的" : "按规则认定，可以改选"}</span>
      {chosen && (
        <button type="button" className="button-quiet small" onClick={() => onChoose(null)}>
          恢复为按规则认定
        </button>
      )}
    </fieldset>
  );
}

function TwinSource({ twin }: { readonly twin: Twin }) {
  if (twin.kind === "row") return <span className="quiet">{rowWords(twin)}</span>;
  return (
    <span>
      <Link to="/hazards/$id" params={{ id: twin.id }} target="_blank">
        {twin.number}
      </Link>{" "}
      <span className="chip">{stages[twin.stage]}</span>
    </span>
  );
}

/** How a choice names what stands beside the row. */
export function refOf(twin: Twin): Choice["of"][number] {
  return twin.kind === "record"
    ? { kind: "record", id: twin.id }
    : { kind: "row", sheet: twin.sheet, row: twin.row };
}

function keyOf(ref: Choice["of"][number] | undefined): string {
  if (!ref) return "";
  return ref.kind === "record" ? ref.id : rowWords(ref);
}
