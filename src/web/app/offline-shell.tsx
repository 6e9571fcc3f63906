import { useQueryClient } from "@tanstack/react-query";
import { Link, Outlet, useLocation } from "@tanstack/react-router";
import "./shell.css";

/** The app without a network and without knowing who reads: the criteria are nobody's data and can be read. */
export function OfflineShell() {
  const client = useQueryClient();
  const { pathname } = useLocation();
  // Keeping the library is work of a post, and needs the server.
  const readable = /^\/standards(\/|$)/.test(pathname) && !pathname.startsWith("/standards/keep");
  return (
    <>
      <header className="banner">
        <Link to="/standards" className="brand offline">
          <span className="brand-name">治源</span>
          <span className="brand-place">连接不上服务器，可以查阅判定标准</span>
        </Link>
        <button
          type="button"
          className="button-quiet again"
          onClick={() => void client.refetchQueries({ queryKey: ["me"] })}
        >
          重新连接
        </button>
      </header>
      <main id="page" tabIndex={-1}>
        {readable ? <Outlet /> : <NotWithoutNetwork />}
      </main>
    </>
  );
}

function NotWithoutNetwork() {
  return (
    <div className="page narrow">
      <h1>连接不上服务器</h1>
      <p>请检查网络后重新连接。您没有提交的内容保存在本机。</p>
      <p>
        <Link to="/standards">先查阅判定标准</Link>
      </p>
    </div>
  );
}
