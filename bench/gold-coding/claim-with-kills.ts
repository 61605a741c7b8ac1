import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import pg from "pg";
import type { CodedBatch } from "#bench/gold-coding/batch";
import type { InstanceOf } from "#bench/gold-coding/instance";

const INSTANCE = fileURLToPath(new URL("instance.ts", import.meta.url));
const INSTANCES = 2;
/** Whole instances that are killed on the way, each followed by another for the same coders. */
const KILLED_INSTANCES = 4;

interface WithKills {
  claims: number;
  /** Connections that were cut, and processes that were killed. */
  killed: number;
  /** Seats that two people were given, and records that were handed out or coded more often than wanted. */
  twice: number;
}

/**
 * All coders of a batch at once, in two processes, claim and decide until so many claims are made; connections are cut and
 * processes killed at random. A seat is handed out twice when two people were given it, or it was decided on by two.
 * @param url of the database, or of a pooler before it
 * @param own the database itself, to look at in the end
 */
export async function claimWithKills(
  { url, own }: { url: string; own: string },
  { coders }: CodedBatch,
  queueId: number,
  claims: number,
): Promise<WithKills> {
  const holder = new Map<number, string>();
  const twice = new Set<number>();
  let [made, killed] = [0, 0];
  await Promise.all(
    Array.from({ length: INSTANCES }, async (_, nth) => {
      const of: InstanceOf = { url, queueId, coders: coders.filter((_, at) => at % INSTANCES === nth) };
      // By turns: the first process is killed after a fifth of the claims, the second after another …
      let turn = nth;
      while (made < claims) {
        const until =
          turn < KILLED_INSTANCES ? Math.ceil((claims * (turn + 1)) / (KILLED_INSTANCES + 1)) : claims;
        const process = spawn("node", ["--import", "tsx", INSTANCE, JSON.stringify(of)], {
          stdio: ["ignore", "pipe", "inherit"],
        });
        const ended = await untilKilled(process, (line) => {
          if (line === "cut") killed++;
          else {
            const [seat, person] = line.split(" ") as [string, string];
            const seatId = Number(seat);
            if ((holder.get(seatId) ?? person) !== person) twice.add(seatId);
            holder.set(seatId, person);
            made++;
          }
          return made >= until;
        });
        if (ended !== "SIGKILL") throw new Error("An instance ended by itself: see what it says above.");
        killed++;
        turn += INSTANCES;
      }
    }),
  );
  for (const seatId of await tooOften(own, queueId)) twice.add(seatId);
  return { claims: made, killed, twice: twice.size };
}

/** Reads what a process says until that is enough, and kills it in the middle of whatever it does. @returns what ended it */
async function untilKilled(process: ChildProcess, isEnough: (line: string) => boolean): Promise<unknown> {
  const ended = new Promise((done) => process.once("close", (_, signal) => done(signal)));
  createInterface({ input: process.stdout! }).on("line", (line) => {
    if (isEnough(line)) process.kill("SIGKILL");
  });
  return ended;
}

/** Seats of a queue whose record more people have than were wanted, which is one. */
async function tooOften(url: string, queueId: number): Promise<number[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ seat_id: number }>(
      `SELECT min(id) AS seat_id FROM seat WHERE queue_id = $1 AND state IN ('claimed', 'coded')
       GROUP BY record_id HAVING count(*) > 1
       UNION SELECT min(seat_id) FROM coding_decision WHERE queue_id = $1 GROUP BY record_id HAVING count(*) > 1`,
      [queueId],
    );
    return rows.map(({ seat_id }) => seat_id);
  } finally {
    await client.end();
  }
}
