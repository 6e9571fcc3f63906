import { Link } from "@tanstack/react-router";
import { sentenceOf } from "./api.ts";

/** An address that is no page. */
export function NotFound() {
  return (
    <div className="page narrow">
      <h1>没有这个页面</h1>
      <p>地址可能输错了，或者记录不在您的管辖范围内。</p>
      <p>
        <Link to="/">回到我的待办</Link>
      </p>
    </div>
  );
}

/** A page that could not be shown, most often because a new version replaced its files. */
export function PageFailed({ error }: { readonly error: unknown }) {
  return (
    <div className="page narrow" role="alert">
      <h1>页面没有打开</h1>
      <p>{sentenceOf(error)}</p>
      <button type="button" className="button" onClick={() => location.reload()}>
        刷新页面
      </button>
    </div>
  );
}
