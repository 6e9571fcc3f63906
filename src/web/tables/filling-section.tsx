import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { FillingShape } from "#contract/tables.ts";
import type { TablePeriod } from "#domain/tables/table-period.ts";
import { Loading, ProblemNote } from "#web/ui/note.tsx";
import { filledHref, useFilling } from "./queries.ts";

const periodsBack: Readonly<Record<Exclude<TablePeriod, "open">, readonly [string, string]>> = {
  week: ["本周", "上周"],
  month: ["本月", "上月"],
  quarter: ["本季度", "上季度"],
  year: ["今年", "去年"],
};

/** The table filled for a period, and what is left blank, with where it is filled in. */
export function FillingSection({ id, period }: { readonly id: string; readonly period: TablePeriod }) {
  const [back, setBack] = useState(0);
  const { data, error, refetch } = useFilling(id, back);
  return (
    <section className="panel" aria-labelledby="filling-title">
      <h2 id="filling-title">填报</h2>
      {period !== "open" && (
        <fieldset className="period-pick bare">
          <legend className="visually-hidden">填哪一期</legend>
          {periodsBack[period].map((words, index) => (
            <label key={words}>
              <input type="radio" name="back" checked={back === index} onChange={() => setBack(index)} />
              {words}
            </label>
          ))}
        </fieldset>
      )}
      <ProblemNote error={error} again={() => void refetch()} />
      {!data && !error && <Loading what="正在核对记录…" />}
      {data && (
        <>
          <p>
            {data.period.name}，共 {data.rows} {data.forms ? "条" : "行"}。
          </p>
          {data.forms ? (
            <Forms forms={data.forms} total={data.rows} hrefOf={(hazard) => filledHref(id, back, hazard)} />
          ) : (
            <div className="table-do">
              <a className="button" href={filledHref(id, back)} download>
                填好并下载
              </a>
              <span className="quiet">下载人和行数记入登记簿。</span>
            </div>
          )}
          <LeftBlank filling={data} />
        </>
      )}
    </section>
  );
}

type FormsProps = {
  readonly forms: NonNullable<FillingShape["forms"]>;
  readonly total: number;
  readonly hrefOf: (hazard: string) => string;
};

/** A form for each hazard. */
function Forms({ forms, total, hrefOf }: FormsProps) {
  return (
    <>
      <ul className="plain-list table-forms" aria-label="选择隐患">
        {forms.map(({ id, number, text }) => (
          <li key={id}>
            <Link to="/hazards/$id" params={{ id }} className="clamp">
              {text}
            </Link>
            <a className="button-quiet" href={hrefOf(id)} download aria-label={`填好并下载：${number}`}>
              填好并下载
            </a>
          </li>
        ))}
      </ul>
      <p className="quiet">
        {total > forms.length && `这里列出前 ${forms.length} 条。`}一条隐患一张表；下载人记入登记簿。
      </p>
    </>
  );
}

function LeftBlank({ filling }: { readonly filling: FillingShape }) {
  const { gaps, blankColumns, blankSpots, uncounted, unknownLines, outOfReach } = filling;
  const lists = [gaps, blankColumns, blankSpots, unknownLines, outOfReach];
  if (uncounted === 0 && lists.every((list) => list.length === 0)) {
    return <p className="quiet">各列都已填上。</p>;
  }
  return (
    <div className="left-blank-list">
      {gaps.length > 0 && (
        <>
          <h3>记录中缺少、未能填写的</h3>
          <ul className="plain-list">
            {gaps.map((gap) => (
              <li key={gap.column}>
                <Gap gap={gap} />
              </li>
            ))}
          </ul>
        </>
      )}
      {uncounted > 0 && <p>另有 {uncounted} 条隐患的行业或者县区在表中没有对应的行，没有计入。</p>}
      {unknownLines.length > 0 && <p>没有认出、留空的行：{unknownLines.join("、")}。</p>}
      {outOfReach.length > 0 && <p>不在管辖范围内、留空的行：{outOfReach.join("、")}。</p>}
      {blankColumns.length > 0 && <p>按设置留空、需手工填写的列：{blankColumns.join("、")}。</p>}
      {blankSpots.length > 0 && <p>表外留空、需手工填写：{blankSpots.join("、")}。</p>}
    </div>
  );
}

function Gap({ gap: { column, at, hazards, total } }: { readonly gap: FillingShape["gaps"][number] }) {
  return (
    <details>
      <summary>
        “{column}”缺 {total} 条
        <span className="quiet">{at === "enterprise" ? " 在企业档案中补填" : " 在隐患页面中补填"}</span>
      </summary>
      <ul className="gap-links">
        {hazards.map(({ id, number, enterprise }) => (
          <li key={id}>
            {at === "enterprise" && enterprise ? (
              <Link to="/enterprises/$id" params={{ id: enterprise }}>
                {number} 的企业
              </Link>
            ) : (
              <Link to="/hazards/$id" params={{ id }}>
                {number}
              </Link>
            )}
          </li>
        ))}
      </ul>
      {total > hazards.length && <p className="quiet">这里列出前 {hazards.length} 条。</p>}
    </details>
  );
}
