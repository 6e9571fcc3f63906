import { useId, useState } from "react";
import { sectors } from "#domain/criteria/sector.ts";
import { FilterPick } from "#web/ui/filters.tsx";

/** Hands out the 目录清单 of some fields as a spreadsheet. */
export function ExportPanel() {
  const id = useId();
  const [sector, setSector] = useState("");
  const [own, setOwn] = useState(false);
  const query = new URLSearchParams({ own: String(own), ...(sector ? { sector } : {}) });
  return (
    <section className="panel keeping-export" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>导出目录清单</h2>
      <div className="button-row">
        <FilterPick
          label="行业领域"
          value={sector}
          options={Object.entries(sectors).map(([code, { name }]) => [code, name])}
          onPick={setSector}
        />
        <label>
          <input type="checkbox" checked={own} onChange={(event) => setOwn(event.target.checked)} />{" "}
          只导出本地清单
        </label>
        <a className="button-quiet" href={`/api/standards.xlsx?${query}`} download>
          导出表格
        </a>
      </div>
      <p className="quiet">分类、内容、依据三列。没有原文的条目写摘要，并标明“摘要，非原文”。</p>
      <p className="quiet">
        <a href="/api/criteria/judged-texts.jsonl" download>
          导出表述与条款对照
        </a>
        ：已核定隐患的文字和所判条款，不含单位、编号、日期和人员，次序打乱，供检验和改进条款建议；内容离开本系统前请审看。
      </p>
    </section>
  );
}
