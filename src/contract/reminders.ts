import { z } from "zod";
import {
  type NoticeChannel,
  type NoticeState,
  noticeChannels,
  noticeStates,
} from "#domain/reminders/notice.ts";
import { type ReminderKind, reminderKinds } from "#domain/reminders/reminder.ts";

const Kind = z.enum(Object.keys(reminderKinds) as [ReminderKind, ...ReminderKind[]]);

/** What the post that is acting is reminded of today. */
export const RemindersShape = z.object({
  reminders: z.array(
    z.object({
      /** Sent back once it was read. */
      key: z.string(),
      kind: Kind,
      about: z.union([
        z.object({ hazard: z.string(), act: z.string() }),
        z.object({ paper: z.string() }),
        z.object({ directReport: z.string() }),
      ]),
      what: z.string(),
      number: z.string(),
      since: z.string(),
      due: z.string().nullable(),
      /** The moment on that day, where a limit counts in hours. */
      dueAt: z.string().nullish(),
      extended: z.number(),
      unread: z.boolean(),
    }),
  ),
  unread: z.number(),
  today: z.string(),
  /** The moment of asking, where something listed is due at an hour. */
  now: z.string().nullable(),
});
export type Reminders = z.infer<typeof RemindersShape>;

/** The reminders that were read, by their keys. */
export const ReadReminders = z.object({ keys: z.array(z.string().max(200)).max(200) });

/** Where the person, and the body of the post, are reminded outside the system, and what became of the last notices. */
export const NoticeChoicesShape = z.object({
  open: z.object({ mail: z.boolean(), group: z.boolean() }),
  /** When the digest goes out, and between which times nothing does. */
  digestAt: z.string(),
  quiet: z.object({ from: z.string(), to: z.string() }),
  mail: z.string().nullable(),
  /** Null where the post cannot choose for a body. */
  group: z.boolean().nullable(),
  notices: z.array(
    z.object({
      id: z.string(),
      day: z.string(),
      channel: z.enum(Object.keys(noticeChannels) as [NoticeChannel, ...NoticeChannel[]]),
      state: z.enum(Object.keys(noticeStates) as [NoticeState, ...NoticeState[]]),
      sentAt: z.string().nullable(),
      deliveredAt: z.string().nullable(),
      readAt: z.string().nullable(),
      reason: z.string().nullable(),
    }),
  ),
});
export type NoticeChoices = z.infer<typeof NoticeChoicesShape>;

/** A choice of where to be reminded; an empty mailbox means nowhere, `group` null leaves the body's choice. */
export const ChooseNotices = z.object({
  mail: z
    .union([z.literal(""), z.email("邮箱地址格式不对，请核对。").max(200, "邮箱地址过长，请核对。")])
    .transform((mail) => (mail === "" ? null : mail)),
  group: z.boolean().nullable(),
});
