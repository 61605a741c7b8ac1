import { HistoryList } from "#components/record/history-list";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { address } from "#lib/platform/parameters";
import type { HistoryItem } from "#lib/record/sentences";

/** In place of the page of an entry that was in the index and is so no longer. */
export function GoneEntry({ deeds }: { deeds: readonly HistoryItem[] }) {
  const title = deeds.find((deed) => deed.entry)?.entry?.title ?? "";
  return (
    <>
      <PageStatus code={404} />
      <PageHeading
        crumbs={[{ href: "/coding-index", name: "Coding index" }]}
        kicker="No longer in the index"
        title={title || "Removed entry"}
      >
        <p>
          This entry was removed from the index; its history says when and why.{" "}
          <a href={address("/lookup", { q: title })}>Look up “{title}”</a> to find where the title goes now.
        </p>
      </PageHeading>
      <HistoryList deeds={deeds} none="" />
    </>
  );
}
