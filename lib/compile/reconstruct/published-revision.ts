import { basisOf, type RevisionBasis } from "#lib/compile/basis";
import { type Revision, reconstructRevision } from "#lib/compile/reconstruct/reconstruct";
import type { PublishedFacts } from "#lib/correspondence/derived-correspondence";
import type { EditionId } from "#lib/facts/edition";
import type { EditionPair } from "#lib/facts/edition-pair";

/** The revision that led from one published edition to another, read off them, and what to compile it on. */
export function publishedRevision(
  { groups, entries }: Pick<PublishedFacts, "groups" | "entries">,
  { source, target }: EditionPair,
): { revision: Revision; basis: RevisionBasis } {
  const edition = (id: EditionId) => ({
    edition: id,
    groups: groups.filter((group) => group.edition === id),
  });
  return {
    revision: reconstructRevision(edition(source), edition(target), entries),
    basis: basisOf(edition(source), entries, target),
  };
}
