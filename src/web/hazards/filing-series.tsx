import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { z } from "zod";
import { FilingSeriesShape, NewFilingSeries } from "#contract/filing.ts";
import { seriesNumber } from "#domain/parties/number-series.ts";
import { read, send } from "#web/app/api.ts";
import { useSignedIn } from "#web/app/session.ts";
import { Dialog } from "#web/ui/dialog.tsx";
import type { FieldSpec } from "#web/ui/form/field-spec.ts";
import { valueAt } from "#web/ui/form/paths.ts";
import { SentForm } from "#web/ui/form/sent-form.tsx";
import "./filing.css";

/** How the own office numbers its filings, with the number that comes next. */
export function useFilingSeries() {
  return useQuery({
    queryKey: ["filing-series"],
    queryFn: ({ signal }) => read("/filing-series", FilingSeriesShape, signal),
  });
}

/** The series of the own office in a sentence, and the way to set it. */
export function FilingSeriesPanel() {
  const { data } = useFilingSeries();
  const [setting, setSetting] = useState(false);
  if (!data) return null;
  return (
    <section className="panel filing-series" aria-labelledby="filing-series">
      <div>
        <h2 id="filing-series">备案编号</h2>
        {data.series ? (
          <p>
            接收备案时不填编号，即按本单位序列自动编号。下一号：<strong>{data.series.nextNumber}</strong>
          </p>
        ) : (
          <p>本单位还没有设置编号序列，接收备案时须按登记簿填写编号。</p>
        )}
      </div>
      <button type="button" className="button-quiet" onClick={() => setSetting(true)}>
        {data.series ? "变更序列" : "设置序列"}
      </button>
      {setting && <SeriesDialog series={data.series} onClose={() => setSetting(false)} />}
    </section>
  );
}

type DialogProps = { readonly series: FilingSeriesShape["series"]; readonly onClose: () => void };

function SeriesDialog({ series, onClose }: DialogProps) {
  const { account } = useSignedIn();
  const client = useQueryClient();
  const { prefix = "", digits = 4, next = 1 } = series ?? {};
  const year = series?.year ?? new Date().getFullYear();
  return (
    <Dialog title="备案编号序列" onClose={onClose}>
      <SentForm
        draft={`draft:${account}:filing-series`}
        fresh={{ prefix, digits, year, next }}
        fields={seriesFields}
        shape={NewFilingSeries}
        submit={(body) => send("PUT", "/filing-series", body, z.object({}))}
        onDone={() => {
          onClose();
          void client.invalidateQueries({ queryKey: ["filing-series"] });
        }}
        button="保存"
      >
        <p className="quiet">
          编号由字头、年份和流水号组成，每年从 1
          号起编。已经编过的号不会重复；登记簿上已用到几号，下一号就填几号加一。
        </p>
      </SentForm>
    </Dialog>
  );
}

function seriesFields(values: unknown): readonly FieldSpec[] {
  return [
    { kind: "line", name: "prefix", label: "字头", hint: "只写文字，例如“潞城重隐备”。" },
    { kind: "number", name: "digits", label: "流水号位数", hint: "不足的位数用 0 补齐；不补齐的填 1。" },
    { kind: "number", name: "year", label: "年份" },
    { kind: "number", name: "next", label: "下一号", hint: exampleOf(values) },
  ];
}

/** The next number as it would be written, once enough is filled in. */
function exampleOf(values: unknown): string {
  const given = NewFilingSeries.omit({ actId: true }).safeParse({
    prefix: valueAt(values, "prefix"),
    digits: valueAt(values, "digits"),
    year: valueAt(values, "year"),
    next: valueAt(values, "next"),
  });
  if (!given.success) return "填全以后，这里显示编号的样子。";
  const { year, next } = given.data;
  return `下一份备案的编号：${seriesNumber(given.data, year, next)}`;
}
