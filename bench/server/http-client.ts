import { Agent, type IncomingMessage, request } from "node:http";
import type { BenchLogin } from "#bench/records/parties.ts";

/** A request as the bench sends it, to the server over a connection and to its routes alike. */
export type Asked = {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly body?: string | Buffer;
  readonly contentType?: string;
};

/** What a signed-in browser sends with everything. */
export type SignedInHeaders = { readonly cookie: string; readonly "x-csrf-token": string };

type Answered = { readonly status: number; readonly text: string; readonly cookie: string | null };

/** Speaks HTTP to one server over connections that stay open. */
export type HttpClient = {
  /** Sends a request and reads the whole answer. @throws for any but a good answer */
  ask(asked: Asked, as: SignedInHeaders): Promise<string>;
  /** Sends a request and lets its answer pass, as a browser saves a file. Gives its bytes. @throws as `ask` */
  drain(asked: Asked, as: SignedInHeaders): Promise<number>;
  signIn(login: BenchLogin, password: string): Promise<SignedInHeaders>;
  close(): void;
};

/** A client of the server on this loopback port. */
export function httpClient(port: number): HttpClient {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const send = (asked: Asked, headers: Record<string, string>) =>
    new Promise<Answered>((resolve, reject) => {
      const { method, path, body, contentType } = asked;
      const typed = body === undefined ? {} : { "content-type": contentType ?? "application/json" };
      const sent = { ...headers, ...typed };
      const call = request({ agent, host: "127.0.0.1", port, method, path, headers: sent }, (answer) =>
        read(answer).then(resolve, reject),
      );
      call.once("error", reject);
      call.end(body);
    });
  return {
    async ask(asked, as) {
      const { status, text } = await send(asked, as);
      if (status >= 300)
        throw new Error(`${asked.method} ${asked.path} answered ${status}: ${text.slice(0, 500)}`);
      return text;
    },
    drain({ method, path }, as) {
      return new Promise((resolve, reject) => {
        const call = request({ agent, host: "127.0.0.1", port, method, path, headers: as }, (answer) => {
          let bytes = 0;
          answer.on("data", (part: Buffer) => {
            bytes += part.length;
          });
          answer.once("error", reject);
          answer.once("end", () => {
            if (answer.statusCode === 200) resolve(bytes);
            else reject(new Error(`${method} ${path} answered ${answer.statusCode}`));
          });
        });
        call.once("error", reject);
        call.end();
      });
    },
    async signIn({ login }, password) {
      const body = JSON.stringify({ login, password });
      const signedIn = await send({ method: "POST", path: "/api/session", body }, {});
      if (signedIn.status !== 201 || !signedIn.cookie) throw new Error(`sign-in answered ${signedIn.text}`);
      return { cookie: signedIn.cookie, "x-csrf-token": JSON.parse(signedIn.text).csrf as string };
    },
    close: () => agent.destroy(),
  };
}

async function read(answer: IncomingMessage): Promise<Answered> {
  const parts: Buffer[] = [];
  for await (const part of answer) parts.push(part as Buffer);
  const cookie = answer.headers["set-cookie"]?.[0]?.split(";")[0] ?? null;
  return { status: answer.statusCode ?? 0, text: Buffer.concat(parts).toString("utf8"), cookie };
}
