import { z } from "zod";
import { type ChoiceDesk, chooseNotices, viewNoticeChoices } from "#application/reminders/choose-notices.ts";
import { readReminders } from "#application/reminders/read-reminders.ts";
import { type ReminderDesk, viewReminders } from "#application/reminders/view-reminders.ts";
import {
  ChooseNotices,
  type NoticeChoices,
  NoticeChoicesShape,
  ReadReminders,
  type Reminders,
  RemindersShape,
} from "#contract/reminders.ts";
import { answer } from "./answer.ts";
import { actorOf } from "./gate.ts";
import { readingRoles } from "./hazards.routes.ts";
import type { Server } from "./server.ts";

const reading = { config: { gate: readingRoles } };

/** 提醒: what a post is told of, and what of it was read. */
export function addReminderRoutes(app: Server, desk: ReminderDesk & ChoiceDesk): void {
  app.get("/api/reminders", { ...reading, schema: { response: { 200: RemindersShape } } }, async (request) =>
    answer<Reminders>(await viewReminders(desk, actorOf(request))),
  );
  app.post(
    "/api/reminders/read",
    { ...reading, schema: { body: ReadReminders, response: { 200: z.object({}) } } },
    async (request) => {
      await readReminders(desk, actorOf(request), request.body.keys);
      return {};
    },
  );
  app.get(
    "/api/reminders/outside",
    { ...reading, schema: { response: { 200: NoticeChoicesShape } } },
    async (request) => answer<NoticeChoices>(await viewNoticeChoices(desk, actorOf(request))),
  );
  app.put(
    "/api/reminders/outside",
    { ...reading, schema: { body: ChooseNotices, response: { 200: NoticeChoicesShape } } },
    async (request) => {
      await chooseNotices(desk, actorOf(request), request.body);
      return answer<NoticeChoices>(await viewNoticeChoices(desk, actorOf(request)));
    },
  );
}
