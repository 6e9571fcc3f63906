import { useState } from "react";
import { sectors } from "#domain/criteria/sector.ts";
import {
  type CellWords,
  type CorrectableField,
  type Corrected,
  correctableFields,
  correctionWords,
  reasonNotToCorrect,
} from "#domain/imports/correction.ts";
import { fields } from "#domain/imports/field.ts";
import { reportingUnits } from "#domain/places/units.ts";
import { FieldFrame } from "#web/ui/form/field-frame.tsx";
import type { Options } from "#web/ui/form/field-spec.ts";
import { SelectControl, TextControl } from "#web/ui/form/simple-controls.tsx";

type Props = {
  /** Where the row stands, for its heading and the names of its controls. */
  readonly place: string;
  readonly cells: CellWords;
  readonly corrected: readonly Corrected[];
  readonly busy: boolean;
  readonly onSave: (changed: CellWords) => void;
  /** Reads the row as it came. */
  readonly onRestore: () => void;
  readonly onClose: () => void;
};
type Wrongs = Readonly<Partial<Record<CorrectableField, string>>>;

/** Corrects the cells of one row where it stands. What would not be understood is said before it is read anew, and stays as typed. */
export function CorrectRow({ place, cells, corrected, busy, onSave, onRestore, onClose }: Props) {
  const [typed, setTyped] = useState(cells);
  const [wrongs, setWrongs] = useState<Wrongs>({});
  const save = () => {
    const changed = changedCells(cells, typed);
    const found = wrongsIn(changed);
    setWrongs(found);
    if (Object.keys(found).length > 0) return;
    if (Object.keys(changed).length === 0) onClose();
    else onSave(changed);
  };
  return (
    <form
      className="correct-row"
      aria-label={`更正${place}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <p className="quiet">
        只更正这一行的读法，原文件不改；保存后立即重新读取。原来写的和更正后的都记入登记簿和结果文件。
      </p>
      <div className="correct-fields">
        {correctableFields.map((field) => (
          <FieldFrame
            key={field}
            path={`${place}.${field}`}
            label={fields[field]}
            hint={hints[field]}
            wrong={wrongs[field]}
          >
            {(ties) => {
              const value = typed[field] ?? "";
              const onChange = (text: unknown) => setTyped({ ...typed, [field]: String(text ?? "") });
              const options = optionsFor(field, cells[field]);
              return options ? (
                <SelectControl {...{ ties, value, onChange, options }} />
              ) : (
                <TextControl {...{ ties, value, onChange }} lines={field === "hazard" ? 3 : 1} />
              );
            }}
          </FieldFrame>
        ))}
      </div>
      {corrected.length > 0 && <p className="quiet">已更正：{corrected.map(correctionWords).join("；")}</p>}
      <p className="button-row">
        <button type="submit" className="button" disabled={busy}>
          保存更正
        </button>
        {corrected.length > 0 && (
          <button type="button" className="button-quiet" disabled={busy} onClick={onRestore}>
            恢复原文
          </button>
        )}
        <button type="button" className="button-quiet" onClick={onClose}>
          取消
        </button>
      </p>
    </form>
  );
}

const hints: Wrongs = {
  basis: "标准名称和条款写在一起。",
  level: "没有写明判定标准的，仍按“待判定”导入。",
};

const choices: Readonly<Partial<Record<CorrectableField, readonly string[]>>> = {
  county: reportingUnits.map(({ name }) => name),
  sector: Object.values(sectors).map(({ name }) => name),
  level: ["重大", "一般"],
};

/** The names to choose from; what the cell says now is among them, whatever it is. */
function optionsFor(field: CorrectableField, now: string | undefined): Options | null {
  const names = choices[field];
  if (!names) return null;
  const own = now && !names.includes(now) ? ([[now, `${now}（原文）`]] as const) : [];
  return [...own, ...names.map((name) => [name, name] as const)];
}

function changedCells(before: CellWords, typed: CellWords): CellWords {
  const changed = correctableFields.filter(
    (field) => (typed[field] ?? "").trim() !== (before[field] ?? "").trim(),
  );
  return Object.fromEntries(changed.map((field) => [field, (typed[field] ?? "").trim()]));
}

function wrongsIn(changed: CellWords): Wrongs {
  const wrongs = correctableFields.flatMap((field) => {
    const text = changed[field];
    const wrong = text === undefined ? null : reasonNotToCorrect(field, text);
    return wrong ? [[field, wrong]] : [];
  });
  return Object.fromEntries(wrongs);
}
