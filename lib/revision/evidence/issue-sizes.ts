import { SOC2010, SOC2020 } from "#lib/correspondence/direction";
import { adviceOn, type SizedGroup, sizesInWords } from "#lib/revision/evidence/sizes-in-words";
import type { RevisionSizes } from "#lib/revision/revision.db";
import type { IssueView, RevisionView } from "#lib/revision/revision-view";

/** The sizes of an issue's groups as they are known now, in words that can be recorded; "" where none is known. */
export function issueSizes(
  { sources, targets }: Pick<IssueView, "sources" | "targets">,
  revision: Pick<RevisionView, "sources" | "targets">,
  { known, censusCases }: RevisionSizes,
): string {
  const sized = (
    side: typeof SOC2010,
    codes: readonly string[],
    groups: RevisionView["sources"],
  ): SizedGroup[] =>
    codes.map((code) => ({
      editionName: side.name,
      group: groups.get(code) ?? { code, title: "" },
      sizes: known(side.edition, code),
    }));
  return sizesInWords(
    [...sized(SOC2010, sources, revision.sources), ...sized(SOC2020, targets, revision.targets)],
    adviceOn(sources, censusCases),
  );
}
