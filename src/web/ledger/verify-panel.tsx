import { useMutation } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { VerificationView } from "#contract/ledger.ts";
import { send } from "#web/app/api.ts";
import { momentText } from "#web/ui/moment.ts";
import { ProblemNote } from "#web/ui/note.tsx";

type Verified = { readonly found: VerificationView; readonly at: string };

async function verifyLedger(): Promise<Verified> {
  const found = await send("POST", "/audit/verify", undefined, VerificationView);
  return { found, at: new Date().toISOString() };
}

/** 核对登记簿: every entry is computed anew on the server; what was found stands here until it is done again. */
export function VerifyPanel() {
  const verify = useMutation({ mutationFn: verifyLedger });
  return (
    <section className="panel" aria-labelledby="verify">
      <h2 id="verify">核对登记簿</h2>
      <p className="quiet">
        逐条重算校验值、核对封存记录，并按记录重新推算现状，检查登记簿有没有被改动或者缺失。不改变任何内容。
      </p>
      <ProblemNote error={verify.error} />
      {verify.isPending && <Running />}
      {verify.data && !verify.isPending && <Result verified={verify.data} />}
      <button type="button" className="button" disabled={verify.isPending} onClick={() => verify.mutate()}>
        {verify.isPending ? "正在核对…" : verify.data ? "重新核对" : "核对登记簿"}
      </button>
    </section>
  );
}

/** That it runs and for how long; the server tells how far only at the end. */
function Running() {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const tick = setInterval(() => setSeconds((before) => before + 1), 1000);
    return () => clearInterval(tick);
  }, []);
  return (
    <div className="verify-running">
      <p role="status">正在核对全部记录，记录多时需要几分钟，请不要关闭本页。</p>
      <progress aria-label="正在核对登记簿" /> <span className="quiet">已用 {seconds} 秒</span>
    </div>
  );
}

function Result({ verified: { found, at } }: { readonly verified: Verified }) {
  const { difference, subjects, entries, seals, unsealed } = found;
  const count = (number: number) => number.toLocaleString("zh-CN");
  return (
    <div className={difference ? "note wrong" : "note good"} role={difference ? "alert" : "status"}>
      <p>
        <strong>{difference ? `发现不一致：${difference}` : "核对一致，没有发现改动或者缺失。"}</strong>
      </p>
      {difference && <p>请保留现场，不要继续录入，立即报告单位负责人，并与备份比对。</p>}
      <p>
        {momentText(at)} 核对：{count(subjects)} 个对象、{count(entries)} 条记录、{count(seals)}{" "}
        次封存；尚未封存 {count(unsealed)} 条。
      </p>
    </div>
  );
}
