import { z } from "zod";
import { isBusinessDate } from "#domain/calendar/dates.ts";
import { RoleName } from "./access.ts";
import { actId } from "./hazards/fields.ts";

const day = z.string().refine(isBusinessDate, "请填写日期，例如 2026-11-24。");

/** A post as the list of accounts shows it, held today or to come. */
export const AccountPost = z.object({
  id: z.string(),
  role: RoleName,
  /** Name of the organisation or enterprise; null for experts and administrators. */
  place: z.string().nullable(),
  certificate: z.string().nullable(),
  from: z.string(),
  until: z.string().nullable(),
  standing: z.enum(["A", "B"]).nullable(),
  /** True where the post is held today. */
  active: z.boolean(),
});
export type AccountPost = z.infer<typeof AccountPost>;

/** An account as a line of the list. */
export const AccountRow = z.object({
  id: z.string(),
  home: z.string(),
  login: z.string(),
  name: z.string(),
  disabled: z.boolean(),
  /** True until the initial password is changed. */
  mustChangePassword: z.boolean(),
  /** True once an authenticator is enrolled. */
  secondFactor: z.boolean(),
  /** Moment until which failed tries lock it; null while open. */
  lockedUntil: z.string().nullable(),
  posts: z.array(AccountPost),
});
export type AccountRow = z.infer<typeof AccountRow>;

/** A page of accounts. */
export const AccountPage = z.object({ lines: z.array(AccountRow), total: z.number().int() });
export type AccountPage = z.infer<typeof AccountPage>;

/** Who a new account is for. `actId` is made by the client: sent twice is one act. */
export const OpenAccount = z.object({
  actId,
  login: z.string().trim().min(2, "登录名不少于 2 个字符。").max(32, "登录名最多 32 个字符。"),
  name: z.string().trim().min(2, "请填写姓名。").max(50),
  phone: z.string().trim().max(30).nullable(),
  home: z.string().min(1, "请选择账号所属的市或者县（区）。"),
});
export type OpenAccount = z.infer<typeof OpenAccount>;

/** A password shown once, to be handed over; null where the act had been done before. */
export const IssuedPassword = z.object({ account: z.string(), password: z.string().nullable() });
export type IssuedPassword = z.infer<typeof IssuedPassword>;

/** A post to give (任职). */
export const GivePost = z.object({
  actId,
  role: RoleName,
  organisation: z.string().nullable(),
  enterprise: z.string().nullable(),
  certificate: z.string().trim().max(60).nullable(),
  from: day.nullable(),
  until: day.nullable(),
  standing: z.enum(["A", "B"]).nullable(),
});
export type GivePost = z.infer<typeof GivePost>;

/** The last day of a post. */
export const EndPost = z.object({ actId, until: day });
export type EndPost = z.infer<typeof EndPost>;

/** Who takes a post over, and from which day (交接). */
export const HandOverPost = z.object({
  actId,
  toAccount: z.string("请选择接任人。").min(1, "请选择接任人。").max(60),
  certificate: z.string().trim().max(60).nullable(),
  on: day,
});
export type HandOverPost = z.infer<typeof HandOverPost>;

/** The number of an enforcement certificate for a post that is held already; empty takes it away. */
export const CertifyPost = z.object({
  actId,
  certificate: z.string().trim().max(60, "执法证号过长，请核对。").nullable(),
});
export type CertifyPost = z.infer<typeof CertifyPost>;

/** Why an account is disabled, or opened again. */
export const DisableAccount = z.object({
  actId,
  reason: z.string().trim().min(2, "请写明理由。").max(200),
});
export type DisableAccount = z.infer<typeof DisableAccount>;

/** A new initial password; a lost device is taken away with it where asked. */
export const IssuePassword = z.object({ actId, secondFactorToo: z.boolean() });
export type IssuePassword = z.infer<typeof IssuePassword>;

/** An act on an account that needs nothing more: unlocking, ending its sessions. */
export const PlainAccountAct = z.object({ actId });
export type PlainAccountAct = z.infer<typeof PlainAccountAct>;
