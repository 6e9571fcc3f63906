// A PostgreSQL server for one run of the tests, in a folder of its own that goes when the run ends.
import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const asRoot = process.getuid?.() === 0;

/** PostgreSQL refuses to run as root, so root hands over to the account that the package made. */
function run(program, args) {
  const [file, ...rest] = asRoot ? ["runuser", "-u", "postgres", "--", program, ...args] : [program, ...args];
  const { status, stdout, stderr } = spawnSync(file, rest, {
    cwd: tmpdir(),
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
  if (status !== 0) throw new Error(`${program} 未成功:${stderr || stdout}`);
}

function giveToPostgres(folder) {
  const id = (flag) => Number(spawnSync("id", [flag, "postgres"], { encoding: "utf8" }).stdout);
  chownSync(folder, id("-u"), id("-g"));
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Durability stays as PostgreSQL ships it: the tests that kill the server ask what it keeps. */
function serverOptions(port, folder) {
  const settings = {
    listen_addresses: "127.0.0.1",
    port,
    unix_socket_directories: folder,
    max_connections: 200,
  };
  return Object.entries(settings)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(" ");
}

/** @returns {Promise<{ url: string, stop: () => void }>} */
export async function startCluster(programs) {
  const folder = mkdtempSync(join(tmpdir(), "zhiyuan-pg-"));
  const data = join(folder, "data");
  const log = join(folder, "log");
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    chmodSync(folder, 0o700);
    if (asRoot) giveToPostgres(folder);
    run(join(programs, "initdb"), [
      ...["-D", data, "-U", "postgres", "--auth=trust"],
      ...["-E", "UTF8", "--locale=C.UTF-8", "--no-sync"],
    ]);
    const port = await freePort();
    run(join(programs, "pg_ctl"), ["-D", data, "-l", log, "-w", "-o", serverOptions(port, folder), "start"]);
    const stop = () => {
      try {
        run(join(programs, "pg_ctl"), ["-D", data, "-m", "immediate", "-w", "stop"]);
      } finally {
        remove();
      }
    };
    return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, stop };
  } catch (error) {
    const said = readLog(log);
    remove();
    throw new Error(`测试用的 PostgreSQL 未能启动:${error.message}${said}`);
  }
}

function readLog(log) {
  try {
    return `\n${readFileSync(log, "utf8").slice(-2000)}`;
  } catch {
    return "";
  }
}
