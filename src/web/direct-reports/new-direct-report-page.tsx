import { useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { z } from "zod";
import { DirectReportActed, NewDirectReport } from "#contract/direct-reports.ts";
import { isSectorCode, sectors } from "#domain/criteria/sector.ts";
import { send } from "#web/app/api.ts";
import { useSignedIn } from "#web/app/session.ts";
import { useEnterprise } from "#web/parties/queries.ts";
import type { FieldSpec, Options } from "#web/ui/form/field-spec.ts";
import { valueAt } from "#web/ui/form/paths.ts";
import { UploadAddress } from "#web/ui/form/photos-control.tsx";
import { SentForm } from "#web/ui/form/sent-form.tsx";
import { usePageTitle } from "#web/ui/page-title.ts";

/** 直接上报 of a hazard on record, or of something new. The draft goes with the page: a shared computer keeps nothing. */
export function NewDirectReportPage() {
  usePageTitle("直接上报");
  const { hazard = null } = useSearch({ from: "/direct-reports/new" }) as { readonly hazard?: string };
  const { account, acting } = useSignedIn();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { data: unit } = useEnterprise(acting?.enterprise ?? "");
  const codes = (unit?.fields ?? []).filter(isSectorCode);
  const fields = codes.map((code) => [code, sectors[code].name] as const);
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <p className="quiet">
            <Link to="/direct-reports">直接上报</Link>
          </p>
          <h1>{hazard ? "直接上报这条隐患" : "上报新情况"}</h1>
        </div>
      </header>
      <section className="panel">
        <UploadAddress value="/direct-reports/files">
          <SentForm
            draft={`draft:${account}:direct-report:${hazard ?? "new"}`}
            store={sessionStorage}
            fresh={fresh}
            fields={fieldsFor(hazard, fields)}
            shape={shapeFor(hazard)}
            submit={(body) => send("POST", "/direct-reports", body, DirectReportActed)}
            onDone={({ id }) => {
              void client.invalidateQueries({ queryKey: ["direct-reports"] });
              void navigate({ to: "/direct-reports/$id", params: { id } });
            }}
            button="直接上报"
          >
            <p className="note">
              送牵头部门；没有牵头部门的，送安委办。本单位其他人员（包括主要负责人）看不到，也没有任何提醒。受理部门只看到隐患的情况和照片，看不到您的姓名、岗位，也看不到您向谁报告过。
            </p>
          </SentForm>
        </UploadAddress>
      </section>
    </div>
  );
}

const fresh = {
  ...{ field: null, what: "", spot: null, photos: [], wasTold: null },
  told: { on: null, actBy: null, post: "", asked: "", proof: [] },
};

function fieldsFor(hazard: string | null, sectorsOfUnit: Options): readonly FieldSpec[] {
  const told = (values: unknown) => hazard !== null || valueAt(values, "wasTold") === true;
  return [
    {
      kind: "text",
      name: "what",
      label: "隐患的情况",
      hint: "只写隐患本身。不要写自己和同事的姓名、岗位，也不要写只有您知道的细节。",
    },
    { kind: "line", name: "spot", label: "部位", optional: true },
    {
      kind: "select",
      name: "field",
      label: "行业领域",
      options: sectorsOfUnit,
      shown: () => hazard === null && sectorsOfUnit.length > 1,
    },
    { kind: "photos", name: "photos", label: "照片", optional: true, hint: "不要拍进人和自己的笔迹。" },
    {
      kind: "yes-no",
      name: "wasTold",
      label: "是否已经向本单位负责人报告过",
      shown: () => hazard === null,
    },
    {
      kind: "group",
      name: "told",
      label: "向负责人报告的情况（只有您本人能看到，用于证明您已尽责）",
      shown: told,
      fields: [
        { kind: "day", name: "on", label: "报告的日期" },
        { kind: "line", name: "post", label: "向哪个岗位报告", hint: "例如：主要负责人、矿长。" },
        { kind: "text", name: "asked", label: "当时要求什么" },
        { kind: "day", name: "actBy", label: "要求什么时候处理" },
        { kind: "photos", name: "proof", label: "报告的凭据", optional: true },
      ],
    },
  ];
}

/** What was not asked for is not sent. */
function shapeFor(hazard: string | null): z.ZodType<z.infer<typeof NewDirectReport>> {
  const settled = (values: unknown) => {
    const { wasTold, told, ...said } = values as Record<string, unknown>;
    return { ...said, hazard, told: hazard !== null || wasTold === true ? told : null };
  };
  return z.preprocess(settled, NewDirectReport);
}
