import { Link } from "@tanstack/react-router";
import { directReporters } from "#domain/direct-reports/direct-report.ts";
import { useSignedIn } from "#web/app/session.ts";

/** The way to 直接上报 from a hazard: the same on every hazard, whether or not anything was reported. */
export function DirectReportLink({ hazard }: { readonly hazard: string }) {
  const { acting } = useSignedIn();
  if (!acting || !directReporters.includes(acting.role)) return null;
  return (
    <details className="more">
      <summary>负责人不及时处理的</summary>
      <p className="quiet">可以依法向主管部门反映，本单位的其他人员看不到。</p>
      <Link to="/direct-reports/new" search={{ hazard }} className="button-quiet">
        直接上报
      </Link>
    </details>
  );
}
