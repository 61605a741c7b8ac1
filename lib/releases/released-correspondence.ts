import type { CompiledLevels } from "#lib/compile/compiled-levels";
import { compiledLevels } from "#lib/compile/compiled-levels";
import type { Side } from "#lib/correspondence/reading";
import { recordsBetween } from "#lib/facts/dual-coded-pair";
import { type EditionId, shortTitleOf } from "#lib/facts/edition";
import type { StoredFacts } from "#lib/facts/released-facts.db";
import { derived } from "#lib/platform/derived";
import type { ReleaseContent } from "#lib/releases/release-content";
import {
  type CompiledCorrespondence,
  compiledCorrespondence,
} from "#lib/revision/compiles/compiled-correspondence";

/** The table of a release at any level, each arranged when first asked for. */
export const releasedLevels = derived("levels of a release", (content: ReleaseContent): CompiledLevels => {
  const { source } = content.heading;
  const sources = content.groups.filter(({ edition }) => edition === source);
  return compiledLevels(content.compiled, sources, recordsBetween(content.heading, content).counts);
});

/** The correspondence of the editions as a release has it, from nothing but what it holds. */
export const releasedCorrespondence = derived(
  "correspondence of a release",
  ({ heading, facts }: StoredFacts): CompiledCorrespondence => {
    // What a content file holds beyond the facts is this room's to know.
    const content = facts as ReleaseContent;
    const side = (edition: EditionId): Side => ({ edition, name: shortTitleOf(edition, content.editions) });
    return compiledCorrespondence(
      {
        revisionId: content.revision.id,
        release: heading,
        version: `release ${heading.id}`,
        compiled: content.compiled,
        levels: releasedLevels(content),
        decisions: content.decisions,
      },
      { groups: content.groups, entries: content.entries, ...recordsBetween(heading, content) },
      { source: side(heading.source), target: side(heading.target) },
    );
  },
);
