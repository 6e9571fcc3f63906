import { type Penalty, partyInWords, penaltyKinds, unpaidOf } from "#domain/cases/penalty-case.ts";
import { Photos } from "#web/hazards/photos.tsx";
import { useSeen } from "#web/hazards/seen.ts";
import { Facts } from "#web/ui/facts.tsx";

/** The penalties of a case, on unit and persons, as far as each has come. */
export function CasePenalties({ penalties }: { readonly penalties: readonly Penalty[] }) {
  const { hazard } = useSeen();
  return penalties.map((one) => (
    <div key={one.number}>
      <h3>处罚决定（{partyInWords(one)}）</h3>
      <Facts
        facts={[
          ["文号", <strong key="number">{one.number}</strong>],
          ["决定日期", one.on],
          ["依据", one.bracket ? `${one.cited}（${one.bracket}）` : one.cited],
          ["违法所得", one.gains === undefined ? null : yuan(one.gains)],
          ["种类", one.kinds.map((kind) => penaltyKinds[kind]).join("、")],
          ["罚款", fineOf(one)],
          ["责令改正", one.orderedOn],
          ["送达", one.served?.on ?? "没有登记"],
          ["公示", publicationOf(one)],
        ]}
      />
      <Photos
        hazard={hazard.id}
        photos={[one.paper, ...(one.served ? [one.served.receipt] : [])]}
        label="处罚决定书和送达回证"
      />
    </div>
  ));
}

const yuan = (sum: number) => `${sum.toLocaleString("zh-CN")}元`;

function fineOf(one: Penalty): string | null {
  if (one.amount === null) return null;
  const left = unpaidOf(one);
  const paid = one.served ? (left > 0 ? `，未缴${yuan(left)}` : "，已缴清") : "";
  return `${yuan(one.amount)}${one.outside ? `（不在条款幅度内：${one.outside}）` : ""}${paid}`;
}

function publicationOf({ party, published }: Penalty): string {
  if (published) return `${published.on}，${published.where}`;
  return party === "unit" ? "没有登记" : "个人的处罚决定不要求公示";
}
