import { Link } from "@tanstack/react-router";
import { useExports } from "./queries.ts";

/** Above the duties: that exports wait for the reader's decision, or can be downloaded. */
export function ExportsWaiting() {
  const { data } = useExports();
  const waiting = data?.toDecide.length ?? 0;
  const ready = data?.own.filter(({ downloadable }) => downloadable).length ?? 0;
  return (
    <>
      {waiting > 0 && (
        <p className="note warn">
          有 {waiting} 项导出申请等待审批，<Link to="/exports">去办理</Link>。
        </p>
      )}
      {ready > 0 && (
        <p className="note">
          您有 {ready} 项导出申请已经批准，<Link to="/exports">去下载</Link>。
        </p>
      )}
    </>
  );
}
