import { issueHref } from "#lib/revision/paper-address";
import { readRevision } from "#lib/revision/revision.db";
import type { RevisionSuggestion } from "#lib/revision/suggestions/suggestion";

/** An issue that was raised from a suggestion, where everybody may read it. */
export interface PublicIssue {
  label: string;
  href: string;
}

/** By the number of the suggestion, the issues raised from suggestions that everybody may read by now. */
export async function readPublicIssues(
  suggestions: readonly Pick<RevisionSuggestion, "id" | "revision" | "issue">[],
): Promise<Map<number, PublicIssue>> {
  const issues = new Map<number, PublicIssue>();
  for (const { id, revision, issue } of suggestions) {
    if (revision === null || issue === null) continue;
    // Each revision is arranged once: asking again costs nothing.
    const found = (await readRevision(revision)).issue(issue);
    if (found) issues.set(id, { label: found.label, href: issueHref(revision, issue) });
  }
  return issues;
}
