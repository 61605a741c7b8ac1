import { turnedReading } from "#lib/correspondence/reading";
import { draftMetadata, ofDraft } from "../../of-draft";
import { DraftTable } from "../_parts/draft-table";

export const generateMetadata = draftMetadata(
  ({ reading: { source, target } }) => `${target.name} to ${source.name}`,
);

export default ofDraft("correspondence", async ({ draft, searchParams }) => (
  <DraftTable draft={draft} reading={turnedReading(draft.reading)} parameters={await searchParams} />
));
