/** Where a page of a list stands. */
export type PageSpan = { readonly from: number; readonly to: number; readonly pages: number };

/** The span of a page, counted from 1; a page past the end is empty. */
export function spanOf(page: number, size: number, total: number): PageSpan {
  const from = Math.min((page - 1) * size + 1, total);
  return { from, to: Math.min(page * size, total), pages: Math.max(1, Math.ceil(total / size)) };
}

type Props = {
  readonly page: number;
  readonly size: number;
  readonly total: number;
  /** There are more than were counted. */
  readonly more?: boolean;
  readonly onPage: (page: number) => void;
};

/** How many there are, in words. */
export const totalOf = ({ total, more }: Pick<Props, "total" | "more">) =>
  `共 ${total.toLocaleString("zh-CN")} 条${more ? "以上，可加字或加筛选缩小范围" : ""}`;

/** How many there are in all, and the way through them. */
export function Pager({ page, size, total, more = false, onPage }: Props) {
  const { from, to, pages } = spanOf(page, size, total);
  return (
    <nav className="pager" aria-label="翻页">
      <span className="quiet" role="status">
        {totalOf({ total, more })}
        {total > 0 && `，本页第 ${from}–${to} 条`}
      </span>
      {pages > 1 && (
        <>
          <button
            type="button"
            className="button-quiet"
            disabled={page <= 1}
            onClick={() => onPage(page - 1)}
          >
            上一页
          </button>
          <span>
            {page} / {pages}
          </span>
          <button
            type="button"
            className="button-quiet"
            disabled={page >= pages}
            onClick={() => onPage(page + 1)}
          >
            下一页
          </button>
        </>
      )}
    </nav>
  );
}
