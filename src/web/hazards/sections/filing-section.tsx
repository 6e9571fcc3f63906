import { owesSteps } from "#domain/hazards/hazard.ts";
import { standingReturn } from "#domain/hazards/reporting.ts";
import { Photos } from "#web/hazards/photos.tsx";
import { organisationName, personName, useSeen } from "#web/hazards/seen.ts";
import { Facts } from "#web/ui/facts.tsx";
import { momentText } from "#web/ui/moment.ts";
import { ReportGapsList } from "./report-gaps-list.tsx";
import { SheetLink } from "./sheet-link.tsx";

/** 报告与备案: the report as composed from the record, its signatures, its filing, and the look back. */
export function FilingSection() {
  const seen = useSeen();
  const { hazard, reportSigners } = seen;
  if (!owesSteps(hazard)) return null;
  const { filing, belonging } = hazard;
  const links = filing.chain.length > 0 ? filing.chain : reportSigners;
  // The return that waits for an answer stands on top of what the report lacks.
  const standing = standingReturn(hazard);
  const address = `/api/hazards/${hazard.id}`;
  return (
    <section className="panel" aria-labelledby="filing">
      <h2 id="filing">整改报告与备案</h2>
      <p className="button-row">
        <a className="button-quiet" href={`${address}/report.pdf`} target="_blank" rel="noreferrer">
          查看整改报告
        </a>
        <a className="button-quiet" href={`${address}/report.pdf`} download>
          下载 PDF
        </a>
        <a className="button-quiet" href={`${address}/report.docx`} download>
          下载 Word 文档
        </a>
        <SheetLink hazard={hazard.id} />
        {filing.filed && (
          <a className="button-quiet" href={`${address}/receipt.pdf`} target="_blank" rel="noreferrer">
            备案回执
          </a>
        )}
      </p>
      {!filing.filed && !filing.submittedAt && <ReportGapsList />}
      <ol className="signatures">
        {links.map((link) => {
          const signed = filing.signatures.find((one) => one.link === link.key);
          return (
            <li key={link.key} className={signed ? "done" : undefined}>
              <strong>{link.label}</strong>
              <span className={signed ? undefined : "quiet"}>
                {signed ? `${personName(seen, signed.by)}，${momentText(signed.at)}` : "未签字"}
              </span>
            </li>
          );
        })}
      </ol>
      <Facts
        facts={[
          ["备案部门", organisationName(seen, belonging.filingOrganisation) ?? "尚未登记同级应急管理部门"],
          ["报送", filing.submittedAt && momentText(filing.submittedAt)],
          [
            "备案",
            filing.filed &&
              `${filing.filed.number}，${filing.filed.on}，${personName(seen, filing.filed.by)}`,
          ],
          ["以前的备案", filing.earlier.map((one) => `${one.number}（${one.on}）`).join("、")],
        ]}
      />
      {filing.filed && <p className="quiet">备案只作形式核对，不代替审批。</p>}
      {filing.report && <Photos hazard={hazard.id} photos={[filing.report]} label="签字后的报告" />}
      {filing.returns
        .filter(({ at }) => at !== standing?.at)
        .map((one) => (
          <p key={one.at} className="note warn">
            {momentText(one.at)} 由{personName(seen, one.by)}退回补正：{one.reason}
          </p>
        ))}
      {filing.lookBacks.map((one) => (
        <div key={one.at}>
          <h3>回头看（{one.on}）</h3>
          <Facts
            facts={[
              ["结论", one.holds ? "治源见效" : "治源未见效"],
              ["情况", one.finding],
              ["办理人", one.by.map((by) => personName(seen, by)).join("、")],
            ]}
          />
          <Photos hazard={hazard.id} photos={one.photos} label="回头看照片" />
        </div>
      ))}
    </section>
  );
}
