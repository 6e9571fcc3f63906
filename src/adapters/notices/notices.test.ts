import { createHmac } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { NoticeNotAccepted } from "#application/reminders/send-notice.ts";
import { robotNotices } from "./robot-notices.ts";
import { smtpNotices } from "./smtp-notices.ts";
import {
  endlessMailServer,
  type StandIn,
  standInMailServer,
  standInRobot,
  type TakenCall,
  type TakenMail,
} from "./stand-ins.samples.ts";

const notice = { id: "nt_1", text: "【治源】您有 1 项事项今天到期。", to: "shili@example.com" };
let mail: StandIn<TakenMail>;
let robot: StandIn<TakenCall>;
beforeAll(async () => {
  mail = await standInMailServer();
  robot = await standInRobot();
});
beforeEach(() => {
  mail.refuseWith(null);
  robot.refuseWith(null);
});
afterAll(async () => {
  await mail.close();
  await robot.close();
});

const failing = (sent: Promise<void>) =>
  sent.then(
    () => null,
    (error: unknown) => error,
  );

describe("a mailbox", () => {
  const send = () => smtpNotices({ url: mail.url, from: "zhiyuan@example.com" })(notice);

  it("is handed the text, with an id that stays the same when it is sent again", async () => {
    await send();
    const [taken] = mail.taken;
    expect(taken?.to).toBe(notice.to);
    expect(taken?.data).toContain("Message-ID: <nt_1@example.com>");
    const body = taken?.data.split("\r\n\r\n").at(-1) ?? "";
    expect(Buffer.from(body, "base64").toString("utf8")).toContain(notice.text);
  });

  it("that is refused says the number and never the address", async () => {
    mail.refuseWith(550);
    const error = await failing(send());
    expect(error).toBeInstanceOf(NoticeNotAccepted);
    expect(String(error)).toContain("550");
    expect(String(error)).not.toContain(notice.to);
  });

  it("whose server is away says so", async () => {
    const nowhere = smtpNotices({ url: "smtp://127.0.0.1:1", from: "zhiyuan@example.com" });
    expect(String(await failing(nowhere(notice)))).toContain("连接不上邮件服务器");
  });

  it("whose server never comes to an end is hung up on, however often it answers", async () => {
    const endless = await endlessMailServer();
    const sent = smtpNotices({ url: endless.url, from: "zhiyuan@example.com" }, 100)(notice);
    expect(String(await failing(sent))).toContain("邮件服务器太慢");
    await endless.left;
    await endless.close();
  });
});

describe("a working group", () => {
  it("is posted a text in the shape that both robots take", async () => {
    await robotNotices({ url: robot.url, secret: null })(notice);
    expect(robot.taken[0]?.body).toEqual({ msgtype: "text", text: { content: notice.text } });
  });

  it("that wants signed calls has them signed", async () => {
    await robotNotices({ url: robot.url, secret: "SECshili" })(notice);
    const asked = new URL(robot.taken.at(-1)?.url ?? "", robot.url).searchParams;
    const at = asked.get("timestamp") ?? "";
    expect(Math.abs(Date.now() - Number(at))).toBeLessThan(60_000);
    expect(asked.get("sign")).toBe(
      createHmac("sha256", "SECshili").update(`${at}\nSECshili`).digest("base64"),
    );
  });

  it("that refuses or is away says why", async () => {
    robot.refuseWith(93_000);
    expect(String(await failing(robotNotices({ url: robot.url, secret: null })(notice)))).toContain("93000");
    const nowhere = robotNotices({ url: "http://127.0.0.1:1/", secret: null });
    expect(await failing(nowhere(notice))).toBeInstanceOf(NoticeNotAccepted);
  });
});
