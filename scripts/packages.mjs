// Finds what the tests need from the system (PostgreSQL, Chromium, Chinese fonts); on Debian installs it as root.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";

const postgresPrograms = ["initdb", "pg_ctl", "postgres", "pg_dump", "pg_restore"];
const debianPostgres = "/usr/lib/postgresql";

/** The newest PostgreSQL whose programs are all there: Debian keeps them outside PATH, one folder a version. */
export function postgresFolder() {
  const versions = existsSync(debianPostgres) ? readdirSync(debianPostgres) : [];
  const folders = versions
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(debianPostgres, version, "bin"));
  return [...folders, ...(process.env.PATH ?? "").split(delimiter)].find((folder) =>
    postgresPrograms.every((program) => existsSync(join(folder, program))),
  );
}

/** A CHROME_PATH that is set but wrong counts as missing, so that a typing error is not papered over. */
export function chromePath() {
  const path = process.env.CHROME_PATH || "/usr/bin/chromium";
  return existsSync(path) ? path : undefined;
}

function hasChineseFont() {
  const { stdout } = spawnSync("fc-list", [":lang=zh", "family"], { encoding: "utf8" });
  return Boolean(stdout?.trim());
}

function missingPackages() {
  return [
    ...(postgresFolder() ? [] : ["postgresql"]),
    ...(chromePath() ? [] : ["chromium"]),
    ...(hasChineseFont() ? [] : ["fontconfig", "fonts-noto-cjk"]),
  ];
}

function apt(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync("apt-get", args, { env, stdio: ["ignore", 2, 2] }).status === 0;
}

function stop(missing, reason) {
  console.error(`测试缺少系统软件:${missing.join("、")}。${reason}`);
  if (missing.includes("chromium") && process.env.CHROME_PATH) {
    console.error(`环境变量 CHROME_PATH 指向的文件不存在:${process.env.CHROME_PATH}。`);
  }
  console.error("请在 Debian 系统上执行下面的命令后重新运行:");
  const names = missing.join(" ");
  console.error(`  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names}`);
  process.exit(1);
}

export function installSystemPackages() {
  const missing = missingPackages();
  if (missing.length === 0) return;
  if (process.env.MAY_INSTALL === "0") stop(missing, "MAY_INSTALL=0,不自动安装。");
  if (missing.includes("chromium") && process.env.CHROME_PATH) stop(missing, "");
  if (process.getuid?.() !== 0) stop(missing, "当前不是 root 用户,不能自动安装。");
  if (!existsSync("/etc/debian_version")) stop(missing, "本系统不是 Debian,不能自动安装。");
  console.error(`将用 apt-get 安装:${missing.join("、")}(设 MAY_INSTALL=0 可禁止)。`);
  const done = apt("update") && apt("install", "-y", "--no-install-recommends", ...missing);
  const left = missingPackages();
  if (!done || left.length > 0) stop(left.length > 0 ? left : missing, "自动安装未成功。");
}
