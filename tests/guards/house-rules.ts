import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export type File = { readonly path: string; readonly text: string };

/** Looks at the files and names each place that breaks the rule; nothing means that all is well. */
export type Rule = (files: readonly File[]) => readonly string[];

const root = fileURLToPath(new URL("../..", import.meta.url));
const binary = /\.(xlsx|docx|pdf|ttf|otf|png|jpe?g|gif|webp|ico|gz|zip)$/;

/** Every text file of the repository, whether committed yet or not; what git ignores is left out. */
export function filesOfTheHouse(): readonly File[] {
  const ignored = readFileSync(join(root, ".gitignore"), "utf8")
    .split("\n")
    .map((line) => line.replace(/\/$/, ""));
  const left = new Set([".git", ...ignored]);
  const walk = (folder: string): readonly string[] =>
    readdirSync(join(root, folder), { withFileTypes: true })
      .filter((entry) => !left.has(entry.name) && !entry.name.endsWith(".log"))
      .flatMap((entry) =>
        entry.isDirectory() ? walk(`${folder}${entry.name}/`) : [`${folder}${entry.name}`],
      );
  return walk("")
    .filter((path) => !binary.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
}

const attic = /^(utils?|common|shared|core|libs?|helpers?|misc|services?)$/;

/** A name that fits everything collects everything. */
export const namesSaySomething: Rule = (files) =>
  files
    .map(({ path }) => path)
    .filter((path) => /^(src|scripts|tests)\//.test(path))
    .filter((path) => path.split("/").some((part) => attic.test(part.split(".")[0] ?? "")));

const exported =
  /^export (?:default |declare |abstract |async )*(?:function\*?|const|let|class|type|interface) (\w+)/;

/** `type Step = (typeof steps)[number]` is explained where `steps` is, and only there. */
const derived = /^export type \w+ = .*\btypeof (\w+)/;

function exportsIn({ path, text }: File): readonly { readonly where: string; readonly explained: boolean }[] {
  const lines = text.split("\n");
  return lines.flatMap((line, at) => {
    const name = exported.exec(line)?.[1];
    const source = derived.exec(line)?.[1];
    if (name === undefined || (source && text.includes(`\nexport const ${source}`))) return [];
    return [
      { where: `${path}:${at + 1} ${name}`, explained: lines[at - 1]?.trimEnd().endsWith("*/") ?? false },
    ];
  });
}

/** The exports that owe an explanation: domain, contract and application, tests and samples apart. */
export const exportsToExplain = (files: readonly File[]) =>
  files
    .filter(({ path }) => /^src\/(domain|contract|application)\/.*\.ts$/.test(path))
    .filter(({ path }) => !/\.(test|samples|generated)\.ts$/.test(path))
    .flatMap(exportsIn);

/** The inner floors say in a doc comment what each export means. */
export const exportsAreExplained: Rule = (files) =>
  exportsToExplain(files)
    .filter(({ explained }) => !explained)
    .map(({ where }) => where);

const asleep =
  /\b(?:(?:it|test|describe)(?:\.\w+)*\.(?:skip|todo|only|skipIf|runIf|fails)|x(?:it|test|describe))\b/;

function linesWith(files: readonly File[], pattern: RegExp): readonly string[] {
  return files.flatMap(({ path, text }) =>
    text.split("\n").flatMap((line, at) => (pattern.test(line) ? [`${path}:${at + 1}`] : [])),
  );
}

/** Each test runs, on every machine. */
export const testsRun: Rule = (files) =>
  linesWith(
    files.filter(({ path }) => /\.(test\.tsx?|journey\.ts)$/.test(path)),
    asleep,
  );

const machinePath = /(?<![\w.~-])\/(?:work|root|home|Users|tmp)\/\w|[A-Z]:\\Users\\/;

/** Nothing knows the machine on which it was written. */
export const noMachinePaths: Rule = (files) => linesWith(files, machinePath);

/** Hosts that a reader or a file format needs; nothing is downloaded from any of them. */
const knownHosts = [
  /^(localhost|127\.0\.0\.1)$/,
  /(^|\.)gov\.cn$/,
  /(^|\.)example(\.(com|org|net|cn))?$/,
  /\.(test|invalid)$/,
  /^license\.coscl\.org\.cn$/,
  /^(www\.w3\.org|www\.wps\.cn|purl\.org|schemas\.(openxmlformats\.org|microsoft\.com)|(scripts\.sil|openfontlicense)\.org)$/,
];

/** Facts and pages cite where they come from; a font licence names its maker. */
const citing = /^(catalogue|calendar|rules|docs)\/|\/OFL-\w+\.txt$/;

/** In the lock file only the places to fetch from count, not the makers' pages. */
const addresses = ({ path, text }: File) =>
  (path === "package-lock.json" ? text.replace(/^(?!.*"resolved":).*$/gm, "") : text).matchAll(
    /\b(?:https?|git\+\w+):\/\/([a-z0-9][\w.-]*)/gi,
  );

/** Every address points to a known host: packages come from wherever the reader's npm is told to look. */
export const noDownloadHosts: Rule = (files) =>
  files
    .filter(({ path }) => !citing.test(path))
    .flatMap((file) => [...addresses(file)].map((match) => ({ path: file.path, host: match[1] ?? "" })))
    .filter(({ host }) => !knownHosts.some((known) => known.test(host)))
    .map(({ path, host }) => `${path} ${host}`);

/** What runs before the first installation asks for Node built-ins and its neighbours alone. */
export const launchersNeedNothing: Rule = (files) =>
  files
    .filter(({ path }) => /^scripts\/.*\.mjs$/.test(path))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/^(?:import|export)\b.*?["']([^"']+)["'];?$/gm)]
        .map((match) => match[1] ?? "")
        .filter((source) => !source.startsWith("node:") && !/^\.\/[\w-]+\.mjs$/.test(source))
        .map((source) => `${path} ${source}`),
    );

/** The same packages for everybody: versions are exact. */
export const versionsAreExact: Rule = (files) =>
  files
    .filter(({ path }) => path === "package.json")
    .flatMap(({ text }) => {
      const { dependencies = {}, devDependencies = {} } = JSON.parse(text);
      return Object.entries<string>({ ...dependencies, ...devDependencies });
    })
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `${name} ${version}`);
