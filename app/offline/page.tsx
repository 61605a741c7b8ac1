import type { Metadata } from "next";
import { LookupIsland } from "#components/lookup/lookup-body";
import { LookupForm } from "#components/lookup/lookup-form";
import { Island } from "#components/ui/island";
import { PageHeading } from "#components/ui/page-heading";
import { readIndexEditions } from "#lib/coding-index/coding-index.db";
import { readNewestHeading } from "#lib/facts/data.db";
import { releaseInWords } from "#lib/facts/released-facts";
import { publicPlace } from "#lib/lookup/lookup-request";
import { offlineTablesAddress, readOfflineTables } from "#lib/publication/offline/offline-tables.db";
import { readSearchIndex, searchIndexAddress } from "#lib/publication/search-index.db";

export const metadata: Metadata = { title: "Without a connection" };

/**
 * The page that a browser keeps, and shows in place of any other that it cannot reach: its script draws what the address is
 * of. The service worker asks for it as somebody who is not signed in.
 */
export default async function OfflinePage() {
  const [indexed, searchIndex, tables, release] = await Promise.all([
    readIndexEditions(),
    readSearchIndex(),
    readOfflineTables(),
    readNewestHeading(),
  ]);
  const place = publicPlace(indexed);
  const index = searchIndexAddress(searchIndex);
  const request = { query: "", edition: place.edition, industry: "" };
  const form = <LookupForm request={request} place={place} focused={false} />;
  return (
    <Island
      name="offline"
      data={{
        searchIndex: index,
        tables: offlineTablesAddress(tables),
        release: release ? releaseInWords(release) : "",
        editions: place.editions,
      }}
    >
      <div data-part="heading">
        <PageHeading title="Without a connection">
          <p>
            When you open the <a href="/lookup">lookup</a>, your browser saves what it needs to look up
            titles, show groups and convert codes without a connection. This needs JavaScript. Nothing that
            you sign in to see is saved.
          </p>
        </PageHeading>
      </div>
      <div data-part="shown" />
      <div data-part="lookup-heading">
        <h2 className="mt-8 mb-3">Look up a job title</h2>
      </div>
      <LookupIsland searchIndex={index} place={place} form={form} />
    </Island>
  );
}
