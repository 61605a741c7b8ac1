import type { Change } from "#lib/compile/decisions/change";
import type { Role } from "#lib/permissions/roles";
import type { PersonActor } from "#lib/record/entry";

/** Whoever does something in the demonstration, by role. */
export type Cast<Roles extends Role = Role> = Record<Roles, PersonActor>;

/** An issue of the demonstration with what is proposed on it. */
export interface Case {
  question: string;
  sources: string[];
  targets: string[];
  evidence: string;
  title: string;
  changes: Change[];
}

export const HOUR = 60 * 60 * 1000;
/** Long enough to send proposals and comments in, on a slow machine too; the round has closed by the time somebody looks. */
export const CLOSES_AFTER = 60_000;
