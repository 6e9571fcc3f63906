import { isIP } from "node:net";
import { z } from "zod";
import { usualExportRows } from "#domain/documents/export-request.ts";

const integer = (sentence: string, least: number, most: number) =>
  z.coerce.number({ error: sentence }).int(sentence).min(least, sentence).max(most, sentence);

/** `loopback`, or addresses and networks (`10.0.0.0/8`) with commas between. */
const proxies = z
  .string()
  .transform((list) => list.split(",").map((one) => one.trim()))
  .refine(
    (list) => list.every(isProxy),
    "TRUSTED_PROXY 须是 loopback 或者代理服务器的 IP 地址（多个用逗号分开）。",
  );

function isProxy(one: string): boolean {
  if (one === "loopback") return true;
  const [address = "", prefix, ...rest] = one.split("/");
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  // The whole of the internet is nobody to trust: /0 would let anybody say who they are.
  return (
    prefix === undefined || (/^[1-9]\d{0,2}$/.test(prefix) && Number(prefix) <= (family === 4 ? 32 : 128))
  );
}

const shape = z
  .object({
    PORT: integer("PORT 须是 0 到 65535 的整数。", 0, 65535).default(3000),
    HOST: z.string().min(1, "HOST 不能为空。").default("127.0.0.1"),
    DATA_DIR: z.string().min(1, "DATA_DIR 不能为空。").optional(),
    DATABASE_URL: z
      .string()
      .regex(/^postgres(ql)?:\/\//, "DATABASE_URL 须以 postgres:// 开头；不设则使用内置数据库。")
      .optional(),
    CALLS_PER_MINUTE: integer("CALLS_PER_MINUTE 须是 60 到 100000000 的整数。", 60, 100_000_000).default(
      1200,
    ),
    EXPORT_ROWS: integer("EXPORT_ROWS 须是 1 到 1000000 的整数。", 1, 1_000_000).default(usualExportRows),
    SIGN_INS_PER_MINUTE: integer("SIGN_INS_PER_MINUTE 须是 5 到 10000 的整数。", 5, 10_000).default(20),
    TRUSTED_PROXY: proxies.optional(),
    MODEL_URL: z
      .string()
      .regex(/^https?:\/\/[^\s]+$/, "MODEL_URL 须以 http:// 或者 https:// 开头；不设则不用外部语言模型。")
      .optional(),
    MODEL_NAME: z.string().optional(),
    MODEL_KEY: z
      .string()
      .regex(/^[\x21-\x7e]+$/, "MODEL_KEY 只能由字母、数字和符号组成，不含空格。")
      .optional(),
    PUBLIC_URL: z
      .string()
      .regex(/^https?:\/\/[^\s?#]+$/, "PUBLIC_URL 须是本系统的访问地址，以 http:// 或者 https:// 开头。")
      .optional(),
    SMTP_URL: z
      .string()
      .regex(/^smtps?:\/\/[^\s]+$/, "SMTP_URL 须以 smtp:// 或者 smtps:// 开头；不设则不发邮件提醒。")
      .optional(),
    SMTP_FROM: z.email("SMTP_FROM 须是发件的邮箱地址。").optional(),
    WEBHOOK_URL: z
      .string()
      .regex(/^https?:\/\/[^\s]+$/, "WEBHOOK_URL 须以 http:// 或者 https:// 开头；不设则不发工作群提醒。")
      .optional(),
    WEBHOOK_SECRET: z
      .string()
      .regex(/^[\x21-\x7e]+$/, "WEBHOOK_SECRET 只能由字母、数字和符号组成，不含空格。")
      .optional(),
    MASTER_KEY: z
      .string()
      .regex(/^[A-Za-z0-9+/]{43}=$/, "MASTER_KEY 须是 32 字节的 Base64 文本（44 个字符）。")
      .optional(),
  })
  .refine(
    ({ MODEL_URL, MODEL_NAME }) => (MODEL_URL === undefined) === (MODEL_NAME === undefined),
    "MODEL_URL 和 MODEL_NAME 须一起设；都不设则不用外部语言模型。",
  )
  .refine(
    ({ SMTP_URL, SMTP_FROM }) => (SMTP_URL === undefined) === (SMTP_FROM === undefined),
    "SMTP_URL 和 SMTP_FROM 须一起设；都不设则不发邮件提醒。",
  )
  .refine(
    ({ WEBHOOK_URL, WEBHOOK_SECRET }) => WEBHOOK_SECRET === undefined || WEBHOOK_URL !== undefined,
    "WEBHOOK_SECRET 须和 WEBHOOK_URL 一起设。",
  )
  .refine(
    ({ PUBLIC_URL, SMTP_URL, WEBHOOK_URL }) => PUBLIC_URL !== undefined || !(SMTP_URL || WEBHOOK_URL),
    "发提醒须设 PUBLIC_URL（本系统的访问地址），提醒中的链接指向它。",
  );

/** How reminders leave the system. */
export type NoticeSettings = {
  readonly publicUrl: string;
  readonly smtp: { readonly url: string; readonly from: string } | null;
  readonly robot: { readonly url: string; readonly secret: string | null } | null;
};

/** The settings of one process, read from the environment once, at the start. */
export type Settings = {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  readonly masterKey: string | null;
  /** An external language model that gives a second opinion on items; none when not said. */
  readonly model?: { readonly url: string; readonly name: string; readonly key: string | null } | null;
  /** Where notices are sent outside the system, and the address that they lead back to; nowhere when not said. */
  readonly notices?: NoticeSettings | null;
  /** Calls a minute from one address before it is asked to wait. */
  readonly callsPerMinute: number;
  /** Rows of hazards that anybody takes out at once without approval; 5,000 when not said. */
  readonly exportRows?: number | undefined;
  /** Tries at signing in a minute from one address; 20 when not said. */
  readonly signInsPerMinute?: number | undefined;
  /** Proxies whose word is taken for the address of who calls and for TLS; nobody's when not said. */
  readonly trustedProxies?: readonly string[] | undefined;
  /** Nothing is logged; only a test that serves within its own process says so. */
  readonly silent?: boolean;
};

/** Where data is kept when DATA_DIR does not say: a demonstration never lies beside real data. */
export const usualDataDir = "./data";
export const demonstrationDataDir = "./data-demo";

/** Reads and checks the settings. @throws an Error whose message is one sentence per wrong setting */
export function readSettings(
  environment: Readonly<Record<string, string | undefined>>,
  dataDir: string = usualDataDir,
): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const read = shape.safeParse(given);
  if (!read.success) throw new Error(read.error.issues.map((issue) => issue.message).join("\n"));
  return {
    port: read.data.PORT,
    host: read.data.HOST,
    dataDir: read.data.DATA_DIR ?? dataDir,
    databaseUrl: read.data.DATABASE_URL ?? null,
    masterKey: read.data.MASTER_KEY ?? null,
    callsPerMinute: read.data.CALLS_PER_MINUTE,
    exportRows: read.data.EXPORT_ROWS,
    signInsPerMinute: read.data.SIGN_INS_PER_MINUTE,
    trustedProxies: read.data.TRUSTED_PROXY,
    model: modelIn(read.data),
    notices: noticesIn(read.data),
  };
}

function modelIn({ MODEL_URL: url, MODEL_NAME: name, MODEL_KEY: key }: z.infer<typeof shape>) {
  return url && name ? { url, name, key: key ?? null } : null;
}

function noticesIn(read: z.infer<typeof shape>): NoticeSettings | null {
  const { PUBLIC_URL: publicUrl, SMTP_URL, SMTP_FROM: from, WEBHOOK_URL, WEBHOOK_SECRET } = read;
  const smtp = SMTP_URL && from ? { url: SMTP_URL, from } : null;
  const robot = WEBHOOK_URL ? { url: WEBHOOK_URL, secret: WEBHOOK_SECRET ?? null } : null;
  if (!publicUrl || (!smtp && !robot)) return null;
  return { publicUrl: publicUrl.replace(/\/+$/, ""), smtp, robot };
}
