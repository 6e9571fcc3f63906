import nodemailer from "nodemailer";
import { NoticeNotAccepted, type SendNotice } from "#application/reminders/send-notice.ts";

/** Where mail is handed in, and from which address. */
export type SmtpSettings = { readonly url: string; readonly from: string };

/** Milliseconds that any one answer of the mail server is waited for. */
const patienceMs = 20_000;
/**
 * Milliseconds that a whole message may take, of however many slow answers. It lies well below the time for which the notice is
 * claimed (`send-notices.ts`): past it the line is cut, so that no second server sends what this one is still handing over.
 */
const wholeMs = 60_000;

/** Sends by a mail server. Whether it encrypts is up to the address: `smtps://`, or STARTTLS where the server offers it. */
export function smtpNotices({ url, from }: SmtpSettings, withinMs = wholeMs): SendNotice {
  const transport = nodemailer.createTransport({
    ...{ url, connectionTimeout: patienceMs, greetingTimeout: patienceMs, socketTimeout: patienceMs },
    // A notice is text of our own: nothing is fetched or read from disk for it.
    ...{ disableFileAccess: true, disableUrlAccess: true },
  });
  const domain = from.slice(from.lastIndexOf("@") + 1).replace(">", "");
  return async ({ id, text, to }) => {
    const messageId = `<${id}@${domain}>`;
    try {
      const signal = AbortSignal.timeout(withinMs);
      await transport.sendMail({ from, to: to ?? "", subject: "治源待办提醒", text, messageId, signal });
    } catch (error) {
      throw new NoticeNotAccepted(sentenceFor(error as { responseCode?: number; code?: string }));
    }
  };
}

/** The server's own words may repeat the address: the number and the kind of fault are enough. */
function sentenceFor({ responseCode, code }: { responseCode?: number; code?: string }): string {
  if (code === "EAUTH") return "邮件服务器不接受登录的用户名或者密码";
  if (code === "EABORT") return "邮件服务器太慢，没有在规定时间内收完";
  if (responseCode) return `邮件服务器没有接受（${responseCode}）`;
  return `连接不上邮件服务器（${code ?? "没有回答"}）`;
}
