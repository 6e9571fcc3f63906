import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { booksHolding } from "#application/documents/papers.samples.ts";
import type { RenderPaper } from "#application/documents/renderers.ts";
import { textsOf } from "#domain/documents/paper.ts";
import { anActor, aPhoto, cast } from "#domain/hazards/hazard.samples.ts";
import { reported, told, wholeLife } from "#domain/hazards/story.samples.ts";
import { addDocumentRoutes } from "./documents.routes.ts";
import { type Identify, sessionCookie } from "./gate.ts";
import { newServer, type Server } from "./server.ts";

const utf8 = new TextEncoder();
const people = { principal: cast.principal, admin: anActor({ role: "system-admin" }) };

/** Sets a paper as its bare words and the sizes of its pictures. */
const inWords: RenderPaper = async (paper, pictures) =>
  utf8.encode([...textsOf(paper), ...[...pictures].map(([id, bytes]) => `${id}=${bytes.length}`)].join("\n"));

/** A browser whose session token is the name of one of these people. */
const identify: Identify = async (token) => ({
  account: "ac_1",
  person: "ps_1",
  login: token,
  session: "se_1",
  actor: people[token as keyof typeof people],
  csrf: "",
  mustChangePassword: false,
  secondFactor: "not-needed",
  restricted: false,
});

let app: Server;

beforeAll(async () => {
  app = (await newServer({ identify, log: false })).app;
  addDocumentRoutes(app, {
    openBooks: booksHolding([told(reported(), wholeLife)]),
    files: {
      keep: async () => aPhoto.id,
      read: async (id) => (id === aPhoto.id ? new Uint8Array(7) : null),
      state: async () => "whole",
    },
    renderPdf: inWords,
    renderDocx: inWords,
    renderXlsx: inWords,
    exportRows: 5000,
    newId: (kind) => `${kind}_1`,
    streamWorkbook: ({ title }) => Readable.from([utf8.encode(title ?? "")]),
    writeWorkbook: async (sheets) => utf8.encode(JSON.stringify(sheets)),
  });
});

afterAll(() => app.close());

function get(url: string, as: keyof typeof people | null = "principal") {
  return app.inject({ method: "GET", url, cookies: as ? { [sessionCookie]: as } : {} });
}

/** The Chinese name that a browser saves the file under. */
function nameIn(disposition: unknown): string {
  const escaped = /filename\*=UTF-8''(\S+)$/.exec(String(disposition))?.[1] ?? "";
  return decodeURIComponent(escaped);
}

describe("the routes of papers", () => {
  it.each([
    ["report.pdf", "application/pdf", /^示例机械有限公司重大事故隐患高质量整改报告（.+）\.pdf$/],
    [
      "report.docx",
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      /报告（.+）\.docx$/,
    ],
    ["receipt.pdf", "application/pdf", /^整改报告备案回执（.+）\.pdf$/],
    ["steps/fix/form.pdf", "application/pdf", /^即改签字表（.+）\.pdf$/],
    ["sheet.pdf", "application/pdf", /^重大事故隐患现状表（.+）\.pdf$/],
  ])("give %s its media type and its Chinese name", async (path, type, name) => {
    const answer = await get(`/api/hazards/hz_1/${path}`);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers["content-type"]).toBe(type);
    expect(nameIn(answer.headers["content-disposition"])).toMatch(name);
    expect(answer.body).toContain("140423-20261120-AB12C");
  });

  it("write a file name in the characters that a header may carry", async () => {
    const { headers } = await get("/api/hazards/hz_1/report.pdf");
    expect(headers["content-disposition"]).toMatch(/^[!-~ ]+$/);
  });

  it("opens a PDF in the browser and keeps what a browser cannot show", async () => {
    const wayOf = async (ending: string) =>
      (await get(`/api/hazards/hz_1/report.${ending}`)).headers["content-disposition"]?.split(";")[0];
    expect([await wayOf("pdf"), await wayOf("docx")]).toEqual(["inline", "attachment"]);
  });

  it("give the renderer the bytes of each picture", async () => {
    const { body } = await get("/api/hazards/hz_1/report.pdf");
    expect(body).toContain(`${aPhoto.id}=7`);
  });

  it("list what the report lacks", async () => {
    const answer = await get("/api/hazards/hz_1/report/missing");
    expect(answer.json()).toEqual([]);
  });

  it("give the ledger as a file, with the filters of the list", async () => {
    const answer = await get("/api/hazards.xlsx?home=140403&stages=found,judged");
    expect(answer.headers["content-type"]).toContain("spreadsheetml");
    expect(nameIn(answer.headers["content-disposition"])).toMatch(/^长治市潞州区.+台账（2026-11-24）\.xlsx$/);
    expect(answer.body).toBe("长治市潞州区重大事故隐患专项排查整治台账");
  });

  it.each([
    ["/api/hazards/hz_1/steps/sixth/form.pdf", 422],
    ["/api/hazards/hz_unknown/sheet.pdf", 404],
  ])("answer %s with %i", async (url, status) => {
    const answer = await get(url);
    expect(answer.statusCode).toBe(status);
    expect(answer.headers["content-type"]).toContain("application/problem+json");
  });

  it.each(["/api/hazards/hz_1/report.pdf", "/api/hazards/hz_1/report/missing", "/api/hazards.xlsx"])(
    "keep %s from strangers and from administrators",
    async (url) => {
      expect((await get(url, null)).statusCode).toBe(401);
      expect((await get(url, "admin")).statusCode).toBe(403);
    },
  );
});
