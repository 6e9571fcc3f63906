import type { OnBehalf } from "#domain/ledger/entry.ts";

/** How an act on behalf reached the one who recorded it. */
export const channels: Readonly<Record<OnBehalf["channel"], string>> = {
  phone: "电话",
  paper: "纸质件",
  message: "信息",
  "on-site": "现场",
};
