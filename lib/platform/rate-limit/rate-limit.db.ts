import { createHash } from "node:crypto";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { db } from "#lib/platform/db";
import { LIMITS, type LimitName } from "#lib/platform/rate-limit/limits";

type Spent = { allowed: true } | { allowed: false; retryAfterSeconds: number };

/** How long the database may take to count before the limit does without it, in milliseconds. */
const PATIENCE = 5_000;
/** What somebody is told to wait who is refused because nobody could count, in seconds. */
const UNCOUNTED_WAIT = 30;

/**
 * Counts one more use of a limit, or as many as it is worth. The count is kept in the database, so that a restart forgives nothing.
 * @param key by what `LIMITS` says: the person's id, the account's e-mail as typed, or the address of lib/platform/request-headers.
 *   It is kept as a hash only.
 */
export async function spend(name: LimitName, key: string, uses = 1): Promise<Spent> {
  try {
    await inTime(limiter(name).consume(hashed(name, key), uses));
    return { allowed: true };
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes)
      return { allowed: false, retryAfterSeconds: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)) };
    console.error(refusal);
    return LIMITS[name].withoutCount === "allowed"
      ? { allowed: true }
      : { allowed: false, retryAfterSeconds: UNCOUNTED_WAIT };
  }
}

/** Takes back all uses of a limit, as after a right password. Where it cannot, the count merely stays until its time. */
export async function forgive(name: LimitName, key: string): Promise<void> {
  await inTime(limiter(name).delete(hashed(name, key))).catch((error: unknown) => console.error(error));
}

const limiters = new Map<LimitName, RateLimiterPostgres>();

function limiter(name: LimitName): RateLimiterPostgres {
  const known = limiters.get(name);
  if (known) return known;
  const { points, window } = LIMITS[name];
  const made = new RateLimiterPostgres({
    storeClient: { query },
    storeType: "pool",
    tableName: "rate_limit",
    tableCreated: true,
    keyPrefix: name,
    points,
    duration: window,
    // One of them is enough to clear the table of what is over.
    clearExpiredByTimeout: limiters.size === 0,
  });
  limiters.set(name, made);
  return made;
}

/** The part of pg that the library uses, over the one client of this process. */
async function query({ text, values }: { text: string; values: (string | number | null)[] }) {
  const rows = await db().$queryRawUnsafe<{ points?: number; expire?: bigint | null }[]>(text, ...values);
  return {
    rows: rows.map((row) => ({ ...row, expire: row.expire == null ? null : Number(row.expire) })),
    rowCount: rows.length,
  };
}

/** No address of a person or a network stands in the table; case and spaces make no other account. */
function hashed(name: LimitName, key: string): string {
  return createHash("sha256").update(`${name}\n${key.trim().toLowerCase()}`).digest("base64url");
}

function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("The database took too long to count.")), PATIENCE);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
