import { z } from "zod";
import { levels } from "#domain/access/actor.ts";
import { type Role, roles } from "#domain/access/role.ts";

/** A role of a post (任职). */
export const RoleName = z.enum(Object.keys(roles) as [Role, ...Role[]]);

/** What is typed to sign in. */
export const SignIn = z.object({
  login: z.string().trim().min(1, "请填写登录名。").max(100, "登录名过长，请核对。"),
  password: z.string().min(1, "请填写密码。").max(200),
});
export type SignIn = z.infer<typeof SignIn>;

/** The six digits of the dynamic code (TOTP). */
export const SecondFactor = z.object({
  code: z.string().regex(/^\d{6}$/, "请填写 6 位动态口令。"),
});
export type SecondFactor = z.infer<typeof SecondFactor>;

/** A new password; the old one is asked for again. */
export const NewPassword = z.object({
  current: z.string().min(1, "请填写当前密码。").max(200),
  next: z.string().min(10, "新密码至少 10 个字符，请加长。").max(200, "新密码最多 128 个字符，请缩短。"),
});
export type NewPassword = z.infer<typeof NewPassword>;

/** The post to act through from now on. */
export const ChosenPost = z.object({ post: z.string().min(1) });
export type ChosenPost = z.infer<typeof ChosenPost>;

/** A post that the account holds today, as it is chosen from. */
export const PostLine = z.object({
  id: z.string(),
  role: RoleName,
  /** Name of the organisation or enterprise; null for experts and administrators. */
  place: z.string().nullable(),
  until: z.string().nullable(),
  standing: z.enum(["A", "B"]).nullable(),
});
export type PostLine = z.infer<typeof PostLine>;

/** What the session still owes before anything else is open. */
export const Owed = z.enum(["password", "second-factor", "enrolment"]);
export type Owed = z.infer<typeof Owed>;

/** Who is signed in, through which post, and what the screen needs to know of it. */
export const Me = z.object({
  account: z.string(),
  login: z.string(),
  person: z.string(),
  name: z.string(),
  /** Goes into the header `x-csrf-token` of every request that changes something. */
  csrf: z.string(),
  owes: Owed.nullable(),
  /** Address (otpauth://) and secret of a second factor to be set up; only while `owes` is `enrolment`. */
  enrolment: z.object({ uri: z.string(), secret: z.string() }).nullable(),
  posts: z.array(PostLine),
  /** Null while the account holds no post, or owes something. */
  acting: z
    .object({
      post: z.string(),
      role: RoleName,
      home: z.string(),
      level: z.enum(levels),
      place: z.string().nullable(),
      organisation: z.string().nullable(),
      enterprise: z.string().nullable(),
      certificate: z.string().nullable(),
      /** False for administrators and auditors, who read no business data. */
      business: z.boolean(),
    })
    .nullable(),
  /** Name of the place that the installation serves. */
  installation: z.string(),
  /** True in a demonstration, which is marked on every page. */
  demonstration: z.boolean(),
  /** The date of business on the server. */
  today: z.string(),
  /** Where the colours of what is due pass into one another. */
  dueColours: z.object({ soonDays: z.number(), longLateDays: z.number(), extensions: z.number() }),
});
export type Me = z.infer<typeof Me>;

/** The signed-in browsers of the account. */
export const Sessions = z.array(
  z.object({
    id: z.string(),
    current: z.boolean(),
    startedAt: z.string(),
    lastSeenAt: z.string(),
    expiresAt: z.string(),
    /** What the browser says it is. */
    device: z.string().nullable(),
  }),
);
export type Sessions = z.infer<typeof Sessions>;

/** Whether the first start is still to be done. */
export const SetUpState = z.object({ needed: z.boolean() });

/** The first start: the one-time code of the terminal, the place served, the first administrator. */
export const SetUp = z.object({
  code: z.string().trim().min(1, "请填写启动窗口显示的安装码。"),
  place: z.string().min(1, "请选择本系统服务的市或者县区。"),
  login: z.string().trim().min(2, "登录名不少于 2 个字符。").max(100, "登录名过长，请核对。"),
  name: z.string().trim().min(2, "请填写管理员姓名。").max(50),
  password: z.string().min(10, "密码至少 10 个字符，请加长。").max(200, "密码最多 128 个字符，请缩短。"),
});
export type SetUp = z.infer<typeof SetUp>;
