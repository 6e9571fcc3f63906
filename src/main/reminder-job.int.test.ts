import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  type StandIn,
  standInMailServer,
  standInRobot,
  type TakenCall,
  type TakenMail,
} from "#adapters/notices/stand-ins.samples.ts";
import { openServerDatabase } from "#adapters/postgres/server-database.ts";
import { chooseNotices, viewNoticeChoices } from "#application/reminders/choose-notices.ts";
import { makeDigests, type NoticeDesk } from "#application/reminders/make-digests.ts";
import { readReminders } from "#application/reminders/read-reminders.ts";
import { sendNotices } from "#application/reminders/send-notices.ts";
import type { Actor } from "#domain/access/actor.ts";
import { addDays, type BusinessDate, businessDateOf } from "#domain/calendar/dates.ts";
import { calendarOf, isWorkingDay } from "#domain/calendar/working-days.ts";
import { instantAt } from "#domain/reminders/time-of-day.ts";
import { act, openWorld, report, settingsOf, type World } from "#tests/worlds/world.ts";
import { installationOn } from "./open-installation.ts";
import { noticeDeskOf, remindOnce } from "./reminder-job.ts";

const address = "shili-zhuren@example.com";
const everyDay = calendarOf([
  { year: 2000, title: "示例", publishedOn: "1999-12-01", verification: "text-seen", holidays: [] },
]);

let world: World;
let mail: StandIn<TakenMail>;
let robot: StandIn<TakenCall>;
let desk: NoticeDesk;
/** Another server on the same database; embedded there is only one, whose rounds can still meet. */
let second: { readonly desk: NoticeDesk; move(ms: number): void; close(): Promise<void> };
/** The last working day that was used; each test takes the next one. */
let day: BusinessDate;

beforeAll(async () => {
  world = await openWorld();
  mail = await standInMailServer();
  robot = await standInRobot();
  const notices = {
    publicUrl: "https://zhiyuan.example",
    smtp: { url: mail.url, from: "zhiyuan@example.com" },
    robot: { url: robot.url, secret: null },
  };
  desk = { ...(await noticeDeskOf(world.installed, notices)), calendar: everyDay };
  second = await anotherServer();
  const hazard = await act(world, await report(world), { name: "judge", by: world.cast.officer1 });
  await act(world, hazard, { name: "confirm", by: world.cast.officer3 });
  day = businessDateOf(new Date().toISOString());

  async function anotherServer() {
    if (world.url === null) return { desk, move: () => undefined, close: () => Promise.resolve() };
    const database = openServerDatabase(world.url);
    const installed = await installationOn(database, settingsOf(world));
    const move = (ms: number) => {
      installed.clock.ms = ms;
    };
    const own = { ...(await noticeDeskOf(installed, notices)), calendar: everyDay };
    return { desk: own, move, close: () => database.close() };
  }
});
afterAll(async () => {
  await second?.close();
  await mail?.close();
  await robot?.close();
  await world?.close();
});

/** Moves the clock of both servers to a time of the day in Shanghai. */
function moveTo(on: BusinessDate, time: string): void {
  const ms = Date.parse(instantAt(on, time)) - Date.now();
  world.installed.clock.ms = ms;
  second.move(ms);
}

beforeEach(() => {
  mail.refuseWith(null);
  robot.refuseWith(null);
  mail.taken.length = 0;
  robot.taken.length = 0;
  do day = addDays(day, 1);
  while (!isWorkingDay(everyDay, day));
});

const choices = () => ({ ...world.installed, openChannels: { mail: true, group: true } });
const choose = (by: Actor, mailbox: string | null, group: boolean | null = null) =>
  chooseNotices(choices(), by, { mail: mailbox, group });
const lastOf = async (who: Actor) => (await viewNoticeChoices(choices(), who)).notices[0];

