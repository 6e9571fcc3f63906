import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { SeenTable } from "#contract/tables.ts";
import { Dialog } from "#web/ui/dialog.tsx";
import { FilePick } from "#web/ui/file-pick.tsx";
import { newActId } from "#web/ui/form/act-id.ts";
import { ProblemNote } from "#web/ui/note.tsx";
import { BlankPanel } from "./blank-panel.tsx";
import { amendTable, retireTable } from "./queries.ts";
import { draftOfTable, settingsOf } from "./table-draft.ts";
import { TableEditor } from "./table-editor.tsx";

type Props = {
  readonly table: SeenTable;
  readonly changing: boolean;
  readonly onChanging: (changing: boolean) => void;
};

/** What the owner does with a table: change how it is filled, take a new version into use, take it out of use. */
export function KeepingSection({ table, changing, onChanging }: Props) {
  const [file, setFile] = useState<File | null>(null);
  const [retiring, setRetiring] = useState(false);
  const close = () => {
    setFile(null);
    onChanging(false);
  };
  if (changing && file) {
    return (
      <BlankPanel
        key={`${file.name} ${file.lastModified}`}
        file={file}
        table={table}
        onClose={close}
        onKept={close}
      />
    );
  }
  if (changing) return <Amending table={table} onClose={close} />;
  return (
    <section className="panel" aria-labelledby="keeping-title">
      <h2 id="keeping-title">维护</h2>
      <p className="quiet">上级换了新表，在这里上传，系统指出哪些列变了，原来的设置自动带过去。</p>
      <FilePick
        accept=".xlsx,.docx"
        chosen={null}
        hint="选择新版空表（.xlsx、.docx）。"
        onPick={(picked) => {
          setFile(picked);
          onChanging(true);
        }}
      />
      <div className="table-do">
        <button type="button" className="button-quiet" onClick={() => onChanging(true)}>
          修改设置
        </button>
        <button type="button" className="button-quiet" onClick={() => setRetiring(true)}>
          停用这张表
        </button>
      </div>
      {retiring && <Retiring table={table} onClose={() => setRetiring(false)} />}
    </section>
  );
}

type Of = { readonly table: SeenTable; readonly onClose: () => void };

function Amending({ table, onClose }: Of) {
  const [draft, setDraft] = useState(() => draftOfTable(table));
  const [actId] = useState(newActId);
  const queries = useQueryClient();
  const amending = useMutation({
    mutationFn: amendTable,
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["tables"] });
      onClose();
    },
  });
  const send = () =>
    amending.mutate({ id: table.id, actId, basedOnSeq: table.seq, settings: settingsOf(draft) });
  return (
    <TableEditor
      layout={table.layout}
      columns={table.columns}
      draft={draft}
      busy={amending.isPending}
      onChange={setDraft}
      onSend={send}
    >
      <ProblemNote error={amending.error} />
      <div className="table-do">
        <button type="submit" className="button" disabled={amending.isPending}>
          {amending.isPending ? "正在保存…" : "保存修改"}
        </button>
        <button type="button" className="button-quiet" onClick={onClose}>
          取消
        </button>
      </div>
    </TableEditor>
  );
}

function Retiring({ table, onClose }: Of) {
  const [actId] = useState(newActId);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const retiring = useMutation({
    mutationFn: retireTable,
    onSuccess: async () => {
      await navigate({ to: "/tables" });
      await queries.invalidateQueries({ queryKey: ["tables"] });
    },
  });
  return (
    <Dialog title="停用这张表" onClose={onClose}>
      <p>停用后，本单位和共用它的单位都不再看到“{table.name}”。以前的填报记录保留在登记簿中。</p>
      <ProblemNote error={retiring.error} />
      <div className="table-do">
        <button
          type="button"
          className="button"
          disabled={retiring.isPending}
          onClick={() => retiring.mutate({ id: table.id, actId, basedOnSeq: table.seq })}
        >
          停用
        </button>
      </div>
    </Dialog>
  );
}
