/** How often something may be done, counted by whom. */
interface Limit {
  /** How many times … */
  points: number;
  /** … within so many seconds from the first. */
  window: number;
  /** What is counted by: a person who is signed in, the account that somebody claims, or a network address. */
  by: "person" | "account" | "address";
  /** Whether it may still be done when the database, which counts, does not answer in time. */
  withoutCount: "refused" | "allowed";
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * Every limit there is. Guessing is made hopeless by account and by address; the rest is far above what a person meets:
 * looking up as one types happens in the browser and asks the lookup API nothing.
 */
export const LIMITS = {
  "sign-in by account": { points: 10, window: 15 * MINUTE, by: "account", withoutCount: "refused" },
  "sign-in by address": { points: 50, window: 15 * MINUTE, by: "address", withoutCount: "refused" },
  "second factor": { points: 5, window: 15 * MINUTE, by: "account", withoutCount: "refused" },
  // Each six digits once: longer than they are taken for.
  "authenticator code": { points: 1, window: 2 * MINUTE, by: "account", withoutCount: "refused" },
  "password reset by account": { points: 3, window: HOUR, by: "account", withoutCount: "refused" },
  "password reset by address": { points: 10, window: HOUR, by: "address", withoutCount: "refused" },
  "invitation opened": { points: 20, window: 15 * MINUTE, by: "address", withoutCount: "refused" },
  "invitation sent": { points: 60, window: HOUR, by: "person", withoutCount: "refused" },
  lookup: { points: 120, window: MINUTE, by: "address", withoutCount: "allowed" },
  // What programs look up, by titles and not by requests: 10,000 rows of OpenRefine go through at once, and again.
  titles: { points: 30_000, window: 10 * MINUTE, by: "address", withoutCount: "allowed" },
  suggestion: { points: 30, window: HOUR, by: "person", withoutCount: "refused" },
  "suggestion by address": { points: 20, window: DAY, by: "address", withoutCount: "refused" },
  comment: { points: 30, window: HOUR, by: "person", withoutCount: "refused" },
  "upload by person": { points: 60, window: HOUR, by: "person", withoutCount: "refused" },
  // Files of titles or codes that visitors send: small ones, each some seconds of work.
  "file by address": { points: 20, window: HOUR, by: "address", withoutCount: "refused" },
  // What keeps the database busy for more than a moment: queues of a whole batch, exports, imports, jobs tried again.
  "long work by person": { points: 60, window: HOUR, by: "person", withoutCount: "refused" },
  // The coding screen keeps a claim once a minute, and every five seconds at most.
  "claim kept": { points: 200, window: 10 * MINUTE, by: "person", withoutCount: "allowed" },
  "form kept by address": { points: 200, window: 15 * MINUTE, by: "address", withoutCount: "refused" },
  "upload by address": { points: 60, window: 10 * MINUTE, by: "address", withoutCount: "allowed" },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof LIMITS;

/** What a person is told who has met a limit. */
export function tooManySentence(retryAfterSeconds: number): string {
  const minutes = Math.ceil(retryAfterSeconds / MINUTE);
  const hours = Math.ceil(minutes / 60);
  const wait =
    minutes <= 1
      ? "a minute"
      : minutes < 60
        ? `${minutes} minutes`
        : hours === 1
          ? "an hour"
          : `${hours} hours`;
  return `This was done too often. Wait ${wait} and try again.`;
}
