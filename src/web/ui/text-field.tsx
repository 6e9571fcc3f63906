import { type ComponentProps, useId } from "react";

type Props = ComponentProps<"input"> & {
  readonly label: string;
  readonly hint?: string;
  readonly wrong?: string | null | undefined;
};

/** A line of text with its label, a hint, and what is wrong with it, all tied together for screen readers. */
export function TextField({ label, hint, wrong, ...input }: Props) {
  const id = useId();
  const described = [hint && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(" ");
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={described || undefined}
        {...input}
      />
      {hint && (
        <span className="quiet" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {wrong && (
        <span className="field-wrong" id={`${id}-wrong`} role="alert">
          {wrong}
        </span>
      )}
    </div>
  );
}
