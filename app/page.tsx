import type { ReactNode } from "react";
import { LookupForm } from "#components/lookup/lookup-form";
import { editionCounts } from "#lib/classification/classification.db";
import { CODED_FILES_PATH } from "#lib/coded-files/kept/coded-file";
import { readIndexEditions } from "#lib/coding-index/coding-index.db";
import { convertPath } from "#lib/correspondence/conversion/conversion-address";
import { correspondencePath } from "#lib/correspondence/reading";
import { mainEdition } from "#lib/facts/index-editions";
import { publicPlace } from "#lib/lookup/lookup-request";
import { count, listedWith } from "#lib/platform/in-words";
import { readDefaultPair } from "#lib/releases/default-pair.db";

export default async function Home() {
  const [counts, indexed, pair] = await Promise.all([
    editionCounts(),
    readIndexEditions(),
    readDefaultPair(),
  ]);
  const place = publicPlace(indexed);
  const request = { query: "", edition: place.edition, industry: "" };
  const series = mainEdition(indexed)?.series;
  const ofSeries = indexed.filter((edition) => edition.series === series);
  const sizeOf = (id: string) => {
    const levels = counts.find((edition) => edition.id === id)?.levels ?? {};
    return [1, 2, 3, 4].map((level) => count(levels[level] ?? 0)).join(" / ");
  };
  const hasSubUnits = (id: string) => counts.some((edition) => edition.id === id && edition.levels[5]);
  return (
    <>
      <section className="grid gap-5 py-6 sm:py-10">
        <div>
          <h1 className="max-w-2xl">Find the occupation group for any job title</h1>
          <p className="mt-3 max-w-2xl text-[1.1rem] text-soft">
            The UK’s Standard Occupational Classification,{" "}
            {listedWith("and", ofSeries.map(({ shortTitle }) => shortTitle).reverse())}: look titles up, read
            what a group holds, and see where each group went in the next edition and why.
          </p>
        </div>
        <LookupForm request={request} place={place} />
        <p className="text-[0.95rem] text-soft">
          Try <Example query="hr business partner" />, <Example query="staff nurse" />,{" "}
          <Example query="hgv driver" /> or a code such as <Example query="2136" />.
        </p>
      </section>
      <div className="grid gap-x-10 gap-y-8 border-t border-line pt-8 sm:grid-cols-2 lg:grid-cols-3">
        {ofSeries.map(({ id, shortTitle }) => (
          <Place key={id} href={`/editions/${id}`} title={shortTitle}>
            {sizeOf(id)} major, sub-major, minor and unit groups
            {hasSubUnits(id) && ", with the sub-unit groups of the extension"}.
          </Place>
        ))}
        <Place href="/coding-index" title="Coding index">
          Every published job title with its qualifiers and its group in each edition.
        </Place>
        <Place href="/correspondences" title="Convert and compare">
          The tables between the editions, with the index entries behind each row and the shares observed in
          records that were coded twice. What is the same, renamed, new or gone.
        </Place>
        {pair && (
          <Place href={convertPath(correspondencePath(pair))} title="Convert codes">
            Paste codes of one edition, or send a file of them, and get those of another, with shares where
            there is no single answer.
          </Place>
        )}
        <Place href={`${CODED_FILES_PATH}?work=code`} title="Code a file">
          Send a spreadsheet of job titles and get it back with a code for each, and how sure it is.
        </Place>
        <Place href="/suggest" title="Suggest a change">
          Say what the next revision of the classification should change, and why. Every suggestion gets an
          answer.
        </Place>
        <Place href="/downloads" title="Downloads and API">
          Every table as CSV, Excel or JSON, and the same data for programs.
        </Place>
      </div>
    </>
  );
}

function Example({ query }: { query: string }) {
  return <a href={`/lookup?${new URLSearchParams({ q: query })}`}>{query}</a>;
}

function Place({ href, title, children }: { href: string; title: string; children: ReactNode }) {
  return (
    <div>
      <h2>
        <a href={href}>{title}</a>
      </h2>
      <p className="mt-1 text-soft">{children}</p>
    </div>
  );
}
