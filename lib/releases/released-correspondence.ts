import type { CompiledLevels } from "#lib/compile/compiled-levels";
import { compiledLevels } from "#lib/compile/compiled-levels";
import { derived } from "#lib/platform/derived";
import type { ReleaseContent } from "#lib/releases/release-content";
import {
  type CompiledCorrespondence,
  compiledCorrespondence,
} from "#lib/revision/compiles/compiled-correspondence";

/** The table of a release at any level, each arranged when first asked for. */
export const releasedLevels = derived("levels of a release", (content: ReleaseContent): CompiledLevels => {
  const { source } = content.heading;
  const sources = content.groups.filter(({ edition, code }) => edition === source && !code.includes("/"));
  return compiledLevels(content.compiled, sources, content.counts);
});

/** The correspondence of the editions as a release has it, from nothing but what it holds. */
export const releasedCorrespondence = derived(
  "correspondence of a release",
  (content: ReleaseContent): CompiledCorrespondence =>
    compiledCorrespondence(
      {
        version: content.heading.title,
        compiled: content.compiled,
        levels: releasedLevels(content),
        decisions: content.decisions,
      },
      content,
    ),
);
