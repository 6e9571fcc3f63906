import type { SeenPaper } from "#contract/papers.ts";

type Point = { readonly label: string; readonly on: string | null; readonly by: string | null };

/** 拟稿 → 审核 → 签发 → 用印 → 送达, each with its day. */
export function SignOffTrack({ paper }: { readonly paper: SeenPaper }) {
  const points = pointsOf(paper);
  const next = paper.withdrawn === null ? points.findIndex(({ on }) => on === null) : -1;
  return (
    <ol className="plain-list sign-off" aria-label="签批进度">
      {points.map(({ label, on, by }, index) => (
        <li
          key={label}
          className={on ? "done" : index === next ? "now" : undefined}
          aria-current={index === next ? "step" : undefined}
        >
          <strong>{label}</strong>
          <span className="quiet">{on ? [by, on].filter(Boolean).join("　") : "未办理"}</span>
        </li>
      ))}
    </ol>
  );
}

function pointsOf({ own, draftedOn, issuedOn, servedOn, outgoing }: SeenPaper): readonly Point[] {
  const signed = own
    ? [
        { label: "拟稿", on: draftedOn, by: own.draftedBy },
        { label: "审核", on: own.review?.on ?? null, by: own.review?.by ?? null },
        { label: "签发", on: own.approval?.on ?? null, by: own.approval?.by ?? null },
        { label: "用印", on: own.sealedOn, by: null },
      ]
    : [{ label: "签发", on: issuedOn, by: null }];
  return outgoing
    ? [...signed, { label: "送达", on: servedOn, by: own?.service?.receivedBy ?? null }]
    : signed;
}
