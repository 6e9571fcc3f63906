import { useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { AnswerDirectReport, DirectReportActed, type SeenDirectReport } from "#contract/direct-reports.ts";
import { fewestCovered } from "#domain/direct-reports/answering.ts";
import { send } from "#web/app/api.ts";
import { useSignedIn } from "#web/app/session.ts";
import { Dialog } from "#web/ui/dialog.tsx";
import type { FieldSpec } from "#web/ui/form/field-spec.ts";
import { SentForm } from "#web/ui/form/sent-form.tsx";

const fields: readonly FieldSpec[] = [
  {
    kind: "line",
    name: "check",
    label: "通过哪次检查核查",
    hint: "写范围更大的检查，例如“涉爆粉尘企业专项检查”。",
  },
  { kind: "day", name: "on", label: "检查日期" },
  {
    kind: "number",
    name: "covered",
    label: "检查了多少个单位或者部位",
    hint: `不少于 ${fewestCovered} 个，使企业看不出是谁反映的。`,
  },
  { kind: "text", name: "result", label: "告知反映人的结果", hint: "只有反映人本人能看到。" },
];

type Props = { readonly report: SeenDirectReport; readonly onClose: () => void };

/** 答复线索: through which wider check, and the result in words. */
export function AnswerDialog({ report, onClose }: Props) {
  const { account } = useSignedIn();
  const client = useQueryClient();
  const shape = AnswerDirectReport.extend({ actId: z.string() });
  return (
    <Dialog title="答复线索" onClose={onClose}>
      <SentForm
        draft={`draft:${account}:${report.id}:answer`}
        store={sessionStorage}
        fresh={{ check: "", on: report.today, covered: null, result: "" }}
        fields={fields}
        shape={shape}
        submit={({ actId, ...input }) =>
          send(
            "POST",
            `/direct-reports/${report.id}/answer`,
            { actId, basedOnSeq: report.seq, input },
            DirectReportActed,
          )
        }
        onDone={() => {
          onClose();
          void client.invalidateQueries();
        }}
        button="答复"
      >
        <p className="quiet">检查发现的问题照常登记、责令整改，来源是本次检查，不提线索。</p>
      </SentForm>
    </Dialog>
  );
}