describe("the morning digest", () => {
  beforeAll(() => choose(world.cast.principal, address));

  it("goes out at its time on a working day, to who chose it and owes something, with numbers alone", async () => {
    await choose(world.cast.elsewhere, "elsewhere@example.com");
    moveTo(day, "08:29");
    await remindOnce(desk);
    expect(mail.taken).toEqual([]);
    moveTo(day, "08:31");
    await remindOnce(desk);
    expect(mail.taken.map(({ to }) => to)).toEqual([address]);
    const text = Buffer.from(mail.taken[0]?.data.split("\r\n\r\n").at(-1) ?? "", "base64").toString("utf8");
    expect(text).toMatch(/^【治源】您有 1 项事项已逾期.*https:\/\/zhiyuan\.example\/reminders$/);
    for (const secret of [world.unit.name, "除尘", "140406-"]) expect(text).not.toContain(secret);
    expect(await lastOf(world.cast.principal)).toMatchObject({ day, state: "delivered", readAt: null });
  });

  it("goes out once, with two servers and a round after", async () => {
    moveTo(day, "08:31");
    await Promise.all([remindOnce(desk), remindOnce(second.desk)]);
    await remindOnce(desk);
    expect(mail.taken.length).toBe(1);
  });

  it("goes on where a server stopped between making and sending, and where one stopped in the middle", async () => {
    moveTo(day, "08:31");
    await makeDigests(desk);
    await sendNotices(second.desk);
    expect(mail.taken.length).toBe(1);

    day = addDays(day, 7);
    moveTo(day, "08:31");
    const broken = { ...desk, openBooks: () => Promise.reject(new Error("the server stops")) };
    await expect(makeDigests(broken)).rejects.toThrow("digests");
    await remindOnce(second.desk);
    expect(mail.taken.length).toBe(1);
    moveTo(day, "08:40");
    await remindOnce(second.desk);
    expect(mail.taken.length).toBe(2);
  });

  it("is not made on a day off", async () => {
    const off = [1, 2, 3, 4, 5, 6, 7]
      .map((days) => addDays(day, days))
      .find((one) => !isWorkingDay(everyDay, one));
    moveTo(off ?? day, "08:31");
    await remindOnce(desk);
    expect(mail.taken).toEqual([]);
  });

  it("that fails is tried again after a pause, says why without the address, and waits through the night", async () => {
    // As if nothing that is owed were urgent.
    const calm = { ...desk, reminderRules: { ...desk.reminderRules, urgentActs: [] } };
    mail.refuseWith(450);
    moveTo(day, "20:58");
    await remindOnce(calm);
    const refused = await lastOf(world.cast.principal);
    expect(refused).toMatchObject({ day, state: "waiting", reason: "邮件服务器没有接受（450）" });
    mail.refuseWith(null);
    await remindOnce(calm);
    moveTo(day, "21:30");
    await remindOnce(calm);
    expect(mail.taken).toEqual([]);
    moveTo(addDays(day, 1), "08:01");
    await remindOnce(calm);
    expect(mail.taken.length).toBe(1);
    expect(await lastOf(world.cast.principal)).toMatchObject({ state: "delivered", reason: null });
  });

  it("does not wait through the night where it tells of a control that is owed at once", async () => {
    mail.refuseWith(450);
    moveTo(day, "20:58");
    await remindOnce(desk);
    mail.refuseWith(null);
    moveTo(day, "21:30");
    await remindOnce(desk);
    expect(mail.taken.length).toBe(1);
    expect(await lastOf(world.cast.principal)).toMatchObject({ day, state: "delivered" });
  });

  it("is noted as read once its holder opens the reminders, and by nobody else", async () => {
    moveTo(day, "09:00");
    await remindOnce(desk);
    await readReminders(world.installed, world.cast.safety, []);
    expect((await lastOf(world.cast.principal))?.readAt).toBeNull();
    await readReminders(world.installed, world.cast.principal, []);
    expect((await lastOf(world.cast.principal))?.readAt).not.toBeNull();
  });

  it("stops when the choice is taken back; the mailbox is kept sealed until then", async () => {
    const stored = await world.database.transaction(
      { priority: "page", role: "owner", settings: {} },
      async (session) => JSON.stringify((await session.query("select * from notice_choice, notice")).rows),
    );
    expect(stored).not.toContain(address);
    expect(await viewNoticeChoices(choices(), world.cast.principal)).toMatchObject({ mail: address });
    await choose(world.cast.principal, null);
    moveTo(day, "09:00");
    await remindOnce(desk);
    expect(mail.taken).toEqual([]);
  });
});

describe("a working group", () => {
  it("is told once what the whole body owes, under its name, while the body wants it", async () => {
    await choose(world.cast.officer3, null, true);
    await choose(world.cast.officer1, null, null);
    await report(world, { text: "除尘系统未设置锁气卸灰装置" });
    moveTo(day, "09:00");
    await remindOnce(desk);
    const texts = robot.taken.map(({ body }) => (body as { text: { content: string } }).text.content);
    expect(texts).toHaveLength(1);
    expect(texts[0]).toMatch(/^【治源】.+有 \d+ 项事项/);
    expect(texts[0]).not.toContain(world.unit.name);
    await choose(world.cast.officer1, null, false);
    moveTo(addDays(day, 7), "09:00");
    await remindOnce(desk);
    expect(robot.taken).toHaveLength(1);
  });

  it("is not chosen by an enterprise, nor where no channel is open", async () => {
    await expect(choose(world.cast.principal, null, true)).rejects.toMatchObject({ code: "not-permitted" });
    const closed = { ...world.installed, openChannels: { mail: false, group: false } };
    await expect(
      chooseNotices(closed, world.cast.principal, { mail: address, group: null }),
    ).rejects.toMatchObject({ code: "wrong-state" });
  });
});
