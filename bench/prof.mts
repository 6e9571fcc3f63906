import { PGlite } from "@electric-sql/pglite";
import { openingOf } from "#adapters/postgres/session.ts";
import { readSettings } from "#settings.ts";
import { figuresOf } from "./figures.ts";
import { partiesOf } from "./data/parties.ts";
import { benchPassword } from "./data/load-parties.ts";
import { recorderOn } from "./floor/recorder.ts";
import { openDatabase } from "#main/open-database.ts";
import { installationOn } from "#main/open-installation.ts";
import { httpServer } from "#main/http-server.ts";
const dir = process.argv[2]!;
const settings = readSettings({ DATA_DIR: dir, CALLS_PER_MINUTE: "1000000" });
const only = process.argv[3];
const big = dir.includes("county");
const parties = partiesOf(big ? 2000 : 80);
const figures = figuresOf({ parties, hazards: big ? 50000 : 2000, toSign: 400, share: 1 });
const db = await openDatabase(settings);
const rec = recorderOn(db);
const installed = await installationOn(rec.database, settings);
const { app } = await httpServer(installed, { heartbeat: { lastMs: 0 }, log: false, callsPerMinute: 1e8, web: null, gate: { accepts: () => false, close() {} }, verify: () => Promise.reject(new Error()) });
const kept: any[] = [];
for (const f of figures) {
  if (only && f.name !== only) continue;
  const l = parties.logins[f.as];
  const s = await app.inject({ method: "POST", url: "/api/session", headers: { "content-type": "application/json" }, payload: JSON.stringify({ login: l.login, password: benchPassword }) });
  const headers: any = { cookie: s.headers["set-cookie"]!.toString().split(";")[0], "x-csrf-token": JSON.parse(s.body).csrf };
  const rs: any[] = [];
  let t = 0;
  for (let i = 0; i < 30; i++) {
    const a = f.ask(i + +(process.argv[4] ?? 100));
    rec.taken();
    const b = performance.now();
    const r = await app.inject({ method: a.method, url: a.path, headers: { ...headers, ...(a.body ? { "content-type": "application/json" } : {}) }, ...(a.body ? { payload: a.body } : {}) });
    if (i > 9) t += performance.now() - b;
    if (r.statusCode >= 300) console.log(r.statusCode, r.body);
    rs.push(rec.taken());
    if (f.kind === "act" && i > 20) break;
  }
  console.log(f.name, "inject ms", (t / (f.kind === "act" ? 12 : 20)).toFixed(2));
  if (f.kind === "read") kept.push([f.name, rs]);
  else console.log(rs[3].map((x: any) => [x.envelope.role, ...x.statements.map((y: any) => y.sql.slice(0, 120))].join("\n   ")).join("\n"));
}
await db.close();
const pg = await PGlite.create({ dataDir: dir + "/database" });
for (const [name, rs] of kept) {
  const sum: any[] = [];
  const add = (k: string, b: number) => { const e = sum.find((x) => x.k === k) ?? (sum.push({ k, n: 0, t: 0 }), sum.at(-1)); e.n++; e.t += performance.now() - b; };
  for (const r of rs) { for (const t of r) {
    let b = performance.now(); await pg.exec(openingOf(t.envelope)); add("begin " + t.envelope.role, b);
    for (const s of t.statements) { b = performance.now(); await pg.query(s.sql, [...s.parameters]); add(s.sql.slice(0, 100).replace(/\s+/g, " "), b); }
    b = performance.now(); await pg.exec("commit"); add("commit", b);
  } }
  console.log("==", name); for (const e of sum) console.log((e.t / rs.length).toFixed(2).padStart(8), (e.n / rs.length).toFixed(1).padStart(5), e.k);
}
await pg.close();
