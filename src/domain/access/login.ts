import { Refusal } from "#domain/refusal.ts";

/** A login name as it is compared and kept: width and case do not tell two accounts apart. */
export function tidyLogin(text: string): string {
  return text.normalize("NFKC").trim().toLowerCase();
}

/** The rule on login names in a sentence, for those who choose one. */
export const loginRule =
  "2 至 32 个汉字、字母、数字或“.”“_”“-”，以汉字、字母或数字开头；不分大小写，全系统不重复。例如姓名全拼。";

/** Why a tidied login name cannot be given; null when it can. */
export function reasonNotLogin(login: string): Refusal | null {
  if (/^[a-z0-9\p{Script=Han}][a-z0-9\p{Script=Han}._-]{1,31}$/u.test(login)) return null;
  return new Refusal(
    "invalid",
    "登录名为 2 至 32 个汉字、字母、数字或“.”“_”“-”，以汉字、字母或数字开头，请重新填写。",
    "login",
  );
}
