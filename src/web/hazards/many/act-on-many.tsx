import { type ReactNode, useState } from "react";
import type { HazardLine } from "#contract/hazards/hazard-line.ts";
import type { ActName } from "#domain/hazards/registry.ts";
import { Dialog } from "#web/ui/dialog.tsx";
import { type OneOfMany, useActingOnMany } from "./use-acting-on-many.ts";
import "./act-on-many.css";

/** As much of a hazard as is shown of one of many. */
type ManyLine = Pick<HazardLine, "id" | "text" | "unitName" | "number">;

type Props<Line extends ManyLine> = {
  readonly title: string;
  readonly act: ActName;
  /** What was ticked when the question was asked: the list behind it is read anew as it is worked off. */
  readonly picked: readonly Line[];
  /** What is recorded on each; null while the form is not filled in. */
  readonly each: (line: Line) => OneOfMany | null;
  /** What is said and asked of all of them before it is done. */
  readonly children: ReactNode;
  /** Why one of them cannot be meant; null when it can. */
  readonly reasonNot?: (line: Line) => string | null;
  /** What is said and asked of one of them. */
  readonly about?: (line: Line) => ReactNode;
  readonly button: string;
  readonly done: string;
  readonly changed: readonly string[];
  readonly onClose: () => void;
};

/** Shows what will be recorded on each hazard, and records it: one act a hazard. */
export function ActOnMany<Line extends ManyLine>(props: Props<Line>) {
  const { title, act, picked, each, children, reasonNot, about, button, done, changed, onClose } = props;
  const { state, start, reread } = useActingOnMany(act, changed);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const barred = (line: Line) => reasonNot?.(line) ?? null;
  const isMeant = (line: Line) => !left.has(line.id) && barred(line) === null;
  const meant = picked.filter(isMeant);
  const all = meant.flatMap((line) => each(line) ?? []);
  const close = () => {
    void reread();
    onClose();
  };
  const failed = Object.keys(state.refused).length;
  return (
    <Dialog title={`${title}（${meant.length} 条）`} onClose={close}>
      {state.phase === "asked" && children}
      <ul className="plain-list many-list">
        {(state.phase === "asked" ? picked : meant).map((line) => (
          <li key={line.id}>
            {state.phase === "asked" ? (
              <label className="many-tick">
                <input
                  type="checkbox"
                  checked={isMeant(line)}
                  disabled={barred(line) !== null}
                  onChange={(event) => setLeft(changedBy(left, line.id, !event.target.checked))}
                />
                {line.text}
              </label>
            ) : (
              <span>{line.text}</span>
            )}
            <span className="quiet">{[line.unitName ?? "单位未注明", line.number].join(" · ")}</span>
            {state.phase === "asked" && barred(line) && <span className="quiet">{barred(line)}</span>}
            {state.phase === "asked" && isMeant(line) && about?.(line)}
            <strong className={state.refused[line.id] ? "field-wrong" : undefined}>
              {state.refused[line.id] ?? (state.done.has(line.id) ? done : "")}
            </strong>
          </li>
        ))}
      </ul>
      <p role="status">{progressOf(state, { all: meant.length, failed, done })}</p>
      <div className="button-row">
        {state.phase === "asked" && (
          <button
            type="button"
            className="button"
            disabled={all.length === 0 || all.length < meant.length}
            onClick={() => void start(all)}
          >
            {button}
          </button>
        )}
        {state.phase === "ended" && failed > 0 && (
          <button type="button" className="button-quiet" onClick={() => void start(all)}>
            没有办成的再试一次
          </button>
        )}
        {state.phase === "ended" && (
          <button type="button" className="button" onClick={close}>
            完成
          </button>
        )}
      </div>
    </Dialog>
  );
}

function changedBy(left: ReadonlySet<string>, id: string, out: boolean): ReadonlySet<string> {
  return new Set(out ? [...left, id] : [...left].filter((one) => one !== id));
}

type Sum = { readonly all: number; readonly failed: number; readonly done: string };

function progressOf(
  { phase, done }: ReturnType<typeof useActingOnMany>["state"],
  { all, failed, done: words }: Sum,
): string {
  if (phase === "asked") return "";
  if (phase === "acting") return `正在办理：${done.size + failed} / ${all}`;
  return `${words} ${done.size} 条${failed > 0 ? `，没有办成 ${failed} 条，理由列在上面` : ""}。`;
}
