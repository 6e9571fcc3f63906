import type { z } from "zod";
import { actOnPrompt, type PromptCommand } from "#application/prompts/act-on-prompt.ts";
import { draftPrompt } from "#application/prompts/draft-prompt.ts";
import { listPrompts } from "#application/prompts/list-prompts.ts";
import type { PromptDesk } from "#application/prompts/prompt-desk.ts";
import { promptsOfHazard } from "#application/prompts/prompts-of-hazard.ts";
import { readPromptFile } from "#application/prompts/read-prompt-file.ts";
import { recipientsFor } from "#application/prompts/recipients-for.ts";
import { viewPrompt } from "#application/prompts/view-prompt.ts";
import { PaperOf } from "#contract/documents.ts";
import {
  NewPrompt,
  OfferedRecipients,
  PromptActed,
  PromptFileOf,
  PromptId,
  PromptList,
  PromptsOfHazard,
  promptActInputs,
  promptEnvelope,
  RecipientQuery,
  SeenPrompt,
} from "#contract/prompts.ts";
import { promptedRoles, promptingRoles } from "#domain/prompts/prompt.ts";
import { type PromptActName, promptActNames, promptActs } from "#domain/prompts/prompt-ledger.ts";
import { answer } from "./answer.ts";
import { actorOf } from "./gate.ts";
import { readingRoles } from "./hazards.routes.ts";
import type { Server } from "./server.ts";

const sending = { config: { gate: promptingRoles } };
const either = { config: { gate: [...promptingRoles, ...promptedRoles] } };
const reading = { config: { gate: readingRoles } };

/** 举一反三: prompts from a major hazard to enterprises where the same may stand, and their answers. */
export function addPromptRoutes(app: Server, services: PromptDesk): void {
  addReadingRoutes(app, services);
  app.post(
    "/api/prompts",
    { ...sending, schema: { body: NewPrompt, response: { 201: PromptActed } } },
    async (request, reply) => {
      const { actId, ...input } = request.body;
      const { id, seq } = await draftPrompt(services, actorOf(request), { actId, input });
      return reply.status(201).send({ id, seq });
    },
  );
  for (const act of promptActNames) addActRoute(app, services, act);
}

function addActRoute(app: Server, services: PromptDesk, act: PromptActName): void {
  const gate = act === "answer" ? { config: { gate: promptedRoles } } : sending;
  const body = promptEnvelope(promptActInputs[act]);
  app.post(
    `/api/prompts/:id/acts/${act}`,
    {
      ...gate,
      schema: { summary: promptActs[act].label, params: PromptId, body, response: { 200: PromptActed } },
    },
    async (request) => {
      const command = { ...request.body, act, prompt: request.params.id } as PromptCommand;
      const { id, seq } = await actOnPrompt(services, actorOf(request), command);
      return { id, seq };
    },
  );
}

function addReadingRoutes(app: Server, services: PromptDesk): void {
  app.get("/api/prompts", { ...either, schema: { response: { 200: PromptList } } }, async (request) =>
    answer<PromptList>(await listPrompts(services, actorOf(request))),
  );
  app.get(
    "/api/prompts/:id",
    { ...either, schema: { params: PromptId, response: { 200: SeenPrompt } } },
    async (request) => answer<SeenPrompt>(await viewPrompt(services, actorOf(request), request.params.id)),
  );
  app.get(
    "/api/hazards/:id/prompts",
    { ...reading, schema: { params: PaperOf, response: { 200: PromptsOfHazard } } },
    async (request) =>
      answer<PromptsOfHazard>(await promptsOfHazard(services, actorOf(request), request.params.id)),
  );
  app.get(
    "/api/hazards/:id/prompt-recipients",
    {
      ...sending,
      schema: { params: PaperOf, querystring: RecipientQuery, response: { 200: OfferedRecipients } },
    },
    async (request) => {
      const asked = { ...request.query, hazard: request.params.id };
      return answer<z.input<typeof OfferedRecipients>>(
        await recipientsFor(services, actorOf(request), asked),
      );
    },
  );
  app.get(
    "/api/prompts/:id/files/:file",
    { ...sending, schema: { params: PromptFileOf } },
    async (request, reply) => {
      const { id, file } = request.params;
      const found = await readPromptFile(services, actorOf(request), { prompt: id, file });
      const name = encodeURIComponent(found.attachment.name);
      return reply
        .header("content-type", found.attachment.mediaType)
        .header("content-disposition", `inline; filename*=UTF-8''${name}`)
        .header("content-security-policy", "sandbox; default-src 'none'")
        .send(Buffer.from(found.bytes));
    },
  );
}
