import type { ReactNode } from "react";
import { LookupForm } from "#components/lookup/lookup-form";
import { editionCounts } from "#lib/classification/classification.db";
import { count } from "#lib/platform/in-words";

export default async function Home() {
  const editions = await editionCounts();
  const sizeOf = (id: string) => {
    const levels = editions.find((edition) => edition.id === id)?.levels ?? {};
    return [1, 2, 3, 4].map((level) => count(levels[level] ?? 0)).join(" / ");
  };
  return (
    <>
      <section className="grid gap-5 py-6 sm:py-10">
        <div>
          <h1 className="max-w-2xl">Find the occupation group for any job title</h1>
          <p className="mt-3 max-w-2xl text-[1.1rem] text-soft">
            The UK’s Standard Occupational Classification, SOC2010 and SOC2020: look titles up, read what a
            group holds, and see where each group of 2010 went in 2020 and why.
          </p>
        </div>
        <LookupForm query="" edition="soc2020" industry="" />
        <p className="text-[0.95rem] text-soft">
          Try <Example query="hr business partner" />, <Example query="staff nurse" />,{" "}
          <Example query="hgv driver" /> or a code such as <Example query="2136" />.
        </p>
      </section>
      <div className="grid gap-x-10 gap-y-8 border-t border-line pt-8 sm:grid-cols-2 lg:grid-cols-3">
        <Place href="/editions/soc2020" title="SOC2020">
          {sizeOf("soc2020")} major, sub-major, minor and unit groups, with the sub-unit groups of the
          extension.
        </Place>
        <Place href="/editions/soc2010" title="SOC2010">
          {sizeOf("soc2010")} groups of the edition that most earlier statistics use.
        </Place>
        <Place href="/editions/diff" title="Side by side">
          What is the same, renamed, new or gone. Of the codes that both editions use, many mean something
          else.
        </Place>
        <Place href="/coding-index" title="Coding index">
          Every published job title with its qualifiers and its group in both editions.
        </Place>
        <Place href="/correspondence" title="2010 → 2020">
          The table between the editions, with the index entries behind each row and the shares observed in
          records that were coded twice.
        </Place>
        <Place href="/correspondence/convert" title="Convert codes">
          Paste codes of one edition and get those of the other, with shares where there is no single answer.
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
