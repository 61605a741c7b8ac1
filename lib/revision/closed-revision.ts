import { Refusal } from "#lib/platform/refusal";
import type { RevisionHeading } from "#lib/revision/stored-revision";

/** Why nothing is raised, proposed or decided in a revision any more. */
export type ClosedFor = "as written" | "finished";

export const CLOSED_SENTENCES: Record<ClosedFor, string> = {
  "as written":
    "This paper is kept as it was published, beside what became of it: nothing in it is moved or decided here.",
  // The database says the same (prisma/rules/revision.sql).
  finished: "This revision is finished, so nothing more is raised, proposed or decided in it.",
};

/** null where the revision is open. */
export function closedFor({ kind, status }: { kind: string; status: string }): ClosedFor | null {
  if ((kind as RevisionHeading["kind"]) === "as written") return "as written";
  return (status as RevisionHeading["status"]) === "finished" ? "finished" : null;
}

/** @throws Refusal in a revision that is not open */
export function refuseClosed(revision: { kind: string; status: string } | null): void {
  const closed = revision && closedFor(revision);
  if (closed) throw new Refusal(CLOSED_SENTENCES[closed]);
}
