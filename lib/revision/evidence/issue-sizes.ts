import type { Side } from "#lib/correspondence/reading";
import { adviceOn, type SizedGroup, sizesInWords } from "#lib/revision/evidence/sizes-in-words";
import type { RevisionSizes } from "#lib/revision/revision.db";
import type { IssueView, RevisionView } from "#lib/revision/revision-view";

/** The sizes of an issue's groups as they are known now, in words that can be recorded; "" where none is known. */
export function issueSizes(
  { sources, targets }: Pick<IssueView, "sources" | "targets">,
  revision: Pick<RevisionView, "editions" | "sources" | "targets">,
  { known, assessed, censusCases, policy }: RevisionSizes,
): string {
  const sized = (side: Side, codes: readonly string[], groups: RevisionView["sources"]): SizedGroup[] =>
    codes.map((code) => ({
      editionName: side.name,
      group: groups.get(code) ?? { code, title: "" },
      sizes: known(side.edition, code),
      assessment: assessed(side.edition, code),
    }));
  return sizesInWords(
    [
      ...sized(revision.editions.source, sources, revision.sources),
      ...sized(revision.editions.target, targets, revision.targets),
    ],
    adviceOn(sources, censusCases, policy),
  );
}
