import { ContentPage } from "#components/correspondence/compare/content-page";
import { contentDifferences } from "#lib/correspondence/pairs/content-diff";
import { draftHref } from "#lib/revision/draft/draft-address";
import { draftMetadata, ofDraft } from "../of-draft";
import { NextRelease } from "./_parts/next-release";

export const generateMetadata = draftMetadata(({ base }) => `Side by side with ${base.shortTitle}`);

/** The edition revised and the draft side by side, by what their groups hold; of a correction, what it changes before that. */
export default ofDraft("compare", async ({ draft, searchParams }) => {
  const { revision, edition, base, correspondence, reading } = draft;
  const differences = contentDifferences(base.structure, edition.structure, correspondence.at);
  const changes = revision.corrects !== null || revision.released;
  return (
    <ContentPage
      differences={differences}
      structures={{ before: base.structure, after: edition.structure }}
      sides={reading}
      path={draftHref(revision.id, "compare")}
      parameters={await searchParams}
      first={changes && <NextRelease revision={revision.id} editions={draft.data.editions} />}
    />
  );
});
