import type { Level } from "#domain/access/actor.ts";
import type { BusinessDate } from "#domain/calendar/dates.ts";
import type { ActContext, HazardAct } from "#domain/hazards/act.ts";
import type { Belonging, UnitKind } from "#domain/hazards/belonging.ts";
import { type Gap, gapsIn, isUnlinked } from "#domain/hazards/gap.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import { requireBusinessDate, requireFoundDay } from "#domain/hazards/substance.ts";
import { placeOfCode } from "#domain/places/place.ts";
import { cityCode } from "#domain/places/units.ts";
import { Refusal } from "#domain/refusal.ts";

/** What is filled in; null leaves it as it stands. */
export type CompleteInput = {
  /** True: it does belong to the reporting unit under which it is kept. */
  readonly homeConfirmed: boolean;
  readonly enterprise: string | null;
  readonly unitName: string | null;
  readonly unitKind: UnitKind | null;
  readonly supervisionLevel: Level | null;
  readonly placeCode: string | null;
  readonly field: string | null;
  readonly foundOn: BusinessDate | null;
  /** The day that the old ledger's words on the deadline mean; asked for where they gave none. */
  readonly deadline?: BusinessDate | null | undefined;
};

/** What the record says once completed. */
export type Completed = {
  readonly belonging: Belonging;
  readonly foundOn: BusinessDate | null;
  readonly gaps: readonly Gap[];
  /** Absent where it was not filled in. */
  readonly deadline?: BusinessDate;
};

/** 补全: fills what an old ledger left out. The reporting unit never changes; what belongs elsewhere is withdrawn here and reported there. */
export const complete: HazardAct<"complete", CompleteInput, Completed> = {
  name: "complete",
  label: "补全信息",
  track: "record",
  roles: ["county-office", "city-office", "regulator"],
  parts: ["county-office", "city-office", "lead", "support"],
  signature: false,
  version: 1,
  reasonNotTo(hazard) {
    if (hazard.stage === "withdrawn") return new Refusal("wrong-state", "记录已撤回，不用补全。");
    if (hazard.gaps.length > 0 || isUnlinked(hazard.belonging)) return null;
    return new Refusal("wrong-state", "信息已经齐全；有错误的请用“更正”。");
  },
  decide(hazard, input, context) {
    if (input.foundOn !== null) refuseFoundOn(hazard, input.foundOn, context.today);
    const belonging = completedBelonging(hazard.belonging, input, context);
    const foundOn = hazard.finding.foundOn ?? input.foundOn;
    const homeKnown = input.homeConfirmed || !hazard.gaps.includes("home");
    const deadline = input.deadline ?? null;
    if (deadline !== null) refuseDeadline(hazard, deadline, foundOn);
    const deadlineUnread = deadline === null && hazard.gaps.includes("deadline");
    const gaps = gapsIn(belonging, { ...hazard.finding, foundOn }, { homeKnown, deadlineUnread });
    const linked = isUnlinked(hazard.belonging) && !isUnlinked(belonging);
    const known: readonly Gap[] = isUnlinked(hazard.belonging) ? [...hazard.gaps, "enterprise"] : hazard.gaps;
    if (
      !linked &&
      gaps.every((gap) => known.includes(gap)) &&
      hazard.gaps.every((gap) => gaps.includes(gap))
    ) {
      throw new Refusal("incomplete", "没有补充任何缺项，请至少填写一项。");
    }
    return { belonging, foundOn, gaps, ...(deadline === null ? {} : { deadline }) };
  },
  evolve(hazard, entry) {
    const { belonging, foundOn, gaps, deadline } = entry.payload;
    const rectification = deadline ? { ...hazard.rectification, deadline } : hazard.rectification;
    return { ...hazard, belonging, gaps, rectification, finding: { ...hazard.finding, foundOn } };
  },
};

function refuseFoundOn(hazard: Hazard, foundOn: BusinessDate, today: BusinessDate): void {
  requireFoundDay(foundOn, "foundOn", today);
  if (hazard.finding.foundOn !== null) {
    throw new Refusal("invalid", "已有发现日期；有错误的请用“更正”。", "foundOn");
  }
}

/** What the ledger meant may be past already; a day before the finding is a slip. */
function refuseDeadline(hazard: Hazard, deadline: BusinessDate, foundOn: BusinessDate | null): void {
  if (!hazard.gaps.includes("deadline")) {
    throw new Refusal("invalid", "整改期限不缺；需要延长的请申请延期。", "deadline");
  }
  requireBusinessDate(deadline, "deadline");
  if (foundOn !== null && deadline < foundOn) {
    throw new Refusal("invalid", `整改期限不能早于发现日期（${foundOn}），请重新选择。`, "deadline");
  }
}

/** An enterprise of the file brings its departments with it; what was set by hand before (lead, experts) is kept. */
function completedBelonging(
  before: Belonging,
  input: CompleteInput,
  context: Pick<ActContext, "belongingOf">,
): Belonging {
  if (input.enterprise === null) return withoutFile(before, input);
  const field = input.field ?? before.field;
  const filed = context.belongingOf(input.enterprise, field);
  if (!filed) throw new Refusal("invalid", "企业库中没有这个单位，请先登记或者只填单位名称。", "enterprise");
  if (filed.home !== before.home) {
    throw new Refusal("invalid", "这个单位属于其他报送单位，请撤回本条，由所属单位上报。", "enterprise");
  }
  const { temporaryLead, leadOrganisation, superiorOrganisation, supportingOrganisations, experts } = before;
  const lead = leadOrganisation ? { temporaryLead, leadOrganisation, superiorOrganisation } : {};
  const supporting = [...new Set([...filed.supportingOrganisations, ...supportingOrganisations])];
  return { ...filed, ...lead, supportingOrganisations: supporting, experts };
}

function withoutFile(before: Belonging, input: CompleteInput): Belonging {
  if (input.placeCode !== null && !isPlaceOf(before.home, input.placeCode)) {
    throw new Refusal("invalid", "所选地点不属于本条的报送单位，请重新选择。", "placeCode");
  }
  return {
    ...before,
    unitName: input.unitName?.trim() || before.unitName,
    unitKind: input.unitKind ?? before.unitKind,
    supervisionLevel: input.supervisionLevel ?? before.supervisionLevel,
    placeCode: input.placeCode ?? before.placeCode,
    field: input.field ?? before.field,
  };
}

/** A place of the reporting unit; the city's own records may stand anywhere in it. */
function isPlaceOf(home: string, code: string): boolean {
  const place = placeOfCode(code);
  return place !== null && (home === cityCode || place.home === home);
}
