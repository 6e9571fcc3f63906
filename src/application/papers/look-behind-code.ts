import { isPaperKindName, kindNamed, type PaperKindName } from "#domain/documents/kinds/paper-kinds.ts";
import { Refusal } from "#domain/refusal.ts";

/** What stands behind a code, and nothing else of the paper. */
export type BehindCode = {
  readonly kind: string;
  readonly number: string | null;
  readonly on: string;
  readonly issuer: string;
  readonly hash: string;
  readonly withdrawn: boolean;
};

/** Port: asks for the issued paper of a code, for anybody; null when there is none. */
export type FindByCode = (
  code: string,
) => Promise<(Omit<BehindCode, "kind"> & { readonly kind: PaperKindName | string }) | null>;

const shape = /^[0-9a-hjkmnp-tv-z]{20}$/;

/** Looks a paper up by the code printed on it. @throws {Refusal} `not-found` for anything that is no code of an issued paper */
export async function lookBehindCode(find: FindByCode, typed: string): Promise<BehindCode> {
  const code = typed.toLowerCase().replace(/[\s-]/g, "");
  const found = shape.test(code) ? await find(code) : null;
  if (!found) throw new Refusal("not-found", "没有查到这份公文，请核对核验码。");
  const kind = isPaperKindName(found.kind) ? kindNamed(found.kind).label : found.kind;
  return { ...found, kind };
}
