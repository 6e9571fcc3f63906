import type { ColumnChangeShape } from "#contract/tables.ts";
import type { TableKind } from "#domain/tables/table-layout.ts";
import { changeWords } from "./table-draft.ts";

/** What a new version of a table changed; read out as soon as it is known. */
export function ChangesNote({
  changes,
  kind,
}: {
  readonly changes: readonly ColumnChangeShape[];
  readonly kind: TableKind;
}) {
  if (changes.length === 0) {
    return (
      <p className="note" role="status">
        各列与现用版本一致，原来的设置全部沿用。
      </p>
    );
  }
  return (
    <section className="note warn" aria-labelledby="changes-title" role="status">
      <h2 id="changes-title">与现用版本的不同</h2>
      <ul>
        {changes.map((change) => (
          <li key={`${change.kind} ${change.index}`}>{changeWords(change, kind)}</li>
        ))}
      </ul>
      <p>其余各列沿用原来的设置。</p>
    </section>
  );
}
