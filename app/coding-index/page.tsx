import type { Metadata } from "next";
import { EntryTable, unitGroupColumn } from "#components/coding-index/entry-table";
import { OfRelease } from "#components/releases/of-release";
import { ErrorSummary } from "#components/ui/error-summary";
import { Notice } from "#components/ui/notice";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { Pagination } from "#components/ui/pagination";
import { readEditions } from "#lib/classification/classification.db";
import { readAnsweringVersion, readIndexEditions, readRegister } from "#lib/coding-index/coding-index.db";
import { filterEntries, initialOf, initials, isReference } from "#lib/coding-index/entry-filter";
import { anyLetter, filterOf, indexParameters, readIndexAddress } from "#lib/coding-index/index-address";
import { versionAsked } from "#lib/coding-index/index-version-label";
import { readNewestHeading } from "#lib/facts/data.db";
import { mainEdition } from "#lib/facts/index-editions";
import { can } from "#lib/permissions/permissions";
import { count, listedWith, quantity } from "#lib/platform/in-words";
import { address, ParameterReader, type Parameters } from "#lib/platform/parameters";
import { currentViewer } from "../viewer";
import { IndexFilter } from "./_parts/index-filter";
import { LetterLinks } from "./_parts/letter-links";

export const metadata: Metadata = { title: "Coding index" };

const PAGE = 100;
/** Editions whose codes a row shows; an entry’s page has them all. */
const MOST_CODES = 3;

export default async function CodingIndex({ searchParams }: { searchParams: Promise<Parameters> }) {
  const parameters = await searchParams;
  const reader = new ParameterReader(parameters);
  const version = versionAsked(parameters);
  const [{ entries, subUnitsOf }, indexed, editions, answering, viewer, release] = await Promise.all([
    readRegister(version),
    readIndexEditions(version),
    readEditions(version),
    readAnsweringVersion(version),
    currentViewer(),
    version === "working" ? null : readNewestHeading(),
  ]);
  const released = indexed.filter(({ status }) => status === "released");
  const asked = readIndexAddress(reader, {
    ids: released.map(({ id }) => id),
    main: mainEdition(released)?.id ?? "",
  });
  const page = reader.page();
  const ofAnyLetter = filterEntries(entries, filterOf(anyLetter(asked), subUnitsOf));
  const found = asked.letter ? ofAnyLetter.filter((entry) => initialOf(entry) === asked.letter) : ofAnyLetter;
  const pages = Math.max(1, Math.ceil(found.length / PAGE));
  const at = Math.min(page, pages);
  const references = entries.filter(isReference).length;
  const here = (change: { letter?: string; page?: number | "" }) =>
    address("/coding-index", {
      ...indexParameters(asked),
      version: version === "working" ? version : "",
      ...change,
    });
  const group = asked.code && editions.find(({ id }) => id === asked.edition)?.byCode.get(asked.code);

  return (
    <>
      <OfRelease release={release} />
      <PageHeading title="Coding index">
        <p>
          Every job title of the index with its qualifiers and its group in{" "}
          {listedWith(
            "and",
            released.map(({ shortTitle }) => shortTitle),
          )}
          : {quantity(entries.length, "entry", "entries")}, {count(references)} of them references to others.
          To find the group for a title, <a href="/lookup">look it up</a>: that also knows abbreviations and
          slips of spelling.
        </p>
        <p className="mt-2">
          {answering.words}. {version === "working" && <a href="/coding-index">See what is released</a>}
        </p>
        <p className="mt-2 flex flex-wrap gap-x-5">
          <a href="/coding-index/suggestions/new">Suggest a title that it lacks</a>
          {can(viewer?.person ?? null, "edit the index") && (
            <>
              <a href="/coding-index/new">Add an entry</a>
              {version === "released" && <a href="/coding-index?version=working">See the working version</a>}
            </>
          )}
        </p>
      </PageHeading>
      {reader.errors.length > 0 && <PageStatus code={400} />}
      <ErrorSummary errors={reader.errors} />
      <IndexFilter {...{ asked, reader, version }} editions={released} />
      <LetterLinks
        letters={initials(ofAnyLetter)}
        chosen={asked.letter}
        href={(letter) => here({ letter })}
      />
      {found.length === 0 ? (
        <Notice title="No entry meets all of these conditions.">
          <p>
            Use fewer words or conditions, <a href="/coding-index">start again</a>
            {asked.q && (
              <>
                , or{" "}
                <a href={address("/lookup", { version: version === "working" ? version : "", q: asked.q })}>
                  look up “{asked.q}”
                </a>
              </>
            )}
            .
          </p>
        </Notice>
      ) : (
        <>
          <EntryTable
            caption={
              <>
                {quantity(found.length, "entry", "entries")}
                {group && ` in ${asked.code} ${group.title}`}
                {pages > 1 &&
                  `, ${count((at - 1) * PAGE + 1)} to ${count(Math.min(at * PAGE, found.length))} shown`}
              </>
            }
            entries={found.slice((at - 1) * PAGE, at * PAGE)}
            codes={released.slice(0, MOST_CODES).map(unitGroupColumn)}
            version={version}
            natural
            titleOf={(edition, code) => editions.find(({ id }) => id === edition)?.byCode.get(code)?.title}
          />
          <Pagination page={at} pages={pages} href={(n) => here({ page: n > 1 ? n : "" })} />
        </>
      )}
    </>
  );
}
