import type { Books, OpenBooks } from "#application/books.ts";
import type { Actor } from "#domain/access/actor.ts";
import { Refusal, refuseIf } from "#domain/refusal.ts";
import { type NoticeChannel, reasonNotToChooseGroup } from "#domain/reminders/notice.ts";
import type { ReminderRules } from "#domain/reminders/reminder-rules.ts";
import type { NoticeLine } from "./choice-book.ts";

/** What choosing takes: which channels the settings of the installation open. */
export type ChoiceDesk = {
  readonly openBooks: OpenBooks;
  readonly reminderRules: ReminderRules;
  readonly openChannels: Readonly<Record<NoticeChannel, boolean>>;
};

/** Where the actor, and the actor's body, are reminded outside the system. */
export type NoticeChoices = Pick<ReminderRules, "digestAt" | "quiet"> & {
  readonly open: Readonly<Record<NoticeChannel, boolean>>;
  /** The actor's own mailbox; null while none is given. */
  readonly mail: string | null;
  /** Whether the body is reminded in its working group; null where the actor cannot choose. */
  readonly group: boolean | null;
  readonly notices: readonly NoticeLine[];
};

/** As many notices as show whether they arrive. */
const shown = 5;

/** What somebody chooses; `group` null leaves the body's choice as it is. */
export type ChooseNotices = { readonly mail: string | null; readonly group: boolean | null };

/** 系统外提醒: what the actor and the actor's body chose, and what became of the last notices. */
export function viewNoticeChoices(desk: ChoiceDesk, actor: Actor): Promise<NoticeChoices> {
  return desk.openBooks(actor, "page", async (books) => {
    const may = reasonNotToChooseGroup(actor) === null;
    return {
      open: desk.openChannels,
      digestAt: desk.reminderRules.digestAt,
      quiet: desk.reminderRules.quiet,
      mail: await mailOf(books, actor),
      group: may ? (await books.choices.find(bodyHolder(actor))) !== null : null,
      notices: await books.choices.notices(shown),
    };
  });
}

/**
 * Chooses where to be reminded. The mailbox is sealed with the person's own key. A choice is how somebody wants to be reached
 * and no act on record.
 *
 * @throws {Refusal} `wrong-state` where the installation does not send that way; `not-permitted` for a body one cannot speak for
 */
export async function chooseNotices(
  desk: ChoiceDesk,
  actor: Actor,
  { mail, group }: ChooseNotices,
): Promise<void> {
  if (mail !== null) refuseClosed(desk, "mail");
  if (group) refuseClosed(desk, "group");
  if (group !== null) refuseIf(reasonNotToChooseGroup(actor));
  return desk.openBooks(actor, "act", async (books) => {
    const at = await books.ledger.now();
    const addressSealed = mail === null ? null : await books.persons.seal(actor.person, mail);
    await books.choices.keep(
      personHolder(actor),
      mail === null ? null : { channel: "mail", addressSealed, at },
    );
    if (group === null) return;
    await books.choices.keep(bodyHolder(actor), group ? { channel: "group", addressSealed: null, at } : null);
  });
}

const closed: Readonly<Record<NoticeChannel, string>> = {
  mail: "本系统没有开通邮件提醒，请联系系统管理员。",
  group: "本系统没有开通工作群提醒，请联系系统管理员。",
};

function refuseClosed({ openChannels }: ChoiceDesk, channel: NoticeChannel): void {
  if (!openChannels[channel]) throw new Refusal("wrong-state", closed[channel], channel);
}

const personHolder = ({ person }: Actor) => `person ${person}`;
const bodyHolder = ({ organisation }: Actor) => `body ${organisation ?? ""}`;

async function mailOf(books: Books, actor: Actor): Promise<string | null> {
  const choice = await books.choices.find(personHolder(actor));
  return choice?.addressSealed ? books.persons.open(actor.person, choice.addressSealed) : null;
}
