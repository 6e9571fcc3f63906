import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { HazardsToLinkShape, type HazardsToLink as ToLink } from "#contract/hazards/hazards-to-link.ts";
import { complete } from "#domain/hazards/acts/complete.ts";
import { read } from "#web/app/api.ts";
import { useSignedIn } from "#web/app/session.ts";
import { ActOnMany } from "#web/hazards/many/act-on-many.tsx";

type Props = { readonly enterprise: { readonly id: string; readonly name: string } };

/** Hazards that name this unit and are joined to no file: shown, and joined by 补全信息, an act on each. */
export function HazardsToLink({ enterprise }: Props) {
  const { acting } = useSignedIn();
  const may = acting !== null && complete.roles.includes(acting.role);
  const { data } = useQuery({
    queryKey: ["unlinked", enterprise.id],
    queryFn: ({ signal }) => read(`/enterprises/${enterprise.id}/unlinked`, HazardsToLinkShape, signal),
    enabled: may,
  });
  const [asked, setAsked] = useState<ToLink["lines"] | null>(null);
  if (!data || (data.total === 0 && !asked)) return null;
  const ready = data.lines.filter(({ reason }) => reason === null);
  const reasons = [...new Set(data.lines.flatMap(({ reason }) => reason ?? []))];
  return (
    <div className="note warn">
      <p>
        有 {data.total} 条隐患写的是这个单位，尚未关联。关联以后，这些隐患归入本单位，并带入登记的牵头部门。
      </p>
      {reasons.map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
      {ready.length > 0 && (
        <button type="button" className="button-quiet" onClick={() => setAsked(ready)}>
          查看并关联（{ready.length}）
        </button>
      )}
      {asked && <Linking enterprise={enterprise} asked={asked} onClose={() => setAsked(null)} />}
    </div>
  );
}

type LinkingProps = Props & { readonly asked: ToLink["lines"]; readonly onClose: () => void };

function Linking({ enterprise, asked, onClose }: LinkingProps) {
  const open = asked.filter(({ homeOpen }) => homeOpen).length;
  const seqs = new Map(asked.map(({ hazard, seq }) => [hazard.id, seq]));
  return (
    <ActOnMany
      title={`关联到 ${enterprise.name}`}
      act="complete"
      picked={asked.map(({ hazard }) => hazard)}
      each={({ id }) => ({ id, basedOnSeq: seqs.get(id), input: { ...nothing, enterprise: enterprise.id } })}
      button="确认关联，逐条入账"
      done="已关联"
      changed={["unlinked", "hazard", "hazards", "duties", "counts"]}
      onClose={onClose}
    >
      <p>请逐条核对是不是这个单位；不是的，取消勾选。每条记一次“补全信息”。</p>
      {open > 0 && <p className="note">其中 {open} 条的属地尚待确认，关联即确认属于本单位所在的县区。</p>}
    </ActOnMany>
  );
}

/** Nothing else is filled in: the unit's file brings field, place and departments. */
const nothing = {
  homeConfirmed: true,
  unitName: null,
  unitKind: null,
  supervisionLevel: null,
  placeCode: null,
  field: null,
  foundOn: null,
};
