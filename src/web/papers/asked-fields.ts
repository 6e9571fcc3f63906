import { kindNamed, type PaperKindName } from "#domain/documents/kinds/paper-kinds.ts";
import type { FieldSpec } from "#web/ui/form/field-spec.ts";

const yesNo = [
  ["是", "是"],
  ["否", "否"],
] as const;

/** The fields of a draft: what it is called, to whom it goes, and what the kind asks beyond the record. `bodies` are those that a paper between bodies can go to. */
export function draftFields(kind: PaperKindName, bodies: readonly string[]): readonly FieldSpec[] {
  const asked = kindNamed(kind).asked.map((field): FieldSpec => {
    const common = { name: field.name, label: field.label, optional: true };
    return field.kind === "yes-no"
      ? { ...common, kind: "choice", options: yesNo }
      : { ...common, kind: field.kind };
  });
  const of: FieldSpec = { kind: "group", name: "given", label: "本件填写", fields: asked };
  return [
    { kind: "line", name: "title", label: "文件标题" },
    kindNamed(kind).to === "body"
      ? { kind: "select", name: "recipient", label: "主送单位", options: bodies.map((name) => [name, name]) }
      : { kind: "line", name: "recipient", label: kindNamed(kind).to === "file" ? "存档单位" : "主送单位" },
    ...(asked.length > 0 ? [of] : []),
  ];
}

/** What was filled in as it is sent: text alone, nothing that was left open. */
export function givenOf(values: unknown): Record<string, string> {
  const entries = Object.entries((values ?? {}) as Record<string, unknown>);
  return Object.fromEntries(
    entries.flatMap(([name, value]) =>
      typeof value === "string" && value.trim() !== "" ? [[name, value]] : [],
    ),
  );
}
