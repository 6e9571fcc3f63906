import { useQuery } from "@tanstack/react-query";
import { OrganisationsShape } from "#contract/parties.ts";
import { isSectorCode } from "#domain/criteria/sector.ts";
import { coversHome } from "#domain/parties/organisation.ts";
import { read } from "#web/app/api.ts";
import { useSeen } from "#web/hazards/seen.ts";
import type { PickerProps } from "#web/ui/form/field-spec.ts";

/** Departments that can lead or support here: those of this field first. */
function useDepartments() {
  const { home, field } = useSeen().hazard.belonging;
  return useDepartmentsAt([home], field);
}

/** Departments that can lead or support in all of these places: those of the field first. */
export function useDepartmentsAt(homes: readonly string[], field: string | null) {
  const { data } = useQuery({
    queryKey: ["organisations"],
    queryFn: ({ signal }) => read("/organisations", OrganisationsShape, signal),
    staleTime: 300_000,
  });
  const oversees = (supervised: readonly string[]) =>
    Number(field !== null && isSectorCode(field) && supervised.includes(field));
  return (data?.organisations ?? [])
    .filter((one) => one.kind === "bureau" || one.kind === "emergency-bureau")
    .filter((one) =>
      homes.every((home) => coversHome({ ...one, supervised: one.supervised.filter(isSectorCode) }, home)),
    )
    .sort((a, b) => oversees(b.supervised) - oversees(a.supervised));
}

/** One department. */
export function OrganisationPicker({ id, value, onChange, described, wrong }: PickerProps) {
  return (
    <select
      id={id}
      value={typeof value === "string" ? value : ""}
      aria-describedby={described}
      aria-invalid={wrong || undefined}
      onChange={(event) => onChange(event.target.value || null)}
    >
      <option value="">请选择</option>
      {useDepartments().map((one) => (
        <option key={one.id} value={one.id}>
          {one.name}
        </option>
      ))}
    </select>
  );
}

/** Any number of departments; the lead is not among them. */
export function OrganisationsPicker({ id, value, onChange }: PickerProps) {
  const { hazard } = useSeen();
  const chosen: readonly unknown[] = Array.isArray(value) ? value : [];
  const toggled = (one: string) =>
    chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one];
  return (
    <div className="choices">
      {useDepartments()
        .filter((one) => one.id !== hazard.belonging.leadOrganisation)
        .map((one, index) => (
          <label key={one.id}>
            <input
              type="checkbox"
              id={index === 0 ? id : undefined}
              checked={chosen.includes(one.id)}
              onChange={() => onChange(toggled(one.id))}
            />
            {one.name}
          </label>
        ))}
    </div>
  );
}
