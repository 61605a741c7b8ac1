import pg from "pg";

/** How often a client is killed: now before its claim comes back, now while it writes a decision. */
const KILLED = 0.01;

/** What an instance is started with, as JSON. */
export interface InstanceOf {
  url: string;
  queueId: number;
  coders: string[];
}

/**
 * An instance of what serves coders, as a process of its own: each of its coders, on a connection of their own, claims and
 * decides until the process is ended or nothing is left. Connections are cut at random and others go on for the same people.
 * Each claim is a line on its output, the seat and who has it; each cut a line "cut".
 */
async function work({ url, queueId, coders }: InstanceOf): Promise<void> {
  await Promise.all(
    coders.map(async (personId) => {
      let client = await connected(url);
      for (;;) {
        const fate = Math.random();
        if (fate < KILLED) {
          const sent =
            fate < KILLED / 2 ? claim(client, queueId, personId) : decide(client, queueId, personId, 0);
          sent.catch(() => {});
          // The connection goes away under the statement, as with a browser or a server that dies.
          (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
          process.stdout.write("cut\n");
          client = await connected(url);
          continue;
        }
        const given = await claim(client, queueId, personId);
        if (!given) return void (await client.end());
        process.stdout.write(`${given.seat_id} ${personId}\n`);
        await decide(client, queueId, personId, given.record_id);
      }
    }),
  );
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

// Whoever has started it may be gone.
process.stdout.on("error", () => process.exit(0));
await work(JSON.parse(process.argv[2]!) as InstanceOf);
process.exit(0);
