import { createHmac } from "node:crypto";
import { z } from "zod";
import { NoticeNotAccepted, type SendNotice } from "#application/reminders/send-notice.ts";

/** The address of a group's robot; with a secret where it wants its calls signed. */
export type RobotSettings = { readonly url: string; readonly secret: string | null };

const patienceMs = 10_000;

/** Both robots say 0 for "taken"; a plain web hook says nothing. */
const Answer = z.object({ errcode: z.number() });

/** Posts a text to the robot of a working group (企业微信, 钉钉), or to any web hook that takes the same shape. */
export function robotNotices({ url, secret }: RobotSettings): SendNotice {
  return async ({ text }) => {
    const response = await fetch(secret === null ? url : signed(url, secret, Date.now()), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ msgtype: "text", text: { content: text } }),
      redirect: "error",
      signal: AbortSignal.timeout(patienceMs),
    }).catch(() => {
      throw new NoticeNotAccepted("连接不上工作群机器人");
    });
    if (!response.ok) throw new NoticeNotAccepted(`工作群机器人没有接受（${response.status}）`);
    const answer = Answer.safeParse(await response.json().catch(() => null));
    if (answer.success && answer.data.errcode !== 0) {
      throw new NoticeNotAccepted(`工作群机器人没有接受（${answer.data.errcode}）`);
    }
  };
}

/** 加签 of 钉钉: HMAC-SHA256 over the milliseconds and the secret. */
function signed(url: string, secret: string, at: number): string {
  const sign = createHmac("sha256", secret).update(`${at}\n${secret}`).digest("base64");
  const address = new URL(url);
  address.searchParams.set("timestamp", String(at));
  address.searchParams.set("sign", sign);
  return address.href;
}
