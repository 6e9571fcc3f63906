import { STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { problemOf } from "./problems.ts";

/** Calls that reach no route, nor the handler of errors: they are answered in the shape of all others. */
export const outsideOfRoutes = { frameworkErrors: answerFramework, clientErrorHandler: answerSocket };

/** An address that cannot be read, or one longer than any of ours. */
function answerFramework(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const problem = problemOf(error, request.id);
  if (problem.status >= 500) request.log.error({ err: error }, "fault");
  reply
    .status(problem.status)
    .header("cache-control", "no-store")
    .type("application/problem+json; charset=utf-8")
    .send(JSON.stringify(problem));
}

const statusOfSocket: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_HEADER_OVERFLOW: 431,
};

/** What is no HTTP, is cut off or never ends: there is a socket and no request yet. */
function answerSocket(error: Error & { readonly code?: string }, socket: Socket): void {
  if (error.code === "ECONNRESET" || socket.destroyed) return;
  const status = statusOfSocket[error.code ?? ""] ?? 400;
  const body = Buffer.from(JSON.stringify(problemOf({ statusCode: status }, "-")));
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}`,
    "Content-Type: application/problem+json; charset=utf-8",
    `Content-Length: ${body.length}`,
    "Connection: close",
    "\r\n",
  ].join("\r\n");
  if (socket.writable) socket.write(Buffer.concat([Buffer.from(head), body]));
  socket.destroy(error);
}
