import { useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { NewPaperSeries, NewWording, type OfficeKinds } from "#contract/office-papers.ts";
import { kindNamed, type PaperKindName } from "#domain/documents/kinds/paper-kinds.ts";
import { send } from "#web/app/api.ts";
import { useSignedIn } from "#web/app/session.ts";
import { Dialog } from "#web/ui/dialog.tsx";
import type { FieldSpec } from "#web/ui/form/field-spec.ts";
import { optionsOf } from "#web/ui/form/field-spec.ts";
import { SentForm } from "#web/ui/form/sent-form.tsx";

type Props = { readonly office: OfficeKinds["kinds"][number]; readonly onClose: () => void };

function useDone(onClose: () => void): () => void {
  const client = useQueryClient();
  return () => {
    onClose();
    void client.invalidateQueries({ queryKey: ["office-papers"] });
  };
}

/** How the office numbers this kind, where it lets the system number. */
export function PaperSeriesDialog({ office: { kind, series }, onClose }: Props) {
  const { account, today } = useSignedIn();
  const done = useDone(onClose);
  const { prefix = "", digits = 1, next = 1, year = Number(today.slice(0, 4)) } = series ?? {};
  return (
    <Dialog title={`文号序列：${kindNamed(kind).label}`} onClose={onClose}>
      <SentForm
        draft={`draft:${account}:paper-series:${kind}`}
        fresh={{ prefix, digits, year, next }}
        fields={seriesFields}
        shape={NewPaperSeries}
        submit={(body) => send("PUT", `/office-papers/${kind}/series`, body, z.object({}))}
        onDone={done}
        button="保存"
      >
        <p className="quiet">每年从 1 号起编，不重号、不跳号；登记簿上已用到几号，下一号就填几号加一。</p>
      </SentForm>
    </Dialog>
  );
}

const seriesFields: readonly FieldSpec[] = [
  { kind: "line", name: "prefix", label: "机关代字", hint: "只写文字，例如“潞应急改”。" },
  { kind: "number", name: "digits", label: "流水号位数", hint: "公文文号一般不编虚位，填 1。" },
  { kind: "number", name: "year", label: "年份" },
  { kind: "number", name: "next", label: "下一号" },
];

/** How the office words this kind: title, fixed sentences, rows of its own, optional rows left out. */
export function WordingDialog({ office: { kind, wording }, onClose }: Props) {
  const { account } = useSignedIn();
  const done = useDone(onClose);
  const slots = Object.keys(kindNamed(kind).sentences);
  const sentences = Object.fromEntries(slots.map((slot) => [slot, wording.sentences[slot] ?? ""]));
  const { title, extra, hidden, version } = wording;
  return (
    <Dialog title={`调整用语：${kindNamed(kind).label}`} onClose={onClose}>
      <SentForm
        draft={`draft:${account}:wording:${kind}:${version}`}
        fresh={{ title: title ?? "", sentences, extra, hidden }}
        fields={wordingFields(kind)}
        shape={NewWording}
        submit={(body) => send("PUT", `/office-papers/${kind}/wording`, body, z.object({}))}
        onDone={done}
        button="保存为新版本"
      >
        <p className="quiet">留空的使用通用文字。表格的栏目和必填项不能改动。</p>
      </SentForm>
    </Dialog>
  );
}

const slotNames: Readonly<Record<string, string>> = {
  opening: "开头文字",
  closing: "结尾文字",
  basis: "依据",
  copies: "份数说明",
  finding: "核查情况固定文字",
};

function wordingFields(name: PaperKindName): readonly FieldSpec[] {
  const { sentences, hideable } = kindNamed(name);
  const slots = Object.entries(sentences).map(
    ([slot, usual]): FieldSpec => ({
      kind: "text",
      name: slot,
      label: slotNames[slot] ?? slot,
      hint: `通用文字：${usual}`,
      optional: true,
    }),
  );
  const options = optionsOf(hideable);
  return [
    { kind: "line", name: "title", label: "标题", hint: "不改标题的留空。", optional: true },
    ...(slots.length > 0
      ? [{ kind: "group", name: "sentences", label: "固定文字", fields: slots } satisfies FieldSpec]
      : []),
    {
      kind: "list",
      name: "extra",
      label: "自加栏目",
      more: "增加栏目",
      fresh: { label: "", text: "" },
      fields: [
        { kind: "line", name: "label", label: "栏目名称" },
        { kind: "text", name: "text", label: "内容" },
      ],
    },
    ...(options.length > 0
      ? [
          {
            kind: "choices",
            name: "hidden",
            label: "省去的可选栏目",
            options,
            optional: true,
          } satisfies FieldSpec,
        ]
      : []),
  ];
}
