import { FieldFrame } from "./field-frame.tsx";
import type { FieldSpec } from "./field-spec.ts";
import { joined } from "./paths.ts";
import { FileControl, PhotosControl } from "./photos-control.tsx";
import {
  ChoiceControl,
  ChoicesControl,
  DayControl,
  LinesControl,
  NumberControl,
  SelectControl,
  TextControl,
} from "./simple-controls.tsx";
import type { Form } from "./use-form.ts";
import "./form.css";

type Props = { readonly form: Form; readonly fields: readonly FieldSpec[]; readonly prefix?: string };

/** The fields of a form in their order, groups and lists with theirs inside. */
export function FormFields({ form, fields, prefix = "" }: Props) {
  return fields
    .filter((field) => field.shown?.(form.values) ?? true)
    .map((field) => (
      <OneField key={field.name} form={form} field={field} path={joined(prefix, field.name)} />
    ));
}

type One = { readonly form: Form; readonly field: FieldSpec; readonly path: string };

function OneField({ form, field, path }: One) {
  if (field.kind === "group")
    return <Group form={form} fields={field.fields} label={field.label} path={path} />;
  if (field.kind === "list") return <ListOf form={form} field={field} path={path} />;
  const many = ["choice", "choices", "yes-no", "lines", "photos"].includes(field.kind);
  const { label, hint, optional } = field;
  return (
    <FieldFrame
      path={path}
      label={label}
      hint={hint}
      optional={optional}
      wrong={form.wrongs.get(path)}
      many={many}
    >
      {(ties) => (
        <Control
          field={field}
          ties={ties}
          value={form.get(path)}
          onChange={(value) => form.set(path, value)}
          onUnsent={(unsent) => form.setUnsent(path, unsent)}
        />
      )}
    </FieldFrame>
  );
}

type ControlProps = Parameters<typeof TextControl>[0] extends infer P
  ? Omit<P, "lines"> & { readonly field: FieldSpec; readonly onUnsent: (unsent: boolean) => void }
  : never;

function Control({ field, onUnsent, ...control }: ControlProps) {
  switch (field.kind) {
    case "line":
      return <TextControl {...control} lines={1} />;
    case "text":
      return <TextControl {...control} lines={3} />;
    case "day":
      return <DayControl {...control} />;
    case "number":
      return <NumberControl {...control} />;
    case "yes-no":
      return <YesNo {...control} />;
    case "choice":
      return <ChoiceControl {...control} options={field.options} />;
    case "select":
      return <SelectControl {...control} options={field.options} />;
    case "choices":
      return <ChoicesControl {...control} options={field.options} />;
    case "lines":
      return <LinesControl {...control} more={field.more} />;
    case "photos":
      return <PhotosControl {...control} onUnsent={onUnsent} />;
    case "file":
      return <FileControl {...control} onUnsent={onUnsent} />;
    case "picker":
      return <field.Picker {...control.ties} value={control.value} onChange={control.onChange} />;
    default:
      return null;
  }
}

function YesNo({ ties, value, onChange }: Omit<ControlProps, "field" | "onUnsent">) {
  const options = [
    ["true", "是"],
    ["false", "否"],
  ] as const;
  return (
    <ChoiceControl
      ties={ties}
      value={value}
      onChange={(chosen) => onChange(chosen === "true")}
      options={options}
    />
  );
}

type GroupProps = Required<Props> & { readonly label: string; readonly path: string };

function Group({ form, fields, label, path }: Omit<GroupProps, "prefix">) {
  return (
    <fieldset className="group">
      <legend>{label}</legend>
      <FormFields form={form} fields={fields} prefix={path} />
    </fieldset>
  );
}

function ListOf({ form, field, path }: One & { readonly field: Extract<FieldSpec, { kind: "list" }> }) {
  const value = form.get(path);
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  const wrong = form.wrongs.get(path);
  return (
    <section className="list-of" aria-label={field.label}>
      {field.hint && <p className="quiet">{field.hint}</p>}
      {items.map((_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an item is known by its place alone
        <fieldset className="group" key={index}>
          <legend>{`${field.label} ${index + 1}`}</legend>
          <FormFields form={form} fields={field.fields} prefix={`${path}.${index}`} />
          <button
            type="button"
            className="button-quiet"
            onClick={() =>
              form.set(
                path,
                items.filter((_one, at) => at !== index),
              )
            }
          >
            删除这一项
          </button>
        </fieldset>
      ))}
      <FieldFrame path={path} label="" wrong={wrong} many>
        {({ id }) => (
          <button
            type="button"
            id={id}
            className="button-quiet"
            onClick={() => form.set(path, [...items, field.fresh])}
          >
            {field.more}
          </button>
        )}
      </FieldFrame>
    </section>
  );
}
