import { useQuery, useQueryClient } from "@tanstack/react-query";
import { IntakeResult } from "#contract/intake.ts";
import { OrganisationsShape } from "#contract/parties.ts";
import { organisationKinds } from "#domain/parties/organisation.ts";
import { placeOfCode } from "#domain/places/place.ts";
import { read } from "#web/app/api.ts";
import { useSignedIn } from "#web/app/session.ts";
import { fieldName } from "#web/hazards/ledger-columns.tsx";
import { DataTable } from "#web/ui/data-table.tsx";
import { Empty, Loading, ProblemNote } from "#web/ui/note.tsx";
import { IntakePanel } from "./intake-panel.tsx";

const levelNames = { province: "省", city: "市", county: "县", township: "乡镇", enterprise: "企业" } as const;

/** Every organisation, with what it oversees. */
export function OrganisationsPanel() {
  const client = useQueryClient();
  const { acting } = useSignedIn();
  const { data, error, refetch } = useQuery({
    queryKey: ["organisations"],
    queryFn: ({ signal }) => read("/organisations", OrganisationsShape, signal),
  });
  const list = data?.organisations;
  return (
    <>
      {acting?.role === "system-admin" && (
        <IntakePanel
          what="机构"
          path="organisations"
          shape={IntakeResult}
          onTaken={() => void client.invalidateQueries({ queryKey: ["organisations"] })}
        />
      )}
      <ProblemNote error={error} again={() => void refetch()} />
      {!list && !error && <Loading />}
      {list?.length === 0 && <Empty title="还没有登记机构">由系统管理员用表格批量登记。</Empty>}
      {list && list.length > 0 && (
        <DataTable
          caption="机构"
          rows={list}
          keyOf={({ id }) => id}
          columns={[
            { head: "名称", cell: ({ name }) => name },
            { head: "类型", width: "180px", cell: ({ kind }) => organisationKinds[kind] },
            { head: "层级", width: "70px", cell: ({ level }) => levelNames[level] },
            { head: "所在地", width: "130px", cell: ({ placeCode }) => placeOfCode(placeCode)?.name ?? placeCode },
            { head: "监管领域", width: "280px", cell: ({ supervised }) => supervised.map(fieldName).join("、") || "—" },
            {
              head: "上级",
              width: "200px",
              cell: ({ superior }) => list.find(({ id }) => id === superior)?.name ?? "—",
            },
          ]}
        />
      )}
    </>
  );
}
