import type { BusinessDate } from "#domain/calendar/dates.ts";
import { answerTo, askedIn, isLookedAfter, openMatters, owedOn } from "#domain/cases/open-matters.ts";
import type { PenaltyCase } from "#domain/cases/penalty-case.ts";
import type { Duty } from "./duty.ts";
import type { Hazard } from "./hazard.ts";

/** What is owed in cases that are open or whose fine is collected after 结案: by each handler in person, so that nobody else is told of it. By when, rules say (rules/). */
export function caseDuties({ cases = [] }: Hazard): readonly Duty[] {
  return cases
    .filter(isLookedAfter)
    .flatMap((one) =>
      (one.closed ? collecting(one.closed) : owedIn(one)).flatMap((owed) =>
        one.handlers.map((person) => dutyOf(owed, person)),
      ),
    )
    .toSorted((one, other) => one.since.localeCompare(other.since));
}

type Owed = { readonly act: string; readonly what: string; readonly since: BusinessDate };

const dutyOf = (owed: Owed, person: string): Duty => ({ ...owed, part: "lead", person, due: null });

/** After 结案 nothing is owed but to look after the fine. */
const collecting = ({ on }: NonNullable<PenaltyCase["closed"]>): readonly Owed[] => [
  { act: "record-payment", what: "核对结案后的罚款缴纳并登记", since: on },
];

function owedIn(one: PenaltyCase): readonly Owed[] {
  const { openedOn, penalties } = one;
  const asked = askedIn(one);
  const { unserved, unpublished, unpaid } = owedOn(one);
  const open = asked.filter(({ key }) => answerTo(one, key) === null).length;
  const owed: Owed[] = [
    ...unserved
      .slice(0, 1)
      .map(({ on }) => ({ act: "serve-penalty", what: "送达处罚决定并登记", since: on })),
    ...unpublished
      .slice(0, 1)
      .map(({ on }) => ({ act: "publish-penalty", what: "公示处罚决定并登记", since: on })),
    ...unpaid.slice(0, 1).map(({ on, served }) => ({
      act: "record-payment",
      what: "核对罚款缴纳并登记",
      since: served?.on ?? on,
    })),
  ];
  if (penalties.length === 0) {
    owed.push({ act: "record-penalty", what: "办理案件，作出决定并登记", since: openedOn });
  }
  if (open > 0) owed.push({ act: "close-suggestion", what: `处理办案提示（${open}条）`, since: openedOn });
  const settled = penalties.length > 0 && unpaid.length === 0 && openMatters(one, asked).length === 0;
  return settled ? [...owed, { act: "close-case", what: "办理结案", since: lastDay(one) }] : owed;
}

/** The last day on which something was done in it. */
function lastDay({ openedOn, penalties, closings }: PenaltyCase): BusinessDate {
  const days = penalties.flatMap(({ on, served, published, payments }) => [
    ...[on, served?.on, published?.on].filter((day) => day !== undefined),
    ...payments.map((one) => one.on),
  ]);
  return [openedOn, ...days, ...closings.map(({ on }) => on)].sort().at(-1) ?? openedOn;
}
