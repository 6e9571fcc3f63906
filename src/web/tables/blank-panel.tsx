import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import type { BlankAsked, SeenTable } from "#contract/tables.ts";
import { newActId } from "#web/ui/form/act-id.ts";
import { Loading, ProblemNote } from "#web/ui/note.tsx";
import { ChangesNote } from "./changes-note.tsx";
import { LayoutPick } from "./layout-pick.tsx";
import { askProposal, keepTable } from "./queries.ts";
import { draftOf, draftOfTable, settingsOf, type TableDraft } from "./table-draft.ts";
import { TableEditor } from "./table-editor.tsx";

type Props = {
  readonly file: File;
  /** The table of which the file is a new version. */
  readonly table?: SeenTable;
  readonly onClose: () => void;
  /** A new version is in use; a new table has a page of its own to go to. */
  readonly onKept?: () => void;
};

/** A blank that was chosen: what it would be filled with, to be put right and kept. */
export function BlankPanel({ file, table, onClose, onKept }: Props) {
  const [asked, setAsked] = useState<BlankAsked>({});
  const [draft, setDraft] = useState<TableDraft | null>(null);
  const proposing = useMutation({
    mutationFn: askProposal,
    onSuccess: (proposal) =>
      setDraft((before) => {
        const fresh = table ? draftOfTable(table, proposal.columns) : draftOf(proposal, file.name);
        return before ? { ...fresh, name: before.name } : fresh;
      }),
  });
  const { mutate } = proposing;
  useEffect(() => mutate({ file, asked, table: table?.id }), [mutate, file, asked, table?.id]);
  const keeping = useKeeping(onKept);
  const [actId] = useState(newActId);
  const proposal = proposing.data;
  const send = () => {
    if (!draft || !proposal) return;
    const { sheet, kind, headTop } = proposal.layout;
    keeping.mutate({
      ...{ file, actId, table: table?.id, basedOnSeq: table?.seq, settings: settingsOf(draft) },
      asked: { sheet, kind, headRow: headTop + 1 },
    });
  };
  return (
    <>
      <ProblemNote error={proposing.error} />
      {proposing.isPending && <Loading what="正在读取空表…" />}
      {proposal && draft && (
        <>
          {proposal.changes && <ChangesNote changes={proposal.changes} kind={proposal.layout.kind} />}
          <LayoutPick proposal={proposal} busy={proposing.isPending} onPick={setAsked} />
          <TableEditor
            layout={proposal.layout}
            columns={proposal.columns}
            draft={draft}
            busy={proposing.isPending || keeping.isPending}
            onChange={setDraft}
            onSend={send}
          >
            <ProblemNote error={keeping.error} />
            <div className="table-do">
              <button type="submit" className="button" disabled={keeping.isPending || proposing.isPending}>
                {sendWords(table, keeping.isPending)}
              </button>
              <button type="button" className="button-quiet" onClick={onClose}>
                取消
              </button>
            </div>
          </TableEditor>
        </>
      )}
      {!proposal && proposing.error !== null && (
        <button type="button" className="button-quiet" onClick={onClose}>
          返回
        </button>
      )}
    </>
  );
}

function sendWords(table: SeenTable | undefined, sending: boolean): string {
  if (sending) return "正在保存…";
  return table ? "启用新版本" : "保存这张表";
}

function useKeeping(onKept: (() => void) | undefined) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: keepTable,
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ["tables"] });
      if (onKept) onKept();
      else await navigate({ to: "/tables/$id", params: { id } });
    },
  });
}
