import { useMutation } from "@tanstack/react-query";
import { type ChosenReading, mostChosenRows } from "#contract/imports.ts";
import { ProblemNote } from "#web/ui/note.tsx";
import { withoutTwins, withTwins } from "./choices.ts";
import { readPreviewRows } from "./queries.ts";
import { refOf } from "./row-twins.tsx";

type Props = {
  readonly id: string;
  readonly total: number;
  readonly choices: ChosenReading;
  readonly busy: boolean;
  readonly onChoose: (choices: ChosenReading) => void;
};

/** One choice for every row that may repeat something; each can still be chosen apart. */
export function ChooseForAll({ id, total, choices, busy, onChoose }: Props) {
  const choosing = useMutation({
    mutationFn: async (same: boolean | null) => {
      const rows = await readPreviewRows(id, "near");
      if (same === null) return withoutTwins(choices, rows);
      const chosen = rows.map(({ sheet, row, twins }) => {
        const of = twins.map(refOf);
        return { sheet, row, same, of: same ? of.slice(0, 1) : of };
      });
      return withTwins(choices, chosen);
    },
    onSuccess: onChoose,
  });
  if (total > mostChosenRows) {
    return (
      <p className="note">
        疑似重复的行超过 {mostChosenRows} 行，不能一并选定，请逐行选定；没有选定的照常导入。
      </p>
    );
  }
  const disabled = busy || choosing.isPending;
  return (
    <>
      <p className="button-row small for-all">
        <button
          type="button"
          className="button-quiet"
          {...{ disabled }}
          onClick={() => choosing.mutate(false)}
        >
          这 {total} 行都是另一起隐患，照常导入
        </button>
        <button
          type="button"
          className="button-quiet"
          {...{ disabled }}
          onClick={() => choosing.mutate(true)}
        >
          这 {total} 行都是同一隐患，不再导入
        </button>
        <button
          type="button"
          className="button-quiet"
          {...{ disabled }}
          onClick={() => choosing.mutate(null)}
        >
          全部恢复为按规则认定
        </button>
      </p>
      <ProblemNote error={choosing.error} />
    </>
  );
}
