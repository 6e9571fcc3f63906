import type { SeenPaper } from "#contract/papers.ts";
import { kindNamed } from "#domain/documents/kinds/paper-kinds.ts";

/** The files of a paper: the issued one with its hash and code, else the draft; what goes with it; the scans. */
export function PaperFiles({ paper }: { readonly paper: SeenPaper }) {
  const { id, own, pdf, docx, code } = paper;
  const address = `/api/papers/${id}`;
  return (
    <section className="panel" aria-labelledby="files">
      <h2 id="files">文件</h2>
      <p className="button-row">
        {pdf && docx ? (
          <>
            <FileLink href={`${address}/files/${pdf}`}>查看定稿文件</FileLink>
            <a className="button-quiet" href={`${address}/files/${docx}`} download>
              定稿 Word 文档
            </a>
          </>
        ) : (
          own && (
            <>
              <FileLink href={`${address}/draft?as=pdf`}>预览草稿</FileLink>
              <a className="button-quiet" href={`${address}/draft?as=docx`} download>
                草稿 Word 文档
              </a>
              {kindNamed(paper.kind).page !== "letter" && (
                <a className="button-quiet" href={`${address}/draft?as=xlsx`} download>
                  草稿 Excel 表格
                </a>
              )}
            </>
          )
        )}
        {own && <FileLink href={`${address}/companions/approval-sheet`}>打印呈批件</FileLink>}
        {own && paper.outgoing && (
          <FileLink href={`${address}/companions/service-receipt`}>打印送达回证</FileLink>
        )}
      </p>
      {own && <Scans paper={paper} own={own} />}
      {pdf && (
        <p className="quiet hash">
          文件摘要值（SM3）：{pdf}
          {code && (
            <>
              <br />
              核验码：{code}，
              <a href={`/v/${code}`} target="_blank" rel="noreferrer">
                打开核验页面
              </a>
            </>
          )}
        </p>
      )}
    </section>
  );
}

function FileLink({ href, children }: { readonly href: string; readonly children: string }) {
  return (
    <a className="button-quiet" href={href} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}

type Own = NonNullable<SeenPaper["own"]>;

function Scans({ paper, own }: { readonly paper: SeenPaper; readonly own: Own }) {
  const scans = [
    ["审核扫描件", own.review?.scan],
    ["签发扫描件", own.approval?.scan],
    ["送达回证扫描件", own.service?.receipt],
  ] as const;
  const kept = scans.flatMap(([label, scan]) => (scan ? [{ label, id: scan.id }] : []));
  if (kept.length === 0) return null;
  return (
    <p className="button-row">
      {kept.map(({ label, id }) => (
        <FileLink key={label} href={`/api/papers/${paper.id}/files/${id}`}>
          {label}
        </FileLink>
      ))}
    </p>
  );
}
