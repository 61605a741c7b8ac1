import { CODER_PROFILES, type CoderProfile } from "#lib/gold-coding/synthetic/coders";
import type { PersonActor } from "#lib/record/entry";

/** Who gold codes in the demonstration. What somebody takes for what whenever it comes is what findings are made of. */
export const CODERS = {
  experienced: {
    email: "coder@example.org",
    profile: { ...CODER_PROFILES.experienced, flagged: 0.03 },
  },
  second: {
    email: "second-coder@example.org",
    profile: { ...CODER_PROFILES.assisted, flagged: 0.05, habits: { "6135": "6131" } },
  },
  third: {
    email: "third-coder@example.org",
    profile: { ...CODER_PROFILES.assisted, accuracy: 0.86, flagged: 0.05, habits: { "2138": "2433" } },
  },
  training: { email: "coder-in-training@example.org", profile: CODER_PROFILES.beginner },
} as const satisfies Record<string, { email: string; profile: CoderProfile }>;

export type CoderName = keyof typeof CODERS;
export type Coders = Record<CoderName, PersonActor>;

/** The coders, by their addresses among the people of the demonstration. */
export function codersAmong(people: ReadonlyMap<string, PersonActor>): Coders {
  return Object.fromEntries(
    Object.entries(CODERS).map(([name, { email }]) => [name, people.get(email)!]),
  ) as Coders;
}
