import pg from "pg";
import type { CodedBatch } from "#bench/gold-coding/batch";

/** How often a client is killed: now before its claim comes back, now while it writes a decision. */
const KILLED = 0.01;

/**
 * All coders of a batch at once, each on a connection of their own to one of the instances' addresses, claim and decide
 * until so many claims are made; clients are killed at random and others go on for the same people. A seat is handed out
 * twice when two people were given it, or it was decided on by two.
 */
export async function claimWithKills(
  urls: string[],
  { coders }: CodedBatch,
  queueId: number,
  claims: number,
): Promise<{ claims: number; killed: number; twice: number }> {
  const holder = new Map<number, string>();
  const twice = new Set<number>();
  let [made, killed] = [0, 0];
  await Promise.all(
    coders.map(async (personId, number) => {
      let client = await connected(urls[number % urls.length]!);
      while (made < claims) {
        const fate = Math.random();
        if (fate < KILLED) {
          killed++;
          const sent =
            fate < KILLED / 2 ? claim(client, queueId, personId) : decide(client, queueId, personId, 0);
          sent.catch(() => {});
          // The connection goes away under the statement, as with a browser or a server that dies.
          (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
          client = await connected(urls[number % urls.length]!);
          continue;
        }
        const given = await claim(client, queueId, personId);
        if (!given) return void (await client.end());
        made++;
        if ((holder.get(given.seat_id) ?? personId) !== personId) twice.add(given.seat_id);
        holder.set(given.seat_id, personId);
        await decide(client, queueId, personId, given.record_id);
      }
      await client.end();
    }),
  );
  const client = await connected(urls[0]!);
  const { rows } = await client.query<{ seat_id: number }>(
    `SELECT min(id) AS seat_id FROM seat WHERE queue_id = $1 AND state IN ('claimed', 'coded')
     GROUP BY record_id HAVING count(*) > 1`,
    [queueId],
  );
  await client.end();
  for (const { seat_id } of rows) twice.add(seat_id);
  return { claims: made, killed, twice: twice.size };
}

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  return client;
}

async function claim(client: pg.Client, queueId: number, personId: string) {
  const { rows } = await client.query<{ why: string | null; seat_id: number; record_id: number }>(
    "SELECT * FROM claim_record($1, $2, false)",
    [queueId, personId],
  );
  return rows[0]!.why === null ? rows[0]! : null;
}

/** Says something of a record that one has claimed; of record 0, which is nobody's, nothing comes of it. */
async function decide(client: pg.Client, queueId: number, personId: string, recordId: number): Promise<void> {
  await client.query(
    `WITH finished AS (SELECT * FROM finish_seat($1, $2, $3))
     INSERT INTO coding_decision (seat_id, queue_id, record_id, person_id, outcomes, codes, other_codes)
     SELECT seat_id, $1, $3, $2, ARRAY['right'], ARRAY['2134'], ARRAY[''] FROM finished WHERE why IS NULL`,
    [queueId, personId, recordId],
  );
}
