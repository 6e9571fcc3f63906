// Installs the packages when they differ from package-lock.json and builds the web app when its sources changed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));

const webSources = [
  "src/web",
  "src/contract",
  "src/domain",
  "index.html",
  "vite.config.ts",
  "package-lock.json",
];

/** Standard output belongs to the command itself, so everything said on the way goes to standard error. */
function run(program, args) {
  const { status } = spawnSync(program, args, { cwd: root, stdio: ["ignore", 2, 2] });
  if (status !== 0) {
    console.error(`命令未成功:${[program, ...args].join(" ")}。请按上面的提示处理后重新运行。`);
    process.exit(status ?? 1);
  }
}

function packagesIn(file) {
  return JSON.parse(readFileSync(join(root, file), "utf8")).packages ?? {};
}

/** npm writes the inner list last, so an interrupted installation counts as none. */
function installed() {
  if (!existsSync(join(root, "node_modules/.package-lock.json"))) return false;
  const found = packagesIn("node_modules/.package-lock.json");
  return Object.entries(packagesIn("package-lock.json"))
    .filter(([path]) => path !== "")
    .every(([path, wanted]) => (found[path] ? found[path].version === wanted.version : wanted.optional));
}

export function installPackages() {
  if (installed()) return;
  console.error("正在安装程序包(npm ci)……");
  run("npm", ["ci", "--include=dev"]);
}

function filesUnder(path) {
  if (!existsSync(join(root, path))) return [];
  if (statSync(join(root, path)).isFile()) return [path];
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => filesUnder(`${path}/${name}`));
}

function hashOfSources() {
  const hash = createHash("sha256");
  for (const file of webSources.flatMap(filesUnder)) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update("\0");
  }
  return hash.digest("hex");
}

export function buildWeb() {
  const mark = join(root, "dist/.hash");
  const wanted = hashOfSources();
  const built = existsSync(join(root, "dist/web/index.html")) && existsSync(mark);
  if (built && readFileSync(mark, "utf8") === wanted) return;
  console.error("正在生成网页(vite build)……");
  run(process.execPath, ["node_modules/vite/bin/vite.js", "build", "--logLevel", "warn"]);
  mkdirSync(join(root, "dist"), { recursive: true });
  writeFileSync(mark, wanted);
}
