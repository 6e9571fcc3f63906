import { citationOf } from "#domain/criteria/citation.ts";
import { findItem } from "#domain/criteria/standard.ts";
import { useLibrary } from "./use-library.ts";

type Props = { readonly criterion: string; readonly onClear: () => void };

/** The filter of the ledger by an item, told as its citation. */
export function CriterionFilter({ criterion, onClear }: Props) {
  const { data } = useLibrary();
  const found = data && findItem(data.standards, criterion);
  return (
    <div className="list-filter set">
      <span className="criterion-filter">
        判定条款 {found ? citationOf(found.item, found.standard) : criterion}
      </span>
      <button type="button" className="button-quiet" onClick={onClear}>
        不限
      </button>
    </div>
  );
}
