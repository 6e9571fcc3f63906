import { z } from "zod";
import { type BehindCode, type FindByCode, lookBehindCode } from "#application/papers/look-behind-code.ts";
import { writtenDate } from "#domain/documents/wording.ts";
import { Refusal } from "#domain/refusal.ts";
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
        return reply.send(page(rowsOf(await lookBehindCode(findByCode, request.params.code))));
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        return reply.status(404).send(page(`<p>${escaped(error.message)}</p>`));
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

const style =
  "body{margin:0;padding:24px 16px;background:#f4f5f7;color:#1d2733;font:16px/1.6 'Noto Sans SC','Microsoft YaHei',sans-serif}" +
  "main{max-width:560px;margin:0 auto;padding:20px;background:#fff;border:1px solid #d5dae0}" +
  "h1{margin:0 0 12px;font-size:20px}dt{margin-top:12px;color:#56616d;font-size:14px}dd{margin:0;overflow-wrap:anywhere}" +
  "p{margin:16px 0 0;color:#56616d}";

function page(body: string): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>公文核验</title><style>${style}</style></head><body><main><h1>公文核验</h1>${body}</main></body></html>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
