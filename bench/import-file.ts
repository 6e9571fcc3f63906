import { randomUUID } from "node:crypto";
import { chanceFrom } from "./records/chance.ts";
import type { Parties } from "./records/parties.ts";
import { remarks } from "./records/wording.ts";
import type { Asked } from "./server/http-client.ts";

const head = "序号,属地,单位名称,行业领域,隐患描述,隐患部位,发现时间,整改期限";

/** A ledger of the first enterprise's county, as an office would keep it; two editions share no row. */
export function ledgerOf({ units }: Parties, rows: number, edition: number): string {
  const home = units[0]?.enterprise.home;
  const here = units.filter(({ enterprise }) => enterprise.home === home);
  const chance = chanceFrom(edition + 5000);
  const lines = Array.from({ length: rows }, (_, index) => {
    const { enterprise, field } = chance.pick(here);
    const finding = `${chance.pick(field.findings)}${chance.pick(remarks)}（台账${edition}第${index + 1}项）`;
    const day = `2026-0${1 + (index % 8)}-1${index % 10}`;
    return [
      index + 1,
      "潞州区",
      enterprise.name,
      "",
      finding,
      chance.pick(field.spots),
      day,
      "2026-12-31",
    ].join(",");
  });
  return `\uFEFF${[head, ...lines].join("\r\n")}\r\n`;
}

/** The upload of a ledger, as a browser sends it. */
export function uploadOf(ledger: string): Asked {
  const boundary = `bench-${randomUUID()}`;
  const part = (disposition: string, text: string) =>
    `--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n${text}\r\n`;
  const body = Buffer.from(
    `${part('name="actId"', randomUUID())}${part('name="file"; filename="ledger.csv"\r\nContent-Type: text/csv', ledger)}--${boundary}--\r\n`,
  );
  return {
    method: "POST",
    path: "/api/imports",
    body,
    contentType: `multipart/form-data; boundary=${boundary}`,
  };
}
