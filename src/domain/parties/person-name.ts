/** What may stand in a name without being seen: blanks, controls, and marks that are drawn as nothing. */
const unseen = /[\s\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** A name by what is read of it: two that look alike are one, however they were typed. */
export function nameAsRead(name: string): string {
  return name.normalize("NFKC").replace(unseen, "");
}
