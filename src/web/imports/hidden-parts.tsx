import type { PreviewFound } from "#contract/imports.ts";

type Sheet = PreviewFound["sheets"][number];

/** What nobody sees who opens the file comes in all the same: told before it does. */
export function HiddenParts({ found }: { readonly found: PreviewFound }) {
  const told = found.sheets.flatMap(hiddenWords);
  if (told.length === 0) return null;
  return (
    <section className="note warn" aria-label="原文件中隐藏的内容">
      {told.map((words) => (
        <p key={words}>{words}</p>
      ))}
      <p>
        打开文件时看不到这些内容，导入时会一并读取。不需要的，请在原文件中删去，或者在下面不读取这个工作表。
      </p>
    </section>
  );
}

function hiddenWords({ sheet, columns, hidden, hiddenRows }: Sheet): readonly string[] {
  if (hidden) return columns.length > 0 ? [`工作表“${sheet}”在原文件中是隐藏的。`] : [];
  const { count, first } = hiddenRows;
  if (count === 0) return [];
  const named = `第 ${first.join("、")} ${count > first.length ? "行等" : "行"}`;
  return [`工作表“${sheet}”有 ${count} 行在原文件中是隐藏的（${named}），多因筛选。`];
}
