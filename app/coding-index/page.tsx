import type { Metadata } from "next";
import { EntryTable } from "#components/coding-index/entry-table";
import { ErrorSummary } from "#components/ui/error-summary";
import { Notice } from "#components/ui/notice";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { Pagination } from "#components/ui/pagination";
import { readEditions } from "#lib/classification/classification.db";
import { readRegister } from "#lib/coding-index/coding-index.db";
import { filterEntries, initialOf, initials, isReference } from "#lib/coding-index/entry-filter";
import { anyLetter, filterOf, indexParameters, readIndexAddress } from "#lib/coding-index/index-address";
import { can } from "#lib/permissions/permissions";
import { count, quantity } from "#lib/platform/in-words";
import { address, ParameterReader, type Parameters } from "#lib/platform/parameters";
import { currentViewer } from "../viewer";
import { IndexFilter } from "./_parts/index-filter";
import { LetterLinks } from "./_parts/letter-links";

export const metadata: Metadata = { title: "Coding index" };

const PAGE = 100;

export default async function CodingIndex({ searchParams }: { searchParams: Promise<Parameters> }) {
  const reader = new ParameterReader(await searchParams);
  const asked = readIndexAddress(reader);
  const page = reader.page();
  const [{ entries }, editions, viewer] = await Promise.all([
    readRegister(),
    readEditions(),
    currentViewer(),
  ]);
  const ofAnyLetter = filterEntries(entries, filterOf(anyLetter(asked)));
  const found = asked.letter ? ofAnyLetter.filter((entry) => initialOf(entry) === asked.letter) : ofAnyLetter;
  const pages = Math.max(1, Math.ceil(found.length / PAGE));
  const at = Math.min(page, pages);
  const references = entries.filter(isReference).length;
  const here = (change: { letter?: string; page?: number | "" }) =>
    address("/coding-index", { ...indexParameters(asked), ...change });
  const group = asked.code && editions.find(({ id }) => id === asked.edition)?.byCode.get(asked.code);

  return (
    <>
      <PageHeading title="Coding index">
        <p>
          Every job title of the index with its qualifiers and its group in SOC2010, SOC2020 and ISCO-08:{" "}
          {quantity(entries.length, "entry", "entries")}, {count(references)} of them references to others. To
          find the group for a title, <a href="/lookup">look it up</a>: that also knows abbreviations and
          slips of spelling.
        </p>
        <p className="mt-2 flex flex-wrap gap-x-5">
          <a href="/coding-index/suggestions/new">Suggest a title that it lacks</a>
          {can(viewer?.person ?? null, "edit the index") && <a href="/coding-index/new">Add an entry</a>}
        </p>
      </PageHeading>
      {reader.errors.length > 0 && <PageStatus code={400} />}
      <ErrorSummary errors={reader.errors} />
      <IndexFilter asked={asked} reader={reader} />
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
                , or <a href={address("/lookup", { q: asked.q })}>look up “{asked.q}”</a>
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
            codes={["soc2020", "soc2010", "isco08"]}
            natural
            titleOf={(edition, code) => editions.find(({ id }) => id === edition)?.byCode.get(code)?.title}
          />
          <Pagination page={at} pages={pages} href={(n) => here({ page: n > 1 ? n : "" })} />
        </>
      )}
    </>
  );
}
