import { rmSync } from "node:fs";
import { openInstallation } from "#main/open-installation.ts";
import { makeDemonstration } from "#main/demonstration/make-demonstration.ts";
import { verify } from "#adapters/postgres/verify.ts";
import { folds } from "#main/folds.ts";
import { readSettings } from "#settings.ts";
const dir="/tmp/zy/demo-t"; rmSync(dir,{recursive:true,force:true});
const t0=Date.now(); const t=()=>((Date.now()-t0)/1000).toFixed(1);
const i=await openInstallation(readSettings({DATA_DIR:dir})); console.log("open",t());
try { await makeDemonstration(i); console.log("made",t()); } catch(e){ console.log(t(), e instanceof Error? e.message+"\n"+((e.cause as Error)?.stack??e.stack):e); }
console.log(await verify(i.database,{outside:dir+"/seals.log",folds})); console.log("verified",t());
const r=await i.database.transaction({priority:"job",role:"owner",settings:{}}, s=>s.query("select state->>'stage' as stage, count(*) from hazard group by 1")); console.log(r.rows);
await i.close();
