import { reasonNotUscc } from "#domain/parties/uscc.ts";

const checkDigits = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/** An invented credit code that passes every check: registered in that place, with a serial number of its own. */
export function creditCode(placeCode: string, serial: number): string {
  // The zones have codes of our own with a letter; companies there are registered with the city.
  const registered = /^\d{6}/.exec(placeCode)?.[0] ?? "140400";
  const body = `91${registered}MA9${String(serial).padStart(6, "0")}`;
  const digit = [...checkDigits].find((one) => reasonNotUscc(body + one) === null);
  if (!digit) throw new Error(`No check digit fits ${body}`);
  return body + digit;
}
