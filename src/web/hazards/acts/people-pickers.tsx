import type { NameablePerson } from "#contract/hazards/seen-hazard.ts";
import { useSignedIn } from "#web/app/session.ts";
import { usePeople } from "#web/hazards/seen.ts";
import type { PickerProps } from "#web/ui/form/field-spec.ts";

type Props = PickerProps & {
  readonly fits: (person: NameablePerson) => boolean;
  /** What to do when nobody fits. */
  readonly nobody: string;
};

function PeopleSelect({ id, value, onChange, described, wrong, fits, nobody }: Props) {
  const { data, error } = usePeople();
  const me = useSignedIn();
  const people = (data?.people ?? []).filter((one) => one.person !== me.person && fits(one));
  if (error) return <p className="field-wrong">人员名单没有读到，请关闭后重新打开。</p>;
  if (data && people.length === 0) return <p className="quiet">{nobody}</p>;
  return (
    <select
      id={id}
      value={typeof value === "string" ? value : ""}
      aria-describedby={described}
      aria-invalid={wrong || undefined}
      onChange={(event) => onChange(event.target.value || null)}
    >
      <option value="">{data ? "请选择" : "正在读取名单…"}</option>
      {people.map(({ person, name, post }) => (
        <option key={`${person} ${post}`} value={person}>
          {name}（{post}）
        </option>
      ))}
    </select>
  );
}

/** A colleague with an enforcement certificate. */
export function OfficerPicker(props: PickerProps) {
  return (
    <PeopleSelect
      {...props}
      fits={({ certified }) => certified}
      nobody="本部门没有其他登记了执法证号的人员，请联系系统管理员登记。"
    />
  );
}

/** An expert of the pool. */
export function ExpertPicker(props: PickerProps) {
  return (
    <PeopleSelect
      {...props}
      fits={({ role }) => role === "expert"}
      nobody="还没有登记专家，请联系系统管理员。"
    />
  );
}

/** Anybody who can be named on the hazard. */
export function PersonPicker(props: PickerProps) {
  return <PeopleSelect {...props} fits={() => true} nobody="没有可以选择的人员，请联系系统管理员登记。" />;
}

/** Those for whom an act can be recorded: whoever has an account signs themselves. */
export function RecordedForPicker(props: PickerProps) {
  return (
    <PeopleSelect
      {...props}
      fits={({ part, hasAccount }) =>
        !hasAccount &&
        (part === "enterprise" || part === "group" || part === "expert" || part === "mine-safety")
      }
      nobody="没有登记的人员，请在下面写姓名。"
    />
  );
}
