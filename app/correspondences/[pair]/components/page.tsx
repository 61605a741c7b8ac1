import { CutLinks } from "#components/correspondence/cut-links";
import { ErrorSummary } from "#components/ui/error-summary";
import { Notice } from "#components/ui/notice";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { Pagination } from "#components/ui/pagination";
import { type Component, components } from "#lib/correspondence/pictures/components";
import {
  type ComponentsAddress,
  chosenSets,
  componentsHref,
  isCutting,
  readComponentsAddress,
  sizeOf,
  thinLinks,
} from "#lib/correspondence/pictures/components-address";
import type { Reading } from "#lib/correspondence/reading";
import { PAGE_LENGTH } from "#lib/correspondence/table-address";
import { count, quantity } from "#lib/platform/in-words";
import { PairNav } from "../../nav";
import { ofPair, pairMetadata } from "../../of-pair";
import { ComponentFilter } from "./_parts/component-filter";
import { ComponentList } from "./_parts/component-list";

export const generateMetadata = pairMetadata(
  (_, { source, target }) => `Comparable sets, ${source.name} to ${target.name}`,
);

export default ofPair(async ({ correspondence, reading, searchParams }) => {
  const parameters = await searchParams;
  const { asked, reader } = readComponentsAddress(parameters);
  const { path } = reading;
  const { table, weights } = correspondence.at();
  const uncut = correspondence.components();
  const found = isCutting(asked)
    ? components(table, thinLinks(asked, table, weights))
    : { components: uncut, cut: [] };
  const refused = reader.errors.length > 0;
  return (
    <>
      {refused && <PageStatus code={400} />}
      <PairNav current="components" {...{ correspondence, reading }} />
      <ErrorSummary errors={reader.errors} />
      <PageHeading title="Comparable sets">
        <p>
          Groups of both editions that pairs join, directly or through others. By the table nothing leaves a
          set, so figures for a whole set can be compared between
          {reading.source.name} and {reading.target.name}.
        </p>
      </PageHeading>
      {!isCutting(asked) && (
        <CutOffer largest={Math.max(...uncut.map(sizeOf))} table={table} asked={asked} path={path} />
      )}
      <ComponentFilter path={path} asked={asked} reader={reader} parameters={parameters} />
      {!refused && <Sets sets={found.components} asked={asked} reading={reading} />}
      {!refused && <CutLinks cut={found.cut} reading={reading} />}
    </>
  );
}, "one");

function CutOffer(props: {
  largest: number;
  table: { sources: unknown[]; targets: unknown[] };
  asked: ComponentsAddress;
  path: string;
}) {
  const { largest, table, asked, path } = props;
  return (
    <Notice>
      <p>
        One set holds {count(largest)} of the {count(table.sources.length + table.targets.length)} unit
        groups, because single job titles tie groups together that have little else in common.{" "}
        <a href={componentsHref(path, asked, { minShare: 0.05 })}>
          Cut links that carry less than 5% of the index entries of both their groups
        </a>{" "}
        to see the sets that remain; what was cut is listed.
      </p>
    </Notice>
  );
}

function Sets(props: { sets: readonly Component[]; asked: ComponentsAddress; reading: Reading }) {
  const { sets, asked, reading } = props;
  const { path } = reading;
  const chosen = chosenSets(sets, asked);
  const pages = Math.max(1, Math.ceil(chosen.length / PAGE_LENGTH));
  const page = Math.min(asked.page, pages);
  const pairs = sets.filter((set) => set.sources.length === 1 && set.targets.length === 1).length;
  const label = `${quantity(chosen.length, "set")}, largest first`;
  if (chosen.length === 0) {
    return (
      <p className="my-6">
        No unit group has a code that starts with {asked.code}.{" "}
        <a href={componentsHref(path, asked, { code: "" })}>Show all sets</a>
      </p>
    );
  }
  return (
    <>
      <p className="mb-2 text-soft">
        {asked.code === ""
          ? `${quantity(sets.length, "set")}, largest first; ${count(pairs)} of them are one group of each edition.`
          : `${quantity(chosen.length, "set")} with a code that starts with ${asked.code}, of ${count(sets.length)}.`}
      </p>
      <ComponentList
        sets={chosen.slice((page - 1) * PAGE_LENGTH, page * PAGE_LENGTH)}
        label={label}
        sides={reading}
        href={(id) => componentsHref(path, asked, { id })}
      />
      <Pagination
        page={page}
        pages={pages}
        href={(number) => componentsHref(path, asked, { page: number })}
      />
    </>
  );
}
