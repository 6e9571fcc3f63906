/** What to be careful of, as chips. */
export function Cautions({ of }: { readonly of: readonly string[] }) {
  return of.map((caution) => (
    <span key={caution} className="chip soon caution">
      {caution}
    </span>
  ));
}

/** Beside every summary of ours. */
export function SummaryLabel() {
  return <span className="chip">摘要，非原文</span>;
}
