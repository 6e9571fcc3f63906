import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { UncataloguedShape } from "#contract/library.ts";
import type { LibraryCopy } from "#domain/criteria/library-copy.ts";
import { type GapKind, gapKinds, type LibraryGap, libraryGaps } from "#domain/criteria/library-gaps.ts";
import { read } from "#web/app/api.ts";
import { useMe } from "#web/app/session.ts";
import type { TableColumn } from "#web/ui/data-table.tsx";
import { usePageTitle } from "#web/ui/page-title.ts";
import { Records } from "#web/ui/records.tsx";
import { StandardsHead } from "./standards-head.tsx";
import { useToday } from "./use-library.ts";
import { WithLibrary } from "./with-library.tsx";
import "./criteria.css";

/** 标准缺口: what the library lacks, as what the office should ask its superiors for. */
export function GapsPage() {
  usePageTitle("判定标准缺口");
  return <WithLibrary>{(library) => <Gaps library={library} />}</WithLibrary>;
}

function Gaps({ library }: { readonly library: LibraryCopy }) {
  const reads = useMe()?.acting?.business ?? false;
  const { data: uncatalogued } = useQuery({
    queryKey: ["uncatalogued"],
    queryFn: ({ signal }) => read("/criteria/uncatalogued", UncataloguedShape, signal),
    enabled: reads,
  });
  const gaps = libraryGaps(library, useToday(), uncatalogued ?? []);
  const kinds = (Object.keys(gapKinds) as GapKind[]).filter((kind) => gaps.some((gap) => gap.kind === kind));
  return (
    <div className="page">
      <StandardsHead
        title="标准缺口"
        about={`共 ${gaps.length} 项，可以据此提请上级主管部门明确或者提供。标准库未收录，不说明标准不存在。`}
      >
        {reads && (
          <a className="button-quiet" href="/api/criteria/gaps.xlsx" download>
            导出清单
          </a>
        )}
      </StandardsHead>
      {kinds.map((kind) => (
        <section key={kind} className="shelf" aria-labelledby={`gap-${kind}`}>
          <h2 id={`gap-${kind}`}>{gapKinds[kind]}</h2>
          <Records
            caption={gapKinds[kind]}
            rows={gaps.filter((gap) => gap.kind === kind)}
            keyOf={({ about, standard, field }) => standard ?? field ?? about}
            columns={kind === "uncatalogued" ? [about, lacks, ask, records] : [about, lacks, ask]}
          />
        </section>
      ))}
    </div>
  );
}

const about: TableColumn<LibraryGap> = {
  head: "领域或者标准",
  width: "270px",
  cell: (gap) =>
    gap.standard ? (
      <Link to="/standards/$id" params={{ id: gap.standard }}>
        {gap.about}
      </Link>
    ) : (
      gap.about
    ),
};

const lacks: TableColumn<LibraryGap> = { head: "缺少", cell: (gap) => gap.lacks };
const ask: TableColumn<LibraryGap> = { head: "提请上级", cell: (gap) => gap.ask };

const records: TableColumn<LibraryGap> = {
  head: "隐患",
  width: "88px",
  numeric: true,
  cell: (gap) => (
    <Link to="/hazards" search={{ only: "uncatalogued", ...(gap.field ? { field: gap.field } : {}) }}>
      {gap.count} 条
    </Link>
  ),
};
