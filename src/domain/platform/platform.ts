import type { Actor } from "#domain/access/actor.ts";
import type { Role } from "#domain/access/role.ts";
import type { Instant } from "#domain/calendar/dates.ts";
import { notePlatform } from "#domain/hazards/acts/note-platform.ts";
import type { Attachment } from "#domain/hazards/attachment.ts";
import type { Entry } from "#domain/ledger/entry.ts";
import { Refusal } from "#domain/refusal.ts";

/** Posts that keep the platform above in step with their records: those that note its numbers. */
export const platformRoles: readonly Role[] = notePlatform.roles;

/** What a person settles: what the platform is called, and the saved table whose layout it takes in. */
export type PlatformSettings = { readonly name: string; readonly table: string | null };

/** What the platform handed out of its own records, as it came; its rows are read from the file whenever they are asked for. */
export type PlatformExport = {
  readonly file: Attachment;
  readonly takenBy: string;
  readonly takenAt: Instant;
};

/** 上级平台, as one office works with it: it is reported to by hand, and its own export is laid beside the record. */
export type Platform = PlatformSettings & {
  readonly id: string;
  readonly home: string;
  /** The office whose it is. */
  readonly owner: string;
  readonly seq: number;
  /** The last export; the ones before stay in the ledger. */
  readonly export: PlatformExport | null;
};

/** Of the first entry: whose it is as well. */
export type PlatformBegun = PlatformSettings & Pick<Platform, "home" | "owner">;
/** Of an entry that takes an export. */
export type ExportTaken = { readonly file: Attachment };

/** How the acts on a platform are called in the timeline. */
export const platformActs = { settle: "设置上级平台", "take-export": "上传平台导出表" } as const;

const mostNameLetters = 60;

/** The settings as kept. @throws {Refusal} `not-permitted`, `incomplete`, `invalid` */
export function checkedSettings(actor: Actor, { name, table }: PlatformSettings): PlatformSettings {
  if (!actor.organisation || !platformRoles.includes(actor.role)) {
    throw new Refusal("not-permitted", "您的岗位不向上级平台报送，请由安委办或者监管部门办理。");
  }
  const said = name.trim();
  if (said === "") throw new Refusal("incomplete", "请填写平台名称。", "name");
  if (said.length > mostNameLetters) {
    throw new Refusal("invalid", `平台名称最多 ${mostNameLetters} 个字，请精简。`, "name");
  }
  return { name: said, table };
}

/** The platform after its first entry. */
export function beginPlatform(id: string, entry: Entry): Platform {
  return { ...(entry.payload as PlatformBegun), id, seq: entry.seq, export: null };
}

/** Folds an entry into it. An unknown act is a fault, never skipped. */
export function evolvePlatform(platform: Platform, entry: Entry): Platform {
  const { seq } = entry;
  switch (entry.act) {
    case "settle":
      return { ...platform, ...(entry.payload as PlatformSettings), seq };
    case "take-export": {
      const { file } = entry.payload as ExportTaken;
      const taken = { file, takenBy: entry.actor, takenAt: entry.times.received };
      return { ...platform, export: taken, seq };
    }
    default:
      throw new Error(`Unknown act on a platform: ${entry.act}`);
  }
}

/** The state that its entries add up to. */
export function foldPlatform(id: string, entries: readonly Entry[]): Platform {
  const [first, ...rest] = entries;
  if (first?.act !== "settle") throw new Error(`A platform does not begin with ${first?.act}`);
  return rest.reduce(evolvePlatform, beginPlatform(id, first));
}
