import type { Preview } from "#contract/imports.ts";

type Props = { readonly fileName: string; readonly preview: Preview | undefined };

/** How far the preview of a large file has come: sent, read, compared with what is on record. */
export function PreviewProgress({ fileName, preview }: Props) {
  const { state = "sending", progress } = preview ?? {};
  const comparing = state === "comparing" && progress !== undefined && progress.total > 0;
  return (
    <div className="panel" role="status">
      <p>
        {comparing
          ? `正在与已登记的隐患比对：${progress.done} / ${progress.total} 行`
          : wordsOf(state, fileName)}
      </p>
      <progress
        className="import-progress"
        aria-label="预览进度"
        {...(comparing ? { value: progress.done, max: progress.total } : {})}
      />
    </div>
  );
}

function wordsOf(state: Preview["state"] | "sending", fileName: string): string {
  if (state === "sending") return `正在上传“${fileName}”…`;
  return `正在读取“${fileName}”。行数多的台账需要几十秒，请不要关闭本页。`;
}
