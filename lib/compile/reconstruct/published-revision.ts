import { basisOf, type RevisionBasis } from "#lib/compile/basis";
import { type Revision, reconstructRevision } from "#lib/compile/reconstruct/reconstruct";
import type { PublishedFacts } from "#lib/correspondence/derived-correspondence";

/** The revision of SOC2010 that led to SOC2020, and what to compile it on. */
export function publishedRevision({ groups, entries }: Pick<PublishedFacts, "groups" | "entries">): {
  revision: Revision;
  basis: RevisionBasis;
} {
  const edition = (id: "soc2010" | "soc2020") => ({
    edition: id,
    groups: groups.filter((group) => group.edition === id),
  });
  return {
    revision: reconstructRevision(edition("soc2010"), edition("soc2020"), entries),
    basis: basisOf(edition("soc2010"), entries, "soc2020"),
  };
}
