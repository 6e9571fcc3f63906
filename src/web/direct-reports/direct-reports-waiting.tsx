import { Link } from "@tanstack/react-router";
import { ProblemNote } from "#web/ui/note.tsx";
import { DirectReportLines } from "./direct-report-lines.tsx";
import { useDirectReports } from "./queries.ts";

/** Leads among the duties of who answers them. */
export function DirectReportsWaiting({ enabled }: { readonly enabled: boolean }) {
  const { data, error, refetch } = useDirectReports(enabled);
  if (error) return <ProblemNote error={error} again={() => void refetch()} />;
  if (!data || data.reports.length === 0) return null;
  const waiting = data.reports.filter(({ answeredOn }) => answeredOn === null);
  return (
    <section aria-label="线索">
      {waiting.length > 0 && (
        <>
          <h2>需要核查答复的线索（{waiting.length} 件）</h2>
          <DirectReportLines reports={waiting} today={data.today} />
        </>
      )}
      <p className="quiet">
        <Link to="/direct-reports">查看全部线索（{data.reports.length} 件）</Link>
      </p>
    </section>
  );
}
