import pg from "pg";

/** What is done at a start and by one instance only: any number that nobody else uses. */
const STARTING = 1_297_044_553;

/**
 * Runs `run` while no other instance on the same database runs anything by this function: whoever comes second waits and
 * then finds what the first has done. A killed process lets the next one go on, for its connection ends with it.
 * @param url of the database
 */
export async function oneAtATime<Result>(url: string, run: () => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  // A connection that breaks ends the query that waits for it, or the one below, which says so.
  client.on("error", () => {});
  await client.connect();
  try {
    // A lock of a transaction, not of the session, which a pool before the database may give to somebody else.
    await client.query(`
      BEGIN;
      SET LOCAL lock_timeout = 0; SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0;
      SELECT pg_advisory_xact_lock(${STARTING})`);
    const result = await run();
    await client.query("COMMIT");
    return result;
  } finally {
    await client.end();
  }
}
