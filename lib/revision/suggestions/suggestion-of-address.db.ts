import { db } from "#lib/platform/db";
import { numberIn, pathText } from "#lib/platform/parameters";
import type { RevisionSuggestion } from "#lib/revision/suggestions/suggestion";
import { readSuggestion } from "#lib/revision/suggestions/suggestions.db";

type Params = Record<string, string>;

/** The revision that an address names, as far as its suggestions need it; null where there is none. */
export async function workingRevision({
  revision = "",
}: Params): Promise<{ id: string; title: string; source: string; target: string } | null> {
  const id = pathText(revision);
  // PostgreSQL cannot be asked for a text with a NUL in it: nothing has such an id.
  if (id.includes("\u0000")) return null;
  return db().revision.findFirst({
    where: { id, kind: "working" },
    select: { id: true, title: true, source: true, target: true },
  });
}

/** A suggestion as an address of a revision names it: one of that revision, or one that waits for the next. */
export async function suggestionOfAddress(params: Params): Promise<RevisionSuggestion | null> {
  const suggestion = await readSuggestion(numberIn(params.number));
  const id = pathText(params.revision ?? "");
  return suggestion && (suggestion.revision === null || suggestion.revision === id) ? suggestion : null;
}
