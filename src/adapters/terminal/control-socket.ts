import { chmod, rm } from "node:fs/promises";
import { connect, createServer, type Socket } from "node:net";
import { join, relative } from "node:path";
import { Refusal } from "#domain/refusal.ts";
import { type ControlReply, type ControlRequest, lineFeeder } from "./control-messages.ts";

/** Does one command of the terminal inside the running server; `progress` reaches whoever asked. */
export type ControlHandler = (input: unknown, progress: (state: unknown) => void) => Promise<unknown>;

/** Longest path that every system takes for a socket, in bytes. */
const longestPath = 100;

function socketPath(dataDir: string): string {
  const whole = join(dataDir, "control.sock");
  const near = relative(process.cwd(), whole);
  const path = Buffer.byteLength(near) < Buffer.byteLength(whole) ? near : whole;
  if (Buffer.byteLength(path) > longestPath)
    throw new Error(`DATA_DIR 的路径过长，请改用较短的路径：${dataDir}`);
  return path;
}

/**
 * Listens in the data folder for commands of the terminal; only the owner of the folder can connect (mode 0600).
 * Call it once the folder's lock is held: a socket that nobody answers is left over from a crash and is replaced.
 */
export async function serveControl(
  dataDir: string,
  handlers: Readonly<Record<string, ControlHandler>>,
): Promise<{ close(): Promise<void> }> {
  const path = socketPath(dataDir);
  const other = await connected(path);
  if (other) {
    other.destroy();
    throw new Error(`数据目录已有服务在运行：${dataDir}`);
  }
  await rm(path, { force: true });
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on("close", () => open.delete(socket));
    // A terminal that was closed half-way is no fault of the server.
    socket.on("error", () => socket.destroy());
    answer(socket, handlers);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(path, resolve);
  });
  await chmod(path, 0o600);
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}

function answer(socket: Socket, handlers: Readonly<Record<string, ControlHandler>>): void {
  const say = (reply: ControlReply) => {
    if (socket.writable) socket.write(`${JSON.stringify(reply)}\n`);
  };
  const feed = lineFeeder((line) => {
    handle(line, handlers, (progress) => say({ progress })).then(
      (reply) => {
        say(reply);
        socket.end();
      },
      () => socket.destroy(),
    );
  });
  socket.on("data", (piece) => {
    try {
      feed(piece);
    } catch {
      socket.destroy();
    }
  });
}

async function handle(
  line: string,
  handlers: Readonly<Record<string, ControlHandler>>,
  progress: (state: unknown) => void,
): Promise<ControlReply> {
  try {
    const request = JSON.parse(line) as ControlRequest;
    const handler = Object.hasOwn(handlers, request.command) ? handlers[request.command] : undefined;
    if (!handler) return { fault: `运行中的服务不支持“${request.command}”，请核对版本。` };
    return { answer: await handler(request.input, progress) };
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.message };
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

/** A server's answer; null when no server runs on the folder. */
export type ControlAnswer = { readonly answer: unknown } | null;

/**
 * Asks the server that runs on the folder; null when none does.
 *
 * @throws {Refusal} what the server refused; an Error for its faults and a broken connection
 */
export async function askServer(
  dataDir: string,
  request: ControlRequest,
  progress: (state: unknown) => void = () => undefined,
): Promise<ControlAnswer> {
  const socket = await connected(socketPath(dataDir));
  if (!socket) return null;
  return new Promise((resolve, reject) => {
    const feed = lineFeeder((line) => {
      const reply = JSON.parse(line) as ControlReply;
      if ("progress" in reply) progress(reply.progress);
      else if ("answer" in reply) resolve({ answer: reply.answer });
      else if ("refused" in reply) reject(new Refusal("invalid", reply.refused));
      else reject(new Error(reply.fault));
    });
    socket.on("data", (piece) => {
      try {
        feed(piece);
      } catch (error) {
        reject(error);
      }
    });
    socket.once("error", reject);
    socket.once("close", () => reject(new Error("与运行中的服务的连接中断，请查看结果后再试。")));
    socket.write(`${JSON.stringify(request)}\n`);
  });
}

/** An open connection; null where nobody listens. */
function connected(path: string): Promise<Socket | null> {
  return new Promise((resolve, reject) => {
    const socket = connect(path);
    socket.once("connect", () => {
      socket.removeAllListeners("error");
      resolve(socket);
    });
    socket.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT" || error.code === "ECONNREFUSED") resolve(null);
      else reject(error);
    });
  });
}
