import { redirect } from "next/navigation";
import { UnlinkedPair } from "#components/correspondence/pair/unlinked-pair";
import { tableHref } from "#lib/correspondence/table-address";
import { pathText } from "#lib/platform/parameters";
import { draftMetadata, ofDraft } from "../../of-draft";

export const generateMetadata = draftMetadata(
  ({ reading }, { source = "" }) => `${reading.source.name} ${source} to ${reading.target.name}`,
);

/** A code alone leads to its rows of the table. */
export default ofDraft("correspondence", async ({ draft, params }) => {
  const given = pathText([(await params).source ?? ""].flat()[0] ?? "");
  const { correspondence, reading } = draft;
  if (correspondence.groupsRead(correspondence.levels[0]!).some(({ code }) => code === given))
    redirect(tableHref(reading.path, { source: given }));
  return <UnlinkedPair correspondence={correspondence.at()} reading={reading} nav={null} source={given} />;
});
