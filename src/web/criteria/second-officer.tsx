import { useQuery } from "@tanstack/react-query";
import { NameablePeople } from "#contract/hazards/seen-hazard.ts";
import { read } from "#web/app/api.ts";
import { useSignedIn } from "#web/app/session.ts";

type Props = {
  /** A hazard whose people can be named: those of the own department are the same for all. */
  readonly hazard: string;
  readonly value: string | null;
  readonly onChange: (person: string | null) => void;
};

/** The second officer who signs all of them. */
export function SecondOfficer({ hazard, value, onChange }: Props) {
  const me = useSignedIn();
  const { data } = useQuery({
    queryKey: ["hazard", hazard, "people"],
    queryFn: ({ signal }) => read(`/hazards/${hazard}/people`, NameablePeople, signal),
    staleTime: 60_000,
  });
  const officers = (data?.people ?? []).filter((one) => one.certified && one.person !== me.person);
  return (
    <div className="field">
      <label className="field-label" htmlFor="second-officer">
        第二名执法人员
      </label>
      <select
        id="second-officer"
        value={value ?? ""}
        onChange={(event) => onChange(event.target.value || null)}
      >
        <option value="">{data ? "请选择" : "正在读取名单…"}</option>
        {officers.map(({ person, name, post }) => (
          <option key={`${person} ${post}`} value={person}>
            {name}（{post}）
          </option>
        ))}
      </select>
    </div>
  );
}
