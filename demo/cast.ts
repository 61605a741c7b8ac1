import type { Change } from "#lib/compile/decisions/change";
import type { Role } from "#lib/permissions/roles";
import type { PersonActor } from "#lib/record/entry";

/** Whoever does something in the demonstration, by role. */
export type Cast<Roles extends Role = Role> = Record<Roles, PersonActor>;

/** Those who have a part in a revision. */
export type RevisionCast = Cast<"custodian" | "coder" | "working-group" | "steering-group" | "stakeholder">;

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

/** The day so many days from now. @returns ISO date */
export function dayFromNow(days: number): string {
  return new Date(Date.now() + days * 24 * HOUR).toISOString().slice(0, 10);
}
