import type { Metadata } from "next";
import { entryHref } from "#components/coding-index/entry-table";
import { LookupBody } from "#components/lookup/lookup-body";
import { PUBLIC_HREFS } from "#components/lookup/lookup-rows";
import { OfRelease } from "#components/releases/of-release";
import { PageHeading } from "#components/ui/page-heading";
import { readAnsweringVersion, readLookup } from "#lib/coding-index/coding-index.db";
import { versionAsked } from "#lib/coding-index/index-version-label";
import { readNewestHeading } from "#lib/facts/data.db";
import { readRulingsOn } from "#lib/gold-coding/settling/rulings.db";
import { publicPlace, readLookupRequest } from "#lib/lookup/lookup-request";
import { readSearchIndex, searchIndexAddress } from "#lib/publication/search-index.db";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const parameters = await searchParams;
  const lookup = await readLookup(versionAsked(parameters));
  const { query } = readLookupRequest(parameters, publicPlace(lookup.data.editions));
  return { title: query ? `${query.slice(0, 60)} — lookup` : "Lookup" };
}

export default async function LookupPage({ searchParams }: Props) {
  const parameters = await searchParams;
  const version = versionAsked(parameters);
  const working = version === "working";
  const [lookup, searchIndex, { words }, release] = await Promise.all([
    readLookup(version),
    readSearchIndex(),
    readAnsweringVersion(version),
    working ? null : readNewestHeading(),
  ]);
  const place = publicPlace(lookup.data.editions, version);
  const request = readLookupRequest(parameters, place);
  return (
    <LookupBody
      lookup={lookup}
      place={place}
      request={request}
      rulings={await readRulingsOn(request.query)}
      // The browser is given what is released; the working version changes with every edit.
      searchIndex={working ? null : searchIndexAddress(searchIndex)}
      hrefs={working ? { ...PUBLIC_HREFS, entry: (uid) => entryHref(uid, version) } : PUBLIC_HREFS}
      heading={
        <>
          <OfRelease release={release} />
          <PageHeading title="Look up a job title">
            <div className="flex flex-wrap items-baseline gap-x-5">
              <p>
                {words}. {working && <a href="/lookup">Look up in what is released</a>}
              </p>
              {!working && <LookupLinks />}
            </div>
          </PageHeading>
        </>
      }
    />
  );
}

function LookupLinks() {
  return (
    <ul className="flex flex-wrap gap-x-5 text-[0.95rem]">
      <li>
        <a href="/coded-files" className="inline-block py-0.5">
          Code a whole file
        </a>
      </li>
      <li>
        <a href="/lookup/quality" className="inline-block py-0.5">
          How good is the lookup
        </a>
      </li>
      <li>
        <a href="/offline" className="inline-block py-0.5">
          Without a connection
        </a>
      </li>
    </ul>
  );
}
