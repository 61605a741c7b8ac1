import { HistoryList } from "#components/history/history-list";
import { PageStatus } from "#components/page-status";
import { PageHeading } from "#components/ui/page-heading";
import type { Told } from "#lib/audit/words";
import { address } from "#lib/parameters";

/** In place of the page of an entry that was in the index and is so no longer. */
export function GoneEntry({ deeds }: { deeds: readonly Told[] }) {
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
