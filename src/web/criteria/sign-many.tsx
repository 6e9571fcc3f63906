import { useState } from "react";
import type { EditionChange, HazardUnderChange } from "#contract/hazards/edition-changes.ts";
import { isEnterpriseRole } from "#domain/access/role.ts";
import { useSignedIn } from "#web/app/session.ts";
import { Dialog } from "#web/ui/dialog.tsx";
import { type Choices, choiceOf, noLonger } from "./rejudging-choices.ts";
import { SecondOfficer } from "./second-officer.tsx";
import { useSigning } from "./use-signing.ts";

type Props = {
  readonly change: EditionChange;
  /** What was ticked when the question was asked: the list behind it is read anew as it is worked off. */
  readonly picked: readonly HazardUnderChange[];
  readonly choices: Choices;
  readonly onClose: () => void;
};

/** Shows what will be recorded, asks for the second officer, and signs: one act a hazard. */
export function SignMany(props: Props) {
  return (
    <Dialog title={`按新版标准复核 ${props.picked.length} 条`} onClose={props.onClose}>
      <Preview {...props} />
    </Dialog>
  );
}

function Preview({ change, picked, choices, onClose }: Props) {
  const { acting } = useSignedIn();
  const [second, setSecond] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const { state, sign } = useSigning();
  const two = acting !== null && !isEnterpriseRole(acting.role);
  const ended = picked.filter((line) => choiceOf(choices, line) === noLonger);
  const incomplete = (two && !second) || (ended.length > 0 && reason.trim().length < 4);
  const first = picked[0];
  const start = () => sign(picked, { change, choices, reason: reason.trim() || null, secondOfficer: second });
  return (
    <>
      <p>
        {change.toTitle}：仍构成 {picked.length - ended.length} 条，不再构成 {ended.length} 条。
      </p>
      <ul className="plain-list preview-list">
        {picked.map((line) => (
          <li key={line.hazard.id}>
            <span>{line.hazard.text}</span>
            <strong>{wordsOf(line, choices)}</strong>
            <span className={state.refused[line.hazard.id] ? "field-wrong" : "quiet"}>
              {state.refused[line.hazard.id] ?? (state.done.has(line.hazard.id) ? "已签字" : "")}
            </span>
          </li>
        ))}
      </ul>
      {state.phase === "asked" && (
        <>
          {two && first && <SecondOfficer hazard={first.hazard.id} value={second} onChange={setSecond} />}
          {two && (
            <p className="note">
              您签字以后，还须由第二名执法人员本人登录，在“我的待办”中会签；会签前复核不算完成。
            </p>
          )}
          {ended.length > 0 && (
            <div className="field">
              <label className="field-label" htmlFor="no-longer-reason">
                不再构成的理由
              </label>
              <textarea
                id="no-longer-reason"
                rows={3}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            </div>
          )}
          <button type="button" className="button" disabled={incomplete} onClick={() => void start()}>
            签字，逐条入账
          </button>
        </>
      )}
      <p role="status">
        {progressOf(state, picked.length)}
        {two && state.phase === "ended" && state.done.size > 0 && "等待第二名执法人员会签。"}
      </p>
      {state.phase === "ended" && (
        <div className="button-row">
          {Object.keys(state.refused).length > 0 && (
            <button type="button" className="button-quiet" onClick={() => void start()}>
              没有办成的再试一次
            </button>
          )}
          <button type="button" className="button" onClick={onClose}>
            完成
          </button>
        </div>
      )}
    </>
  );
}

function wordsOf(line: HazardUnderChange, choices: Choices): string {
  const code = choiceOf(choices, line);
  return code === noLonger ? "按新版不再构成" : `新版条款 ${code}`;
}

function progressOf({ phase, done, refused }: ReturnType<typeof useSigning>["state"], all: number): string {
  const failed = Object.keys(refused).length;
  if (phase === "asked") return "";
  if (phase === "signing") return `正在办理：${done.size + failed} / ${all}`;
  return `已签字 ${done.size} 条${failed > 0 ? `，没有办成 ${failed} 条，理由列在上面` : ""}。`;
}
