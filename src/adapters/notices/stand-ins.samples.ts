import { createServer as createHttpServer } from "node:http";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";

/** What a stand-in mail server took. */
export type TakenMail = { readonly to: string; readonly data: string };

/** A server on loopback that stands in for one outside. */
export type StandIn<Taken> = {
  readonly url: string;
  readonly taken: Taken[];
  /** Answers with this from now on; null: takes everything. */
  refuseWith(code: number | null): void;
  close(): Promise<void>;
};

/** A mail server that keeps what it is handed, or refuses every recipient. */
export async function standInMailServer(): Promise<StandIn<TakenMail>> {
  const taken: TakenMail[] = [];
  let refusal: number | null = null;
  const server = createServer((socket) => talk(socket, { taken, refusal: () => refusal }));
  const port = await listening(server);
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    refuseWith: (code) => {
      refusal = code;
    },
    close: () => closing(server),
  };
}

type Box = { readonly taken: TakenMail[]; readonly refusal: () => number | null };

function talk(socket: Socket, { taken, refusal }: Box): void {
  let waiting = "";
  let to = "";
  let inData = false;
  const say = (line: string) => socket.write(`${line}\r\n`);
  const hear = (line: string) => {
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === "DATA") inData = true;
    if (verb === "RCPT") to = /<([^>]*)>/.exec(line)?.[1] ?? "";
    const code = verb === "RCPT" ? refusal() : null;
    if (code !== null) return say(`${code} refused <${to}>`);
    if (verb === "QUIT") return void socket.end("221 bye\r\n");
    return say(verb === "DATA" ? "354 go on" : "250 ok");
  };
  socket.setEncoding("utf8");
  socket.on("error", () => socket.destroy());
  socket.on("data", (piece) => {
    waiting += String(piece);
    for (;;) {
      const end = waiting.indexOf(inData ? "\r\n.\r\n" : "\r\n");
      if (end < 0) return;
      const said = waiting.slice(0, end);
      waiting = waiting.slice(end + (inData ? 5 : 2));
      if (!inData) {
        hear(said);
      } else {
        inData = false;
        taken.push({ to, data: said });
        say("250 taken");
      }
    }
  });
  say("220 stand-in");
}

/** A mail server that goes on greeting and never comes to an end, so that no single wait is ever too long. */
export async function endlessMailServer(): Promise<{
  readonly url: string;
  /** Settles once the other side has hung up. */
  readonly left: Promise<void>;
  close(): Promise<void>;
}> {
  let hungUp = () => {};
  const left = new Promise<void>((resolve) => {
    hungUp = resolve;
  });
  const server = createServer((socket) => {
    const greeting = setInterval(() => socket.write("220-wait\r\n"), 5);
    socket.on("error", () => socket.destroy());
    socket.on("close", () => {
      clearInterval(greeting);
      hungUp();
    });
    socket.resume();
  });
  const port = await listening(server);
  return { url: `smtp://127.0.0.1:${port}`, left, close: () => closing(server) };
}

/** A call that a stand-in robot was sent. */
export type TakenCall = { readonly url: string; readonly body: unknown };

/** A robot of a working group that keeps what it is sent. */
export async function standInRobot(): Promise<StandIn<TakenCall>> {
  const taken: TakenCall[] = [];
  let errcode = 0;
  const server = createHttpServer((request, response) => {
    let body = "";
    request.on("data", (piece) => {
      body += String(piece);
    });
    request.on("end", () => {
      if (errcode === 0) taken.push({ url: request.url ?? "", body: JSON.parse(body) });
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify({ errcode, errmsg: "" }));
    });
  });
  const port = await listening(server);
  return {
    url: `http://127.0.0.1:${port}/robot?key=示例`,
    taken,
    refuseWith: (code) => {
      errcode = code ?? 0;
    },
    close: () => closing(server),
  };
}

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

function closing(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}
