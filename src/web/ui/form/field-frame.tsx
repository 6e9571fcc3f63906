import type { ReactNode } from "react";
import { controlId } from "./paths.ts";

/** What ties a control to its hint and to what is wrong with it. */
export type Ties = { readonly id: string; readonly described: string | undefined; readonly wrong: boolean };

type Props = {
  readonly path: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly optional?: boolean | undefined;
  readonly wrong: string | undefined;
  /** True where several controls answer one question: their name is then a group's. */
  readonly many?: boolean;
  readonly children: (ties: Ties) => ReactNode;
};

/** Label, control, hint and what is wrong, tied together for screen readers. */
export function FieldFrame({ path, label, hint, optional, wrong, many = false, children }: Props) {
  const id = controlId(path);
  const described = [hint && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(" ") || undefined;
  const words = (
    <>
      {label}
      {optional && <span className="quiet">（选填）</span>}
    </>
  );
  const below = (
    <>
      {children({ id, described, wrong: Boolean(wrong) })}
      {hint && (
        <span className="quiet" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {wrong && (
        <span className="field-wrong" id={`${id}-wrong`}>
          {wrong}
        </span>
      )}
    </>
  );
  if (!many) {
    return (
      <div className="field">
        <label className="field-label" htmlFor={id}>
          {words}
        </label>
        {below}
      </div>
    );
  }
  return (
    <fieldset className="field bare" aria-describedby={described}>
      <legend className="field-label">{words}</legend>
      {below}
    </fieldset>
  );
}
