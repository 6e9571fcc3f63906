import type { Actor } from "#domain/access/actor.ts";
import type { Role } from "#domain/access/role.ts";
import { businessDateOf, type Instant } from "#domain/calendar/dates.ts";
import { Refusal } from "#domain/refusal.ts";

/** The layouts in which a list of hazards is handed out. */
export const exportLayouts = {
  county: "县级台账格式",
  upper: "上报格式（21列）",
  list: "当前清单",
} as const;
export type ExportLayout = keyof typeof exportLayouts;

/** What is asked for: a list with its filters as they stood, how many rows it had then, and what for. */
export type ExportAsked = {
  readonly layout: ExportLayout;
  readonly filters: Readonly<Record<string, unknown>>;
  readonly rows: number;
  readonly reason: string;
};

/** What somebody else said to it. */
export type ExportDecision = {
  readonly approved: boolean;
  readonly note: string | null;
  readonly by: string;
  readonly at: Instant;
};

/** An export of more rows than anybody takes out alone (导出申请). */
export type ExportRequest = ExportAsked & {
  readonly id: string;
  /** The reporting unit of who asked; somebody of the same unit decides. */
  readonly home: string;
  readonly seq: number;
  readonly askedBy: string;
  /** The post that asked: what it reaches is handed out, whatever else the person holds. */
  readonly post: string | null;
  readonly askedAt: Instant;
  readonly decision: ExportDecision | null;
};

/** Rows that leave without approval where the installation has no number of its own. */
export const usualExportRows = 5000;

/** Posts that decide on exports: of their own unit, the city's office of every unit, for a county's office may have one person. */
export const exportDeciders: readonly Role[] = ["city-office", "county-office", "system-admin"];

/** Hours for which an approved export can be downloaded. */
export const exportHours = 24;

/** The moment until which an approved export can be downloaded; null while it is not approved. */
export function downloadableUntil({ decision }: ExportRequest): Instant | null {
  if (!decision?.approved) return null;
  return new Date(Date.parse(decision.at) + exportHours * 3_600_000).toISOString();
}

/** Why so many rows cannot be taken out without approval; null when they can. `most` is the installation's limit. */
export function reasonNotToExport(rows: number, most: number): Refusal | null {
  if (rows <= most) return null;
  return new Refusal(
    "not-permitted",
    `共 ${rows} 条，一次导出超过 ${most} 条须经审批。请在“导出表格”中填写事由提出申请，批准后 ${exportHours} 小时内可以下载；也可以加上筛选条件分次导出。`,
  );
}

/** Why an export cannot be asked for; null when it can. */
export function reasonNotToAskExport(asked: ExportAsked, most: number): Refusal | null {
  if (asked.reason.trim() === "") return new Refusal("incomplete", "请填写导出事由。", "reason");
  if (asked.rows > most) return null;
  return new Refusal("wrong-state", `共 ${asked.rows} 条，不超过 ${most} 条，不需要审批，请直接导出。`);
}

/** Why the same list is not asked for again while a request for it waits; null when none does. */
export function reasonAskedAlready(asked: ExportAsked, own: readonly ExportRequest[]): Refusal | null {
  const keyOf = ({ layout, filters }: ExportAsked) =>
    JSON.stringify([layout, ...Object.entries(filters).sort(([one], [other]) => (one < other ? -1 : 1))]);
  const waiting = own.find((one) => one.decision === null && keyOf(one) === keyOf(asked));
  if (!waiting) return null;
  const day = businessDateOf(waiting.askedAt);
  return new Refusal("duplicate", `同样的导出申请已于 ${day} 提出，正在等待审批，不必重复提出。`);
}

/** True for whoever decides on exports of this unit. */
function decidesOnExportsOf({ role, home }: Pick<Actor, "role" | "home">, unit: string): boolean {
  return exportDeciders.includes(role) && (home === unit || role === "city-office");
}

/** Why the actor cannot decide on it; null when they can. Nobody approves what they asked for themselves. */
export function reasonNotToDecideExport(request: ExportRequest, actor: Actor): Refusal | null {
  if (!decidesOnExportsOf(actor, request.home)) {
    return new Refusal("not-yours", "导出申请由申请人所在属地的安委办、系统管理员或者市安委办审批。");
  }
  if (actor.person === request.askedBy) {
    return new Refusal(
      "same-person",
      "本人提出的导出申请须由他人审批，请安委办其他人员、系统管理员或者市安委办办理。",
    );
  }
  return request.decision === null ? null : new Refusal("wrong-state", "这项申请已经办理过了。");
}

/** Why the actor cannot download it; null when they can: who asked, in the post that asked, within a day of approval. */
export function reasonNotToDownload(request: ExportRequest, actor: Actor, now: Instant): Refusal | null {
  if (actor.person !== request.askedBy) {
    return new Refusal("not-yours", "批准的导出只能由申请人本人下载。");
  }
  if (actor.post !== request.post) {
    return new Refusal("not-yours", "请切换到提出申请时的岗位再下载。");
  }
  const until = downloadableUntil(request);
  if (until === null) {
    return new Refusal("wrong-state", request.decision ? "这项导出申请没有批准。" : "这项导出申请还在审批。");
  }
  return now <= until
    ? null
    : new Refusal("wrong-state", `批准后 ${exportHours} 小时已过，需要的请重新申请。`);
}
