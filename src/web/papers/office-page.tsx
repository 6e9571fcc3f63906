import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { OfficeKinds } from "#contract/office-papers.ts";
import { kindNamed } from "#domain/documents/kinds/paper-kinds.ts";
import { Loading, ProblemNote } from "#web/ui/note.tsx";
import { usePageTitle } from "#web/ui/page-title.ts";
import { PaperSeriesDialog, WordingDialog } from "./office-dialogs.tsx";
import { useOfficeKinds } from "./queries.ts";
import "./papers.css";

/** 文号和用语: for each kind that the office issues, its number series and its own wording (N8). */
export function OfficePage() {
  usePageTitle("文号和用语");
  const { data, error, refetch } = useOfficeKinds();
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <p className="quiet">
            <Link to="/papers">公文</Link> / 文号和用语
          </p>
          <h1>文号和用语</h1>
          <p className="quiet">
            文号一般按本单位发文登记簿填写；由系统编号的，在这里设置序列。标题、固定文字和栏目可以按本单位的习惯调整，已定稿的公文不受影响。
          </p>
        </div>
      </header>
      <ProblemNote error={error} again={() => void refetch()} />
      {!data && !error && <Loading />}
      {data?.kinds.map((one) => (
        <OneKind key={one.kind} office={one} />
      ))}
    </div>
  );
}

function OneKind({ office }: { readonly office: OfficeKinds["kinds"][number] }) {
  const [open, setOpen] = useState<"series" | "wording" | null>(null);
  const { kind, series, wording } = office;
  const { label } = kindNamed(kind);
  const close = () => setOpen(null);
  return (
    <section className="panel office-kind" aria-labelledby={`kind-${kind}`}>
      <div>
        <h2 id={`kind-${kind}`}>{label}</h2>
        <p>{series ? `下一号：${series.nextNumber}` : "文号按登记簿填写。"}</p>
        <p className="quiet">{wording.version > 0 ? `本单位用语第 ${wording.version} 版` : "使用通用用语"}</p>
      </div>
      <p className="button-row">
        <button type="button" className="button-quiet" onClick={() => setOpen("series")}>
          文号序列<span className="visually-hidden">：{label}</span>
        </button>
        <button type="button" className="button-quiet" onClick={() => setOpen("wording")}>
          调整用语<span className="visually-hidden">：{label}</span>
        </button>
      </p>
      {open === "series" && <PaperSeriesDialog office={office} onClose={close} />}
      {open === "wording" && <WordingDialog office={office} onClose={close} />}
    </section>
  );
}
