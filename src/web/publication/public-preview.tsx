import type { PublicLine } from "#contract/publication.ts";
import { listedLevels } from "#domain/hazards/listing.ts";
import type { TableColumn } from "#web/ui/data-table.tsx";
import { Empty, Loading, ProblemNote } from "#web/ui/note.tsx";
import { Records } from "#web/ui/records.tsx";
import { usePublicLines } from "./queries.ts";

/** Exactly what the public reads, or would read once the list is open: the same question to the same data. */
export function PublicPreview({ home, open }: { readonly home: string; readonly open: boolean }) {
  const { data, error, refetch } = usePublicLines(home);
  return (
    <section aria-labelledby="seen">
      <h2 id="seen">{open ? "公众看到的内容" : "开放以后公众看到的内容"}</h2>
      <ProblemNote error={error} again={() => void refetch()} />
      {!data && !error && <Loading />}
      {data?.lines.length === 0 && (
        <div className="panel">
          <Empty title="没有公开的挂牌督办隐患">在挂牌隐患的页面办理“公开审查”以后，会列在这里。</Empty>
        </div>
      )}
      {data && data.lines.length > 0 && (
        <Records
          caption="公众看到的内容"
          rows={data.lines}
          keyOf={({ unit, wording, listedOn }) => `${unit} ${wording} ${listedOn}`}
          columns={columns}
        />
      )}
    </section>
  );
}

const columns: readonly TableColumn<PublicLine>[] = [
  { head: "单位", width: "200px", cell: ({ unit }) => unit },
  { head: "隐患", cell: ({ wording }) => wording },
  { head: "挂牌", width: "100px", cell: ({ level }) => listedLevels[level] },
  { head: "挂牌日期", width: "110px", cell: ({ listedOn }) => listedOn ?? "未载明" },
  { head: "整改期限", width: "110px", cell: ({ deadline }) => deadline ?? "未载明" },
  { head: "督办单位", width: "160px", cell: ({ supervisor }) => supervisor },
  {
    head: "状态",
    width: "150px",
    cell: ({ delistedOn }) => (delistedOn ? `${delistedOn} 已摘牌` : "整改督办中"),
  },
];
