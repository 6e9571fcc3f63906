import { createContext, useContext, useState } from "react";
import { type UnitKind, unitKinds } from "#domain/hazards/belonging.ts";
import { enterpriseFlags } from "#domain/parties/enterprise.ts";
import { placeOfCode, placesBelow } from "#domain/places/place.ts";
import { FilterPick } from "#web/ui/filters.tsx";
import { optionsOf, type PickerProps } from "#web/ui/form/field-spec.ts";
import { ProblemNote } from "#web/ui/note.tsx";
import { useRecipients } from "./queries.ts";

/** From which hazard a prompt is drawn, and by what its recipients are first narrowed. */
export type PromptFrom = {
  readonly hazard: string;
  readonly home: string;
  readonly kind: UnitKind | null;
  /** When it was sent; null before. */
  readonly sentOn: string | null;
};
export const PromptFromContext = createContext<PromptFrom>({
  hazard: "",
  home: "",
  kind: null,
  sentOn: null,
});

/** The enterprises of the field within reach, narrowed by kind and township; a person ticks them, and none is ticked at first. */
export function RecipientsPicker({ id, value, onChange, described, wrong }: PickerProps) {
  const { hazard, home, kind: first } = useContext(PromptFromContext);
  const [kind, setKind] = useState<string>(first ?? "");
  const [place, setPlace] = useState("");
  const asked = { ...(kind ? { kind } : {}), ...(place ? { place } : {}) };
  const { data, error, refetch } = useRecipients(hazard, asked);
  const chosen: readonly string[] = Array.isArray(value) ? value : [];
  const listed = (data?.enterprises ?? []).map((one) => one.id);
  const allTicked = listed.length > 0 && listed.every((one) => chosen.includes(one));
  const tick = (ids: readonly string[], on: boolean) =>
    onChange(on ? [...new Set([...chosen, ...ids])] : chosen.filter((one) => !ids.includes(one)));
  return (
    <fieldset className="recipients" id={id} aria-describedby={described} aria-invalid={wrong || undefined}>
      <legend className="visually-hidden">企业</legend>
      <div className="list-filters">
        <FilterPick label="单位类型" value={kind} options={optionsOf(unitKinds)} onPick={setKind} />
        <FilterPick
          label="乡镇（街道、园区）"
          value={place}
          options={placesBelow(home).map(({ code, name }) => [code, name] as const)}
          onPick={setPlace}
        />
      </div>
      <ProblemNote error={error} again={() => void refetch()} />
      <p className="quiet" aria-live="polite">
        {data ? `同行业领域、在您管辖范围内的企业 ${data.total} 家，已选 ${chosen.length} 家。` : "正在查询…"}
        {data && data.total > listed.length && `只列出前 ${listed.length} 家，请用上面的条件缩小范围。`}
      </p>
      {listed.length > 0 && (
        <div className="choices recipients-list">
          <label>
            <input
              type="checkbox"
              checked={allTicked}
              onChange={(event) => tick(listed, event.target.checked)}
            />
            全选列出的 {listed.length} 家
          </label>
          {data?.enterprises.map((one) => (
            <label key={one.id}>
              <input
                type="checkbox"
                checked={chosen.includes(one.id)}
                onChange={(event) => tick([one.id], event.target.checked)}
              />
              {one.name}
              <span className="quiet">
                {" "}
                {[placeOfCode(one.placeCode)?.name, one.flags.includes("dormant") && enterpriseFlags.dormant]
                  .filter(Boolean)
                  .join("，")}
              </span>
            </label>
          ))}
        </div>
      )}
    </fieldset>
  );
}
