import { useState } from "react";
import { z } from "zod";
import { type AddedToShape, NewItems, Withdrawal } from "#contract/library-keeping.ts";
import { send } from "#web/app/api.ts";
import { useSignedIn } from "#web/app/session.ts";
import type { TableColumn } from "#web/ui/data-table.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import type { FieldSpec } from "#web/ui/form/field-spec.ts";
import { SentForm } from "#web/ui/form/sent-form.tsx";
import { Empty, Loading, ProblemNote } from "#web/ui/note.tsx";
import { Records } from "#web/ui/records.tsx";
import { type KeptLine, useAddedTo, useLibraryChanged } from "./queries.ts";

type Item = AddedToShape["items"][number];

/** Items that an office added to this standard: entered one by one, taken back with a reason. */
export function AddedItems({ line }: { readonly line: KeptLine }) {
  const { data, error, refetch } = useAddedTo(line.id);
  const [adding, setAdding] = useState(false);
  const [leaving, setLeaving] = useState<Item | null>(null);
  return (
    <section className="panel" aria-labelledby="added-items">
      <div className="keeping-head">
        <h2 id="added-items">本地增加的条目</h2>
        <button type="button" className="button-quiet" onClick={() => setAdding(true)}>
          增加条目
        </button>
      </div>
      <ProblemNote error={error} again={() => void refetch()} />
      {!data && !error && <Loading />}
      {data?.items.length === 0 && (
        <Empty title="还没有本地增加的条目">可以逐条增加，也可以用上面的表格一次导入。</Empty>
      )}
      {data && data.items.length > 0 && (
        <Records
          caption="本地增加的条目"
          rows={data.items}
          keyOf={({ code }) => code}
          columns={columnsWith(setLeaving)}
        />
      )}
      {adding && <AddDialog line={line} onClose={() => setAdding(false)} />}
      {leaving && <WithdrawDialog line={line} item={leaving} onClose={() => setLeaving(null)} />}
    </section>
  );
}

function columnsWith(onWithdraw: (item: Item) => void): readonly TableColumn<Item>[] {
  return [
    { head: "条款", width: "130px", cell: ({ clause }) => clause },
    { head: "分类", width: "120px", cell: ({ group }) => group },
    { head: "内容", cell: ({ text }) => <span className="keeping-text">{text}</span> },
    { head: "依据", width: "200px", cell: ({ source }) => source },
    { head: "引用", width: "84px", cell: ({ cited }) => (cited > 0 ? `${cited} 条隐患` : "没有") },
    {
      head: "办理",
      width: "130px",
      cell: (item) =>
        item.withdrawnOn ? (
          <span className="chip">{item.withdrawnOn} 撤回</span>
        ) : (
          <button type="button" className="button-quiet" onClick={() => onWithdraw(item)}>
            撤回
          </button>
        ),
    },
  ];
}

const itemFields: readonly FieldSpec[] = [
  {
    kind: "list",
    name: "items",
    label: "条目",
    more: "再加一条",
    fresh: { code: "", clause: "", group: "", text: "", source: "" },
    fields: [
      { kind: "line", name: "code", label: "编号", hint: "例如 3.1；用过的编号不能再用。" },
      { kind: "line", name: "clause", label: "条款", hint: "文书上怎样引用就怎样写，例如“第三条第(一)项”。" },
      { kind: "line", name: "group", label: "分类" },
      { kind: "text", name: "text", label: "内容", hint: "照文件原文填写。" },
      { kind: "line", name: "source", label: "依据", hint: "文件名称和文号。" },
    ],
  },
];

type DialogProps = { readonly line: KeptLine; readonly onClose: () => void };

function AddDialog({ line, onClose }: DialogProps) {
  const { account } = useSignedIn();
  const changed = useLibraryChanged();
  return (
    <Dialog title="增加条目" onClose={onClose}>
      <SentForm
        draft={`draft:${account}:add-items:${line.id}`}
        fresh={{ items: [{ code: "", clause: "", group: "", text: "", source: "" }] }}
        fields={itemFields}
        shape={NewItems}
        submit={(body) => send("POST", `/standards/${line.id}/items`, body, z.object({}))}
        onDone={() => {
          changed();
          onClose();
        }}
        button="增加"
      />
    </Dialog>
  );
}

function WithdrawDialog({ line, item, onClose }: DialogProps & { readonly item: Item }) {
  const { account } = useSignedIn();
  const changed = useLibraryChanged();
  return (
    <Dialog title={`撤回“${item.clause}”`} onClose={onClose}>
      <SentForm
        draft={`draft:${account}:withdraw-items:${line.id}:${item.code}`}
        fresh={{ codes: [item.code], reason: "" }}
        fields={[{ kind: "text", name: "reason", label: "撤回理由" }]}
        shape={Withdrawal}
        submit={(body) => send("POST", `/standards/${line.id}/items/withdraw`, body, z.object({}))}
        onDone={() => {
          changed();
          onClose();
        }}
        button="撤回"
      >
        <p className="quiet">
          撤回以后不再供新的判定选用。
          {item.cited > 0 && `已有 ${item.cited} 条隐患引用，它们的依据照样可以查看。`}
        </p>
      </SentForm>
    </Dialog>
  );
}
