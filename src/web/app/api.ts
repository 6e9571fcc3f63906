import { config, type ZodType } from "zod";
import { Problem } from "#contract/problem.ts";

// The page's security policy forbids code made at run time, which zod would otherwise try.
config({ jitless: true });

/** A refusal or a fault as the server told it; `message` is the sentence to show. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail);
    this.problem = problem;
  }
}

type Method = "POST" | "PUT" | "DELETE";

let csrf = "";

/** Keeps the session's token for requests that change something. */
export function keepCsrfToken(token: string): void {
  csrf = token;
}

/** Asks for something and reads the answer by its contract. */
export async function read<T>(path: string, shape: ZodType<T>, signal?: AbortSignal): Promise<T> {
  return shape.parse(await answerOf(() => fetch(`/api${path}`, { signal: signal ?? null })));
}

/** Sends a change and reads the answer by its contract. */
export async function send<T>(method: Method, path: string, body: unknown, shape: ZodType<T>): Promise<T> {
  const file = body instanceof FormData;
  const headers: Record<string, string> = { "x-csrf-token": csrf };
  if (!file && body !== undefined) headers["content-type"] = "application/json";
  const content = file ? body : JSON.stringify(body);
  const answer = await answerOf(() => fetch(`/api${path}`, { method, headers, body: content ?? null }));
  return shape.parse(answer);
}

async function answerOf(ask: () => Promise<Response>): Promise<unknown> {
  const response = await ask().catch((cause: unknown) => {
    if (cause instanceof DOMException && cause.name === "AbortError") throw cause;
    throw new ProblemError({ title: "no-network", status: 0, detail: noNetwork });
  });
  const text = await response.text();
  if (response.ok) return text === "" ? undefined : JSON.parse(text);
  throw new ProblemError(problemIn(text, response.status));
}

const noNetwork = "连接不上服务器。填写的内容已保存在本机，请检查网络后再试。";

/** The problem document in an answer; a plain sentence where a proxy or a crash left none. */
export function problemIn(text: string, status: number): Problem {
  try {
    const read = Problem.safeParse(JSON.parse(text));
    if (read.success) return read.data;
  } catch {
    // Not a document of ours: what stands below is told instead.
  }
  return {
    title: "fault",
    status,
    detail: `服务器没有正常回答（${status}）。您的操作没有生效，请稍后再试。`,
  };
}

/** The sentence to show for whatever was thrown. */
export function sentenceOf(error: unknown): string {
  if (error instanceof ProblemError) return error.message;
  return "页面出现问题，请刷新后再试；填写的内容已保存在本机。";
}
