import { z } from "zod";
import { type BehindCode, type FindByCode, lookBehindCode } from "#application/papers/look-behind-code.ts";
import { writtenDate } from "#domain/documents/wording.ts";
import { Refusal } from "#domain/refusal.ts";
import { escaped, publicPage } from "./public-page.ts";
import type { Server } from "./server.ts";

/** Calls a minute from one address: a person with a paper in hand needs one; guessing 100 bits needs more than time. */
const callsPerMinute = 30;

const CodeOf = z.object({ code: z.string().max(40) });

/** The page behind the QR of a paper that went out, for anybody: kind, number, date, issuer and hash, nothing else. */
export function addBehindCodeRoute(app: Server, findByCode: FindByCode): void {
  app.get(
    "/v/:code",
    {
      config: { gate: "public", rateLimit: { max: callsPerMinute, timeWindow: "1 minute" } },
      schema: { params: CodeOf },
    },
    async (request, reply) => {
      reply.header("content-type", "text/html; charset=utf-8").header("referrer-policy", "no-referrer");
      try {
        return reply.send(
          publicPage("公文核验", rowsOf(await lookBehindCode(findByCode, request.params.code))),
        );
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        return reply.status(404).send(publicPage("公文核验", `<p>${escaped(error.message)}</p>`));
      }
    },
  );
}

function rowsOf(found: BehindCode): string {
  const number = `${found.number ?? "无文号"}${found.withdrawn ? "（已作废）" : ""}`;
  const rows = [
    ["文种", found.kind],
    ["文号", number],
    ["日期", writtenDate(found.on)],
    ["出文单位", found.issuer],
    ["文件摘要值（SM3）", found.hash],
  ] as const;
  const cells = rows.map(([label, value]) => `<dt>${label}</dt><dd>${escaped(value)}</dd>`);
  return `<dl>${cells.join("")}</dl><p>请与手中的纸质件逐项核对。</p>`;
}
