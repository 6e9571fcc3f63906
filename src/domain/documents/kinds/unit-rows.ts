import { type FormRow, formRow, pairRow } from "#domain/documents/block.ts";
import { firstOf, givenBoxes, givenIn } from "#domain/documents/composing.ts";
import type { AskedField, PaperContent } from "#domain/documents/paper-kind.ts";
import { orNotFilled, writtenDate } from "#domain/documents/wording.ts";

/** Whom to ask, begun with who is registered with the unit. */
export const contactAsked: readonly AskedField[] = [
  {
    name: "contact",
    label: "联系人",
    kind: "line",
    optional: false,
    personal: true,
    suggested: ({ register }) => register.contact,
  },
  {
    name: "phone",
    label: "联系电话",
    kind: "line",
    optional: false,
    personal: true,
    suggested: ({ register }) => register.phone,
  },
];

/** What forms 1 and 2 ask of the unit beyond its file (peers §1.1). */
export const unitAsked: readonly AskedField[] = [
  { name: "keyProject", label: "市级以上重点工程", kind: "yes-no", optional: true },
  ...contactAsked,
  { name: "mobile", label: "手机", kind: "line", optional: true, personal: true },
];

/** What ends forms 1 and 2: who filled it in and who answers for the unit. */
export const filledInAsked: readonly AskedField[] = [
  {
    name: "principal",
    label: "单位负责人",
    kind: "line",
    optional: false,
    personal: true,
    suggested: ({ register }) => register.principal,
  },
  { name: "filledBy", label: "填报人", kind: "line", optional: false, personal: true },
];

/** What the unit's file is to say for forms 1 and 2, unless it is filled in for the one paper. */
export const unitNeeds = ["register.contact", "register.phone", "register.principal"] as const;

/** Rows that an office may leave out of forms 1 and 2. */
export const unitHideable = { keyProject: "市级以上重点工程", mobile: "手机" } as const;

/** The head of forms 1 and 2: the unit, where the hazard is, whom to ask. */
export function unitRows(content: PaperContent): readonly (readonly [name: string, row: FormRow])[] {
  const facts = firstOf(content);
  const { enterprise, finding, register } = facts;
  return [
    ["unit", pairRow(["单位名称", enterprise.name], ["隐患编号", facts.number])],
    ["address", formRow("单位地址", orNotFilled(register.address), 3)],
    ["keyProject", formRow("市级以上重点工程", givenBoxes(content, "keyProject"), 3)],
    ["spot", formRow("隐患地址", orNotFilled(finding.spot), 3)],
    ["area", formRow("隐患区域", register.area, 3)],
    ["contact", contactRow(content)],
    ["mobile", formRow("手机", givenIn(content, "mobile"), 3)],
  ];
}

/**
 * 联系人 and 联系电话: as filled in for this paper, else as registered with the unit. A number goes with its person: whoever
 * names another contact gives that one's number.
 */
export function contactRow(content: PaperContent): FormRow {
  const { register } = firstOf(content);
  const contact = givenIn(content, "contact") || (register.contact ?? "");
  const registered = contact === register.contact ? (register.phone ?? "") : "";
  return pairRow(["联系人", contact], ["联系电话", givenIn(content, "phone") || registered]);
}

/** 单位负责人, 填报时间 and 填报人 at the foot. */
export function filledInRows(content: PaperContent): readonly (readonly [name: string, row: FormRow])[] {
  return [
    [
      "filledBy",
      {
        cells: [
          { role: "label", text: "单位负责人", span: 1 },
          {
            role: "value",
            text: givenIn(content, "principal") || (firstOf(content).register.principal ?? ""),
            span: 1,
          },
          { role: "label", text: "填报人", span: 1 },
          { role: "value", text: givenIn(content, "filledBy"), span: 1 },
        ],
        heightMm: 12,
      },
    ],
    ["filledOn", formRow("填报时间", writtenDate(content.on), 3)],
  ];
}
