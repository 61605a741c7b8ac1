import { readSuggestion } from "#lib/coding-index/suggestions/suggestions.db";
import { readThreeWays } from "#lib/revision/compiles/correspondence.db";
import { readComment } from "#lib/revision/consultation/consultation.db";
import type { IssueDraft } from "#lib/revision/issues/issue-draft";
import { pairInWords } from "#lib/revision/issues/pair-in-words";
import type { RaisedFrom } from "#lib/revision/issues/raised-from";
import { readBasis, readCompiled, readRevision } from "#lib/revision/revision.db";
import { readSuggestion as readIntake } from "#lib/revision/suggestions/suggestions.db";

/** What the form for raising an issue begins with; whoever raises it changes the words. */
export interface StartingPoint extends IssueDraft {
  /** Whose the suggestion or comment is, where permission depends on it. */
  ownerId: string | null;
}

export const BY_HAND: StartingPoint = { question: "", sources: [], targets: [], evidence: "", ownerId: null };

/** What is known of what an issue is raised from, in words; null where there is no such thing. */
export async function startingPoint(revision: string, from: RaisedFrom): Promise<StartingPoint | null> {
  switch (from.kind) {
    case "pair":
      return fromPair(revision, from.source, from.target);
    case "suggestion":
      return fromSuggestion(from.id);
    case "comment":
      return fromComment(revision, from.id);
    case "intake":
      return fromIntake(revision, from.id);
    // What was found stands on the form of the batch or the cluster.
    case "batch":
    case "titles":
      return null;
    case "group": {
      const { source, target } = await readBasis(revision);
      if (from.edition === source) return { ...BY_HAND, sources: [from.code] };
      return from.edition === target ? { ...BY_HAND, targets: [from.code] } : null;
    }
  }
}

async function fromPair(revision: string, source: string, target: string): Promise<StartingPoint | null> {
  const [pairs, { compiled }, { editions }] = await Promise.all([
    readThreeWays(revision),
    readCompiled(revision),
    readRevision(revision),
  ]);
  const pair = pairs.find((one) => one.source === source && one.target === target);
  if (!pair) return null;
  const title = (groups: readonly { code: string; title: string }[], code: string) =>
    groups.find((group) => group.code === code)?.title ?? "";
  const named = [
    `${source} ${title(compiled.table.sources, source)}`,
    `${target} ${title(compiled.table.targets, target)}`,
  ];
  return {
    ...BY_HAND,
    question: `Does content of ${editions.source.name} ${named[0]} belong in ${editions.target.name} ${named[1]}?`,
    sources: [source],
    targets: [target],
    evidence: pairInWords(pair),
  };
}

async function fromSuggestion(id: number): Promise<StartingPoint | null> {
  const suggestion = await readSuggestion(id);
  if (!suggestion) return null;
  const { title, add, ind, code, note, research, suggestedById } = suggestion;
  const qualified = [title, add, ind].filter(Boolean).join(", ");
  return {
    question: `Where does “${qualified}” belong, and is there a group for it?`,
    sources: [],
    targets: code === "" ? [] : [code],
    evidence: [note, research].filter(Boolean).join("\n\n"),
    ownerId: suggestedById,
  };
}

/** What was suggested for the next revision. Its file stays with it. */
async function fromIntake(revision: string, id: number): Promise<StartingPoint | null> {
  const suggestion = await readIntake(id);
  if (suggestion?.status !== "open") return null;
  const { source, target } = await readBasis(revision);
  const { title, text, url, codes, edition } = suggestion;
  return {
    question: title,
    sources: edition === source ? codes : [],
    targets: edition === target ? codes : [],
    evidence: [text, url].filter(Boolean).join("\n\n"),
    ownerId: null,
  };
}

/** What a comment says is not quoted unless it is published: whoever sent it may not want that. */
async function fromComment(revision: string, id: number): Promise<StartingPoint | null> {
  const comment = await readComment(id);
  if (!comment) return null;
  const { papers } = await readRevision(revision, "groups");
  const issue = papers
    .flatMap(({ issues }) => issues)
    .find(({ proposal }) => proposal?.id === comment.proposal);
  return {
    question: `Does what comment ${id} says of “${issue?.proposal?.title ?? comment.proposal}” ask for a change?`,
    sources: issue?.sources ?? [],
    targets: issue?.targets ?? [],
    evidence: comment.response?.published ? comment.text : "",
    ownerId: comment.personId,
  };
}
