import type { Installation } from "#domain/access/installation.ts";
import type { Reach } from "#domain/access/reach.ts";
import { roles } from "#domain/access/role.ts";
import { type BusinessDate, businessDateOf } from "#domain/calendar/dates.ts";
import { reachOf } from "#domain/parties/reach-of-post.ts";
import { placeOfCode } from "#domain/places/place.ts";
import { Refusal } from "#domain/refusal.ts";
import { postsOn, type SignedIn, signedInOf } from "./actor-of-session.ts";
import type { IdentityDesk } from "./identity-desk.ts";
import type { HeldPost } from "./session-book.ts";

/** A post as its holder reads it. */
export type PostLabel = {
  readonly id: string;
  readonly role: keyof typeof roles;
  readonly roleLabel: string;
  readonly holderName: string | null;
  /** How far the post sees, in words. */
  readonly reachLabel: string;
  readonly standing: "A" | "B" | null;
  /** Last day in the post; null while open. */
  readonly until: BusinessDate | null;
};

/** Oneself: who is signed in, in which posts, and what is owed. */
export type Myself = {
  readonly signedIn: SignedIn;
  readonly personName: string;
  readonly posts: readonly PostLabel[];
  readonly installation: Installation | null;
  /** The date of business on the server. */
  readonly today: BusinessDate;
};

/** Reads who is signed in. @throws {Refusal} `not-found` when the session ended meanwhile */
export function whoAmI(desk: Pick<IdentityDesk, "openIdentity">, session: string): Promise<Myself> {
  return desk.openIdentity("page", async (books) => {
    const found = await books.sessions.find(session);
    if (!found) throw new Refusal("not-found", "登录已经结束，请重新登录。");
    const today = businessDateOf(await books.now());
    const names = await books.persons.namesOf([found.person]);
    return {
      signedIn: signedInOf(found, today),
      personName: names.get(found.person) ?? "",
      posts: postsOn(found, today).map(labelOf),
      installation: await books.installation.find(),
      today,
    };
  });
}

function labelOf(held: HeldPost): PostLabel {
  const { id, role, standing, until } = held.post;
  const reachLabel = wordsOf(reachOf(held.post, held.holder), held.holderName);
  return { id, role, roleLabel: roles[role], holderName: held.holderName, reachLabel, standing, until };
}

function wordsOf(reach: Reach, holderName: string | null): string {
  switch (reach.kind) {
    case "city":
      return "全市";
    case "unit":
      return placeOfCode(reach.home)?.name ?? "";
    case "place":
      return placeOfCode(reach.prefix)?.name ?? "";
    case "organisation":
      return `${holderName ?? "本部门"}负责的事项`;
    case "enterprise":
      return holderName ?? "本企业";
    case "group":
      return `${holderName ?? "本集团"}所属企业`;
    case "assigned":
      return "指派给本人的事项";
    case "none":
      return "不查看业务数据";
  }
}
