import type { PreviewFound } from "#contract/imports.ts";
import { columnLetters } from "#domain/imports/unread-column.ts";

/** A second table beside the first is not read: told before anybody takes the file for all there is. */
export function TablesBeside({ found }: { readonly found: PreviewFound }) {
  const told = found.sheets.flatMap(({ sheet, beside }) =>
    beside === null
      ? []
      : [
          `工作表“${sheet}”的 ${columnLetters(beside.from)} 列至 ${columnLetters(beside.to)} 列是并排的另一张表，有 ${beside.rows} 行没有读取。`,
        ],
  );
  if (told.length === 0) return null;
  return (
    <section className="note warn" aria-label="没有读取的表">
      {told.map((words) => (
        <p key={words}>{words}</p>
      ))}
      <p>请把并排的表移到左边那张表的下面，或者另存为一张工作表，再选择文件导入。</p>
    </section>
  );
}
