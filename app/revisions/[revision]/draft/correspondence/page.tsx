import { draftMetadata, ofDraft } from "../of-draft";
import { DraftTable } from "./_parts/draft-table";

export const generateMetadata = draftMetadata(
  ({ reading: { source, target } }) => `${source.name} to ${target.name}`,
);

export default ofDraft("correspondence", async ({ draft, searchParams }) => (
  <DraftTable draft={draft} reading={draft.reading} parameters={await searchParams} />
));
