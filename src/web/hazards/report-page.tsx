import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import type { Me } from "#contract/access.ts";
import { type Acted, Acted as ActedShape } from "#contract/hazards/acted.ts";
import { type ReportEnvelope, reportEnvelope } from "#contract/hazards/report-envelope.ts";
import { isSectorCode } from "#domain/criteria/sector.ts";
import { send } from "#web/app/api.ts";
import { useSignedIn } from "#web/app/session.ts";
import { reasonNotToCite, type Suggestion } from "#web/criteria/assistant/suggestion.ts";
import { Suggestions } from "#web/criteria/assistant/suggestions.tsx";
import { FormFields } from "#web/ui/form/form-fields.tsx";
import { useForm } from "#web/ui/form/use-form.ts";
import { wrongsInProblem, wrongsOf } from "#web/ui/form/wrongs.ts";
import { Empty, ProblemNote } from "#web/ui/note.tsx";
import { usePageTitle } from "#web/ui/page-title.ts";
import { beginJudging } from "./acts/begin-judging.ts";
import {
  freshReport,
  moreFields,
  placeField,
  type ReportValues,
  shortFields,
  spotField,
} from "./report-form.ts";
import "./report.css";
import { enterpriseMeant, UnitField, useEnterprisesNamed } from "./unit-field.tsx";

/** 随手报: photo, words, place; under a minute on a phone. */
export function ReportPage() {
  usePageTitle("随手报");
  const me = useSignedIn();
  const [round, setRound] = useState(0);
  const [sent, setSent] = useState<Acted | null>(null);
  if (!me.acting) return <Empty title="您的账号目前没有任职">请联系本单位的系统管理员登记任职。</Empty>;
  return (
    <div className="page narrow">
      <header className="page-head">
        <div>
          <h1>随手报</h1>
          <p className="quiet">拍照、写一句话、说明地点就可以上报。</p>
        </div>
      </header>
      {sent ? (
        <Sent sent={sent} onAgain={() => setSent(null)} />
      ) : (
        <ReportForm
          key={round}
          me={me}
          acting={me.acting}
          onSent={(answer) => {
            setSent(answer);
            setRound(round + 1);
          }}
        />
      )}
    </div>
  );
}

type Acting = NonNullable<Me["acting"]>;
type FormProps = { readonly me: Me; readonly acting: Acting; readonly onSent: (sent: Acted) => void };

function ReportForm({ me, acting, onSent }: FormProps) {
  const form = useForm(`draft:${me.account}:report`, freshReport(acting.role));
  const values = form.values as ReportValues;
  const [meant, setMeant] = useState<Suggestion | null>(null);
  const inside = acting.enterprise !== null;
  const { data } = useEnterprisesNamed(inside ? "" : values.unit);
  const found = data?.lines ?? [];
  const report = useMutation({
    mutationFn: (body: ReportEnvelope) => send("POST", "/hazards", body, ActedShape),
    onSuccess: (answer) => {
      form.acknowledge();
      if (meant) beginJudging(me.account, answer.id, meant.ref);
      onSent(answer);
    },
    onError: (error) => form.fail(wrongsInProblem(error, "input")),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!form.isSent()) return;
    const enterprise = inside ? null : (enterpriseMeant(found, values.unit)?.id ?? null);
    const unitName = inside || enterprise ? null : values.unit.trim() || null;
    const body: ReportEnvelope = {
      actId: form.actId,
      input: withoutEmpty(values.input),
      enterprise,
      unitName,
      placeCode: values.placeCode,
      field: values.field,
    };
    const read = reportEnvelope.safeParse(body);
    if (read.success) report.mutate(body);
    else form.fail(wrongsOf(read.error));
  };
  return (
    <form className="panel report" onSubmit={submit} noValidate>
      {form.restored && <p className="note">已恢复您上次没有报完的内容。</p>}
      <FormFields form={form} fields={shortFields} />
      <Suggestions
        finding={{
          text: values.input.text,
          sectors: values.field && isSectorCode(values.field) ? [values.field] : [],
          date: values.input.foundOn,
        }}
        button="像是这一条"
        chosen={meant?.id ?? null}
        reasonNot={reasonNotToCite}
        onChoose={(one) => {
          setMeant(one);
          if (!values.field && one.sector) form.set("field", one.sector);
        }}
      />
      {!inside && <UnitField form={form} path="unit" found={data?.lines ?? null} />}
      {!inside && acting.level !== "township" && (
        <FormFields form={form} fields={[placeField(acting.home)]} />
      )}
      <FormFields form={form} fields={[spotField]} />
      <details className="more">
        <summary>补充更多情况（选填）</summary>
        <FormFields form={form} fields={moreFields} />
      </details>
      <div className="report-foot">
        <ProblemNote error={report.error} />
        <button type="submit" className="button big" disabled={report.isPending}>
          {report.isPending ? "正在上报…" : "上报"}
        </button>
      </div>
    </form>
  );
}

/** Empty words are no words. */
function withoutEmpty(input: ReportValues["input"]): ReportValues["input"] {
  const said = (text: string | null) => text?.trim() || null;
  const { spot, measured, possibleHarm } = input;
  return { ...input, spot: said(spot), measured: said(measured), possibleHarm: said(possibleHarm) };
}

/** The form is gone and with it the focus: it goes to what is said now. */
function focused(heading: HTMLElement | null): void {
  heading?.focus();
}

function Sent({ sent, onAgain }: { readonly sent: Acted; readonly onAgain: () => void }) {
  return (
    <div className="panel">
      <div className="note good">
        <h2 className="report-sent" tabIndex={-1} ref={focused}>
          已上报。
        </h2>
        <p>编号 {sent.number}。下一步由责任单位或者牵头部门判定隐患等级。</p>
      </div>
      <p>
        <button type="button" className="button big" onClick={onAgain}>
          再报一条
        </button>
      </p>
      <Link to="/hazards/$id" params={{ id: sent.id }} className="button-quiet">
        查看这条隐患
      </Link>
    </div>
  );
}
