import { PGlite } from "@electric-sql/pglite";

/** The tables that an import fills. */
const tables = ["hazard", "hazard_organisation", "hazard_duty", "import_row", "ledger_entry"] as const;

/**
 * Time of a plain `COPY` of what stands in these tables into tables of the same shape with the same indexes: nothing
 * is read, judged, hashed, sealed or looked up, and nobody else is served.
 */
export async function measureCopy(folder: string): Promise<{ readonly rows: number; readonly ms: number }> {
  const database = await PGlite.create({ dataDir: folder });
  try {
    let rows = 0;
    let ms = 0;
    for (const table of tables) {
      const imported = await database.query(`copy ${queryOf(table)} to '/dev/blob'`);
      if (!imported.blob) throw new Error(`nothing was copied out of ${table}`);
      await database.exec(`create temporary table copied_${table} (like ${table} including all)`);
      const begun = performance.now();
      const copied = await database.query(`copy copied_${table} from '/dev/blob'`, [], {
        blob: imported.blob,
      });
      ms += performance.now() - begun;
      if (table === "hazard") rows = copied.affectedRows ?? 0;
    }
    return { rows, ms };
  } finally {
    await database.close();
  }
}

const ofImports = "select id from hazard where import_id is not null";

function queryOf(table: (typeof tables)[number]): string {
  switch (table) {
    case "hazard":
      return "(select * from hazard where import_id is not null)";
    case "import_row":
      return "import_row";
    case "ledger_entry":
      return `(select * from ledger_entry where subject_kind = 'hazard' and subject_id in (${ofImports}))`;
    default:
      return `(select * from ${table} where hazard_id in (${ofImports}))`;
  }
}
