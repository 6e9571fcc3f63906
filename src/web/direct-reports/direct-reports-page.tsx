import { Link } from "@tanstack/react-router";
import { directReporters } from "#domain/direct-reports/direct-report.ts";
import { useSignedIn } from "#web/app/session.ts";
import { Empty, Loading, ProblemNote } from "#web/ui/note.tsx";
import { usePageTitle } from "#web/ui/page-title.ts";
import { DirectReportLines } from "./direct-report-lines.tsx";
import { useDirectReports } from "./queries.ts";
import "#web/hazards/home.css";

/** 直接上报: the own ones of safety staff; for whom they went to, leads to look into. */
export function DirectReportsPage() {
  const { acting } = useSignedIn();
  const reports = acting !== null && directReporters.includes(acting.role);
  const title = reports ? "直接上报" : "线索";
  usePageTitle(title);
  const { data, error, refetch } = useDirectReports();
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <h1>{title}</h1>
          <p className="quiet">
            {reports
              ? "向本单位负责人报告重大事故隐患后不及时处理的，可以依法（安全生产法第四十六条）直接向主管部门报告。只有您本人和受理部门看得到，受理部门看不到您是谁。"
              : "请在范围更大的检查中一并核查，不要单独上门核对，也不要向企业出示或者转述。"}
          </p>
        </div>
        {reports && (
          <Link to="/direct-reports/new" className="button">
            上报新情况
          </Link>
        )}
      </header>
      <ProblemNote error={error} again={() => void refetch()} />
      {!data && !error && <Loading />}
      {data?.reports.length === 0 && (
        <div className="panel">
          <Empty title={reports ? "您没有直接上报过" : "没有收到线索"}>
            {reports ? "针对已登记隐患的，从隐患页面进入。" : "收到的线索会列在这里和“我的待办”。"}
          </Empty>
        </div>
      )}
      {data && <DirectReportLines reports={data.reports} today={data.today} />}
    </div>
  );
}
