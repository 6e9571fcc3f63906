import type { NoticeChannel } from "#domain/reminders/notice.ts";

/** What leaves the system; the id is the same at every try, so that a mailbox can tell a repetition. */
export type OutgoingNotice = { readonly id: string; readonly text: string; readonly to: string | null };

/** Port: hands a notice to the server of a channel. @throws {NoticeNotAccepted} with a sentence that names no address */
export type SendNotice = (notice: OutgoingNotice) => Promise<void>;

/** The channels that the settings open; null where one is off. */
export type NoticeChannels = Readonly<Record<NoticeChannel, SendNotice | null>>;

/** The server of a channel did not take a notice. The message is kept as the reason and shown: no address stands in it. */
export class NoticeNotAccepted extends Error {}
