import pg from "pg";

/** What a database holds, for comparing two: a hash of all rows of each table, where sequences stand, and all its rules. */
export async function databaseContents(url: string): Promise<Record<string, string>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const rows = async (sql: string): Promise<[string, string][]> =>
    (await client.query<[string, string]>({ text: sql, rowMode: "array" })).rows;
  try {
    const tables = await rows(
      `SELECT tablename, format('%I.%I', schemaname, tablename) FROM pg_tables
       WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
    );
    const contents: [string, string][] = [];
    for (const [name, quoted] of tables) {
      const found = await rows(
        `SELECT count(*) || ' rows', coalesce(md5(string_agg(md5(t::text), '' ORDER BY md5(t::text))), '') FROM ${quoted} t`,
      );
      contents.push([`table ${name}`, found[0]!.join(" ")]);
    }
    // Parentheses that mean nothing are not kept by PostgreSQL, so that a conjunction comes back with fewer.
    const rules = await rows(`
      SELECT 'sequence ' || sequencename, coalesce(last_value::text, 'unused') FROM pg_sequences
      UNION ALL SELECT 'trigger ' || tgrelid::regclass || ' ' || tgname, pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
      UNION ALL SELECT 'function ' || proname, prosrc FROM pg_proc WHERE pronamespace = 'public'::regnamespace
      UNION ALL SELECT 'constraint ' || conrelid::regclass || ' ' || conname, translate(pg_get_constraintdef(oid), '()', '')
        FROM pg_constraint WHERE connamespace = 'public'::regnamespace
      UNION ALL SELECT 'index ' || indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'`);
    return Object.fromEntries([...contents, ...rules]);
  } finally {
    await client.end();
  }
}
