import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { query } from "#prisma/killed.fixture";
import { testDatabase } from "#prisma/test/clone";

/**
 * A database as the version before decision 0017 left it, with something in every area: its demonstration, with a part of
 * the index.
 * @returns its address
 */
export async function earlierDatabase(name: string): Promise<string> {
  const url = await testDatabase(name, null);
  await query(url, gunzipSync(readFileSync("prisma/earlier-database.sql.gz")).toString());
  return url;
}

/** What the tables of a database hold, by table and column: a hash of each. Prisma's own table is left out. */
export async function contents(url: string): Promise<Map<string, string>> {
  const columns = await query<{ table: string; column: string }>(
    url,
    `SELECT c.relname AS table, attname AS column FROM pg_class AS c JOIN pg_attribute ON attrelid = c.oid
     WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> '_prisma_migrations'
       AND attnum > 0 AND NOT attisdropped ORDER BY 1, attnum`,
  );
  const hashes = columns.map(
    ({ table, column }) =>
      `SELECT '${table}.${column}' AS name, count(*) || ' ' || coalesce(md5(string_agg(one."${column}"::text, '|' ORDER BY one::text)), '') AS hash FROM public."${table}" AS one`,
  );
  const rows = await query<{ name: string; hash: string }>(url, hashes.join(" UNION ALL "));
  return new Map(rows.map(({ name, hash }) => [name, hash]));
}
