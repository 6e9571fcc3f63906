import { useId, useState } from "react";
import type { HazardLine } from "#contract/hazards/hazard-line.ts";
import { useDepartmentsAt } from "#web/hazards/acts/organisation-pickers.tsx";
import { ActOnMany } from "./act-on-many.tsx";
import { ReasonForAll } from "./reason-for-all.tsx";

type Props = { readonly picked: readonly HazardLine[]; readonly onClose: () => void };

/** 指定牵头部门 for many hazards at once: one department and one reason, an act on each. */
export function AssignLeads({ picked, onClose }: Props) {
  const id = useId();
  const [organisation, setOrganisation] = useState("");
  const [temporary, setTemporary] = useState(false);
  const [reason, setReason] = useState("");
  const homes = [...new Set(picked.map(({ home }) => home))];
  const [field, other] = new Set(picked.map((line) => line.field));
  const departments = useDepartmentsAt(homes, other === undefined ? (field ?? null) : null);
  const filled = organisation !== "" && reason.trim() !== "";
  const input = { organisation, temporary, reason: reason.trim() };
  return (
    <ActOnMany
      title="指定牵头部门"
      act="assign-lead"
      picked={picked}
      each={(line) => (filled ? { id: line.id, input } : null)}
      button="确认指定，逐条入账"
      done="已指定"
      changed={["hazard", "hazards", "duties", "counts"]}
      onClose={onClose}
    >
      <div className="field">
        <label className="field-label" htmlFor={`${id}-lead`}>
          牵头部门
        </label>
        <select
          id={`${id}-lead`}
          value={organisation}
          onChange={(event) => setOrganisation(event.target.value)}
        >
          <option value="">请选择</option>
          {departments.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
      </div>
      <label className="many-tick">
        <input type="checkbox" checked={temporary} onChange={(event) => setTemporary(event.target.checked)} />
        职责有争议，先行临时牵头（期限照常计算）
      </label>
      <ReasonForAll label="指定的理由或者依据" value={reason} onChange={setReason} />
      <p className="quiet">将对下列每条各记一次“指定牵头部门”；不在其内的，取消勾选。</p>
    </ActOnMany>
  );
}
