import { keptPaths, wayOf } from "./kept-answers.ts";

/**
 * The service worker: the app's files of this build and the criteria, for when there is no network. The page and the data
 * come from the network where it answers, so that a new version is never stuck behind an old copy.
 */
declare const self: ServiceWorkerGlobalScope;

// Both are written in when the app is built; another build is another worker.
const version = "%VERSION%";
const files = "%FILES%";

const shellCache = `shell-${version}`;
const dataCache = "library";
/** A slow network gives way to the copy after this. */
const patienceMs = 4000;

self.addEventListener("install", (event) => {
  event.waitUntil(keepShell().then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(dropOldShells().then(() => self.clients.claim()));
  event.waitUntil(Promise.all(keptPaths.map(keepData)));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin) return;
  const way = wayOf({ method: request.method, path: url.pathname, navigates: request.mode === "navigate" });
  if (way === "page") event.respondWith(pageFor(request));
  if (way === "file") event.respondWith(fileFor(request));
  if (way === "data") event.respondWith(dataFor(request, event));
});

async function keepShell(): Promise<void> {
  const cache = await caches.open(shellCache);
  await cache.addAll(files.split(" ").map((file) => `/${file}`));
  await cache.add(new Request("/", { cache: "reload" }));
}

async function dropOldShells(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name !== shellCache && name !== dataCache).map((name) => caches.delete(name)),
  );
}

/** Fetched at once, so that one visit is enough; who is not signed in yet gets it when it is first asked for. */
async function keepData(path: string): Promise<void> {
  const cache = await caches.open(dataCache);
  if (await cache.match(path)) return;
  const answer = await fetch(path).catch(() => null);
  if (answer?.status === 200) await cache.put(path, answer);
}

async function pageFor(request: Request): Promise<Response> {
  const asked = fetch(request);
  const soon = await Promise.race([asked.catch(() => null), afterPatience()]);
  if (soon) return soon;
  return (await caches.match("/", { cacheName: shellCache, ignoreVary: true })) ?? asked;
}

async function fileFor(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request);
}

async function dataFor(request: Request, event: FetchEvent): Promise<Response> {
  const asked = fetch(request);
  const path = new URL(request.url).pathname;
  event.waitUntil(asked.then((answer) => keepAnswer(path, answer.clone())).catch(() => undefined));
  const soon = await Promise.race([asked.catch(() => null), afterPatience()]);
  if (soon) return soon;
  return (await caches.match(path, { cacheName: dataCache, ignoreVary: true })) ?? asked;
}

/** Who may read one of them may read all: the library comes with what finds an item in it. */
async function keepAnswer(path: string, answer: Response): Promise<void> {
  if (answer.status !== 200) return;
  await (await caches.open(dataCache)).put(path, answer);
  await Promise.all(keptPaths.map(keepData));
}

function afterPatience(): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), patienceMs));
}
