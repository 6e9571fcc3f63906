import type { NameablePerson } from "#contract/hazards/seen-hazard.ts";
import { useSignedIn } from "#web/app/session.ts";
import { usePeople } from "#web/hazards/seen.ts";
import type { PickerProps } from "#web/ui/form/field-spec.ts";
import { isColleague, isOfTheUnit, isRecordedFor } from "./who-fits.ts";

type Props = PickerProps & {
  readonly fits: (person: NameablePerson) => boolean;
  /** What to do when nobody fits. */
  readonly nobody: string;
  /** True where who fills it in can be named too. */
  readonly withMe?: boolean;
};

function PeopleSelect({ id, value, onChange, described, wrong, fits, nobody, withMe = false }: Props) {
  const { data, error } = usePeople();
  const me = useSignedIn();
  const people = (data?.people ?? []).filter((one) => (withMe || one.person !== me.person) && fits(one));
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

/** An officer with a certificate who handles a case, who fills it in among them. */
export function HandlerPicker(props: PickerProps) {
  return (
    <PeopleSelect
      {...props}
      fits={({ certified, role }) => certified && role === "regulator"}
      nobody="本部门没有登记了执法证号的人员，请联系系统管理员登记。"
      withMe
    />
  );
}

/** The head of the department, where the head has an account. */
export function HeadPicker(props: PickerProps) {
  return (
    <PeopleSelect
      {...props}
      fits={({ role }) => role === "regulator"}
      nobody="本部门没有登记的人员。"
      withMe
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

/** Somebody of the unit or its group, who fills it in among them. */
export function AccountablePicker(props: PickerProps) {
  return (
    <PeopleSelect {...props} fits={isOfTheUnit} withMe nobody="没有登记的人员，请在下面写单位或者姓名。" />
  );
}

/** A colleague who comes along. */
export function CompanionPicker(props: PickerProps) {
  return (
    <PeopleSelect {...props} fits={isColleague} nobody="本部门没有其他登记的人员，请联系系统管理员登记。" />
  );
}

/** Those for whom an act can be recorded: whoever has an account signs themselves. */
export function RecordedForPicker(props: PickerProps) {
  return <PeopleSelect {...props} fits={isRecordedFor} nobody="没有登记的人员，请在下面写姓名。" />;
}
