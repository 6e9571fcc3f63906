import type { Ties } from "./field-frame.tsx";
import type { Options } from "./field-spec.ts";

type Control = { readonly ties: Ties; readonly value: unknown; readonly onChange: (value: unknown) => void };

function marks({ id, described, wrong }: Ties) {
  return { id, "aria-describedby": described, "aria-invalid": wrong || undefined };
}

const words = (value: unknown) => (typeof value === "string" ? value : "");

/** A line of text, or several. */
export function TextControl({ ties, value, onChange, lines }: Control & { readonly lines: number }) {
  if (lines === 1) {
    return <input {...marks(ties)} value={words(value)} onChange={(event) => onChange(event.target.value)} />;
  }
  return (
    <textarea
      {...marks(ties)}
      rows={lines}
      value={words(value)}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

/** A day; the browser brings its own calendar, on a phone the system's. */
export function DayControl({ ties, value, onChange }: Control) {
  return (
    <input
      {...marks(ties)}
      type="date"
      value={words(value)}
      max="2099-12-31"
      onChange={(event) => onChange(event.target.value || null)}
    />
  );
}

/** A number; empty is no number rather than zero. */
export function NumberControl({ ties, value, onChange }: Control) {
  return (
    <input
      {...marks(ties)}
      type="number"
      inputMode="decimal"
      min={0}
      step="any"
      value={typeof value === "number" ? value : ""}
      onChange={(event) =>
        onChange(Number.isNaN(event.target.valueAsNumber) ? null : event.target.valueAsNumber)
      }
    />
  );
}

/** One of many, folded away. */
export function SelectControl({ ties, value, onChange, options }: Control & { readonly options: Options }) {
  return (
    <select
      {...marks(ties)}
      value={typeof value === "number" ? String(value) : words(value)}
      onChange={(event) => onChange(event.target.value || null)}
    >
      <option value="">请选择</option>
      {options.map(([key, label]) => (
        <option key={key} value={key}>
          {label}
        </option>
      ))}
    </select>
  );
}

/** One of a few, all in sight. The first carries the field's id, so that a wrong field can be jumped to. */
export function ChoiceControl({ ties, value, onChange, options }: Control & { readonly options: Options }) {
  return (
    <div className="choices">
      {options.map(([key, label], index) => (
        <label key={key}>
          <input
            type="radio"
            id={index === 0 ? ties.id : undefined}
            name={ties.id}
            checked={String(value) === key}
            onChange={() => onChange(key)}
          />
          {label}
        </label>
      ))}
    </div>
  );
}

/** Any of a few. */
export function ChoicesControl({ ties, value, onChange, options }: Control & { readonly options: Options }) {
  const chosen = Array.isArray(value) ? value : [];
  const toggled = (key: string) =>
    chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key];
  return (
    <div className="choices">
      {options.map(([key, label], index) => (
        <label key={key}>
          <input
            type="checkbox"
            id={index === 0 ? ties.id : undefined}
            checked={chosen.includes(key)}
            onChange={() => onChange(toggled(key))}
          />
          {label}
        </label>
      ))}
    </div>
  );
}

/** Several lines of text that follow from each other. */
export function LinesControl({ ties, value, onChange, more }: Control & { readonly more: string }) {
  const lines: readonly unknown[] = Array.isArray(value) && value.length > 0 ? value : [""];
  const change = (index: number, line: string) =>
    onChange(lines.map((one, at) => (at === index ? line : one)));
  return (
    <>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place alone
        <div className="line-row" key={index}>
          <input
            {...(index === 0 ? marks(ties) : {})}
            aria-label={`第 ${index + 1} 层`}
            value={words(line)}
            onChange={(event) => change(index, event.target.value)}
          />
          {lines.length > 1 && (
            <button
              type="button"
              className="button-quiet"
              onClick={() => onChange(lines.filter((_, at) => at !== index))}
            >
              删除<span className="visually-hidden">第 {index + 1} 层</span>
            </button>
          )}
        </div>
      ))}
      <button type="button" className="button-quiet" onClick={() => onChange([...lines, ""])}>
        {more}
      </button>
    </>
  );
}
