import type { CompiledCorrespondence } from "#lib/revision/compiles/compiled-correspondence";
import { revisionHref } from "#lib/revision/paper-address";

/** Where a correspondence that everybody reads comes from, in the middle of a sentence. */
export function Standing({ revision }: Pick<CompiledCorrespondence, "revision">) {
  return revision !== null ? (
    <>
      compiled from the <a href={revisionHref(revision)}>decisions of the revision</a>, with the index entries
      behind each, beside what was observed of people coded to both editions
    </>
  ) : (
    <>
      by the coding index alone: no decision stands behind a pair, and it is no release. Titles that are not
      known are said to be so, and no change of title is told of them
    </>
  );
}
