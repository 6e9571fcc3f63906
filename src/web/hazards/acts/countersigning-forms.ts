import type { SeenHazard } from "#contract/hazards/seen-hazard.ts";
import { waitingIn } from "#domain/hazards/waiting.ts";
import { type ActForms, type Asked, reasonField } from "./act-form.ts";
import { OfficerPicker } from "./people-pickers.tsx";
import { OwnWaitingPicker, WaitingPicker } from "./waiting-picker.tsx";

/** The entry that is meant, where only one can be. */
const onlyOne = (entries: readonly number[]) => (entries.length === 1 ? (entries[0] ?? null) : null);

const entriesIn = (hazard: SeenHazard["hazard"], officer?: string) =>
  waitingIn(hazard)
    .filter(({ second }) => officer === undefined || second.officer === officer)
    .map(({ second }) => second.entry);

const ownEntry = ({ seen, person }: Asked) => onlyOne(entriesIn(seen.hazard, person));

/** Forms of the second officer's signature. */
export const countersigningForms: ActForms<"countersign" | "refuse-countersign" | "name-countersigner"> = {
  countersign: {
    lead: () => "请核对先签字人员记录的内容。会签以后为两人共同签字；不同意的，请用“不予会签”并写明理由。",
    fields: () => [{ kind: "picker", name: "entry", label: "会签事项", Picker: OwnWaitingPicker }],
    fresh: (asked) => ({ entry: ownEntry(asked) }),
  },
  "refuse-countersign": {
    lead: () => "不予会签的，这一事项作废，须重新办理；两次记录都留在办理记录中。",
    fields: () => [
      { kind: "picker", name: "entry", label: "不予会签的事项", Picker: OwnWaitingPicker },
      reasonField("不予会签的理由"),
    ],
    fresh: (asked) => ({ entry: ownEntry(asked), reason: "" }),
  },
  "name-countersigner": {
    lead: () => "原会签人员调离、停用或者不能到场的，改由另一名持证人员会签。改定的人员须本人登录会签。",
    fields: () => [
      { kind: "picker", name: "entry", label: "会签事项", Picker: WaitingPicker },
      { kind: "picker", name: "officer", label: "改由谁会签", Picker: OfficerPicker },
      reasonField("理由"),
    ],
    fresh: ({ seen }) => ({ entry: onlyOne(entriesIn(seen.hazard)), officer: null, reason: "" }),
  },
};
