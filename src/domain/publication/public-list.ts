import type { Actor } from "#domain/access/actor.ts";
import type { Role } from "#domain/access/role.ts";
import type { Entry } from "#domain/ledger/entry.ts";
import { reportingUnits } from "#domain/places/units.ts";
import { Refusal } from "#domain/refusal.ts";

/** How the office opened the public list of its area: by which text of its own. */
export type Opening = {
  readonly basis: string;
  /** For how many days after 摘牌 a hazard still stands there as 已摘牌; 0: it goes at once. */
  readonly keepDays: number;
};

/** 公开挂牌清单 of one area as its entries add up: shut until its committee office opens it. */
export type PublicList = {
  /** The reporting unit whose list it is. */
  readonly home: string;
  readonly opened: Opening | null;
  /** Why it was shut again; null while it is open or never was. */
  readonly closedFor: string | null;
};

/** The acts on the public list of an area. */
export const publicListActs = { "open-list": "开放公开清单", "close-list": "关闭公开清单" } as const;
/** Name of an act on the public list of an area. */
export type PublicListActName = keyof typeof publicListActs;

/** What the public reads where the list is shut. */
export const listShut = "本地未开放公开清单";

/** Posts that open the list of an area: its committee office, and the city's of every area. */
export const listOpeners: readonly Role[] = ["county-office", "city-office"];

/** The list of an area on which nothing was decided: shut. */
export function neverOpened(home: string): PublicList {
  return { home, opened: null, closedFor: null };
}

/** Folds an entry into the state. An unknown act is a fault, never skipped. */
export function evolvePublicList(list: PublicList, entry: Pick<Entry, "act" | "payload">): PublicList {
  switch (entry.act) {
    case "open-list":
      return { ...list, opened: entry.payload as Opening, closedFor: null };
    case "close-list":
      return { ...list, opened: null, closedFor: (entry.payload as { readonly reason: string }).reason };
    default:
      throw new Error(`Unknown act on a public list: ${entry.act}`);
  }
}

/** The state that the entries of one area's list add up to; its id is the code of the area. */
export function foldPublicList(home: string, entries: readonly Entry[]): PublicList {
  return entries.reduce<PublicList>(evolvePublicList, neverOpened(home));
}

/** Why this post cannot decide on the list of an area; null when it can. */
export function reasonNotToOpenList(actor: Pick<Actor, "role" | "home">, home: string): Refusal | null {
  const theirs = actor.role === "city-office" || (actor.role === "county-office" && actor.home === home);
  if (!theirs) return new Refusal("not-found", "没有这个地区的清单，或者不在您的管辖范围内。");
  if (reportingUnits.some(({ code }) => code === home)) return null;
  return new Refusal("not-found", "没有这个地区，请刷新后重新选择。");
}

/** Longest that a delisted hazard stays on a public list. */
const mostKeptDays = 365;

/** Checks by which text the list is opened. @throws {Refusal} `incomplete`, `invalid` */
export function checkedOpening({ basis, keepDays }: Opening): Opening {
  if (basis.trim().length < 6) {
    throw new Refusal("incomplete", "请写明开放的依据：文件名称、文号和条款。", "basis");
  }
  if (!Number.isInteger(keepDays) || keepDays < 0 || keepDays > mostKeptDays) {
    throw new Refusal("invalid", `摘牌后保留的天数应当是 0 到 ${mostKeptDays} 的整数。`, "keepDays");
  }
  return { basis: basis.trim(), keepDays };
}

/** Checks why the list is shut. @throws {Refusal} `wrong-state`, `incomplete` */
export function checkedClosing(list: PublicList, reason: string): { readonly reason: string } {
  if (!list.opened) throw new Refusal("wrong-state", "清单没有开放，不用关闭。");
  if (reason.trim().length < 4) {
    throw new Refusal("incomplete", "请写明关闭的理由（不少于 4 个字）。", "reason");
  }
  return { reason: reason.trim() };
}
