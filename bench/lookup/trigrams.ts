import pg from "pg";
import type { MakeFind } from "#bench/lookup/engines";

/** Searching as one would with PostgreSQL alone: entries in the order of how alike their trigrams are to the title's. */
export async function openTrigrams(databaseUrl: string): Promise<{ make: MakeFind; close(): Promise<void> }> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query("CREATE EXTENSION IF NOT EXISTS pg_trgm");
  return {
    make: async ({ entries, edition }) => {
      await client.query("DROP TABLE IF EXISTS bench_entry");
      await client.query("CREATE TABLE bench_entry (title text, code text)");
      const rows = entries.flatMap(({ natural, codes }) => {
        const code = codes[edition];
        return code === undefined ? [] : [{ title: natural, code }];
      });
      await client.query(
        "INSERT INTO bench_entry SELECT * FROM jsonb_to_recordset($1::jsonb) AS x(title text, code text)",
        [JSON.stringify(rows)],
      );
      await client.query("CREATE INDEX ON bench_entry USING gin (title gin_trgm_ops)");
      await client.query("ANALYZE bench_entry");
      return async (title) => {
        const { rows: found } = await client.query<{ code: string }>(
          `SELECT code FROM bench_entry WHERE title % $1 ORDER BY similarity(title, $1) DESC LIMIT 200`,
          [title],
        );
        return [...new Set(found.map(({ code }) => code))].map((code) => ({ code }));
      };
    },
    close: () => client.end(),
  };
}
