import { useQuery } from "@tanstack/react-query";
import { OfferedKinds } from "#contract/paper-kinds.ts";
import { read } from "#web/app/api.ts";
import { useSeen } from "#web/hazards/seen.ts";
import { GapPlaces } from "./report-gaps-list.tsx";
import "./papers-section.css";

/** 公文: the forms that this person issues on the hazard, each with what its record lacks before it is printed. */
export function PapersSection() {
  const { hazard } = useSeen();
  const { data } = useQuery({
    queryKey: ["hazard", hazard.id, "kinds"],
    queryFn: ({ signal }) => read(`/hazards/${hazard.id}/kinds`, OfferedKinds, signal),
  });
  if (!data || data.kinds.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="papers">
      <h2 id="papers">公文与表格</h2>
      <p className="quiet">内容取自本条隐患的记录。缺项的可以先补齐，也可以打印后手工填写。</p>
      <ul className="plain-list paper-kinds">
        {data.kinds.map((one) => (
          <Kind key={one.kind} offered={one} />
        ))}
      </ul>
    </section>
  );
}

function Kind({ offered: { kind, label, gaps } }: { readonly offered: OfferedKinds["kinds"][number] }) {
  const { hazard } = useSeen();
  const address = `/api/hazards/${hazard.id}/kinds/${kind}/print`;
  return (
    <li>
      <div className="paper-kind">
        <strong>{label}</strong>
        <span className="button-row small">
          <a className="button-quiet" href={`${address}?as=pdf`} target="_blank" rel="noreferrer">
            打印<span className="visually-hidden">：{label}</span>
          </a>
          <a className="button-quiet" href={`${address}?as=docx`} download>
            Word 文档<span className="visually-hidden">：{label}</span>
          </a>
        </span>
      </div>
      {gaps.length > 0 && (
        <details>
          <summary>记录中还缺 {gaps.length} 项</summary>
          <GapPlaces gaps={gaps} />
        </details>
      )}
    </li>
  );
}
