import { CutLinks } from "#components/correspondence/cut-links";
import { MapRows } from "#components/correspondence/map-rows";
import { GroupLink } from "#components/editions/group-link";
import { ErrorSummary } from "#components/ui/error-summary";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { Pagination } from "#components/ui/pagination";
import { pairKey } from "#lib/correspondence/map";
import { components } from "#lib/correspondence/pictures/components";
import {
  componentsHref,
  componentsPath,
  isCutting,
  readComponentsAddress,
  thinLinks,
} from "#lib/correspondence/pictures/components-address";
import type { Side } from "#lib/correspondence/reading";
import { codesOf } from "#lib/correspondence/rows";
import { peopleText } from "#lib/correspondence/share-basis";
import { PAGE_LENGTH } from "#lib/correspondence/table-address";
import type { Group } from "#lib/facts/edition";
import { quantity } from "#lib/platform/in-words";
import { pathText } from "#lib/platform/parameters";
import { PairNav } from "../../../nav";
import { ofPair, pairMetadata } from "../../../of-pair";

export const generateMetadata = pairMetadata(
  ({ id }, { source, target }) => `Comparable set ${id}, ${source.name} to ${target.name}`,
);

export default ofPair(async ({ correspondence, reading, params, searchParams }) => {
  const id = pathText((await params).id ?? "");
  const { path, source, target } = reading;
  const { asked, reader } = readComponentsAddress(await searchParams);
  const { table, weights, rows } = correspondence.at();
  const found = components(table, thinLinks(asked, table, weights));
  const set = found.components.find((component) => component.id === id);
  if (!set) {
    const near = found.components.find((one) => [...one.sources, ...one.targets].includes(id));
    return (
      <>
        <PageStatus code={404} />
        <PairNav current="components" {...{ correspondence, reading }} />
        <PageHeading crumbs={[{ href: componentsPath(path), name: "Comparable sets" }]} title="Set not found">
          <p>
            No set is named “{id.slice(0, 40)}” when links are cut as asked: a set is named after its first
            {source.name} group.
          </p>
        </PageHeading>
        {near && (
          <p>
            The group is in <a href={componentsHref(path, asked, { id: near.id })}>set {near.id}</a>.
          </p>
        )}
      </>
    );
  }
  const kept = new Set(set.maps.map((map) => pairKey(map.source, map.target)));
  const own = rows.filter((row) => {
    const { source, target } = codesOf(row);
    return kept.has(pairKey(source, target));
  });
  const codes = new Set([...set.sources.map((code) => `s${code}`), ...set.targets.map((code) => `t${code}`)]);
  const leaving = found.cut.filter((map) => codes.has(`s${map.source}`) || codes.has(`t${map.target}`));
  const pages = Math.max(1, Math.ceil(own.length / PAGE_LENGTH));
  const page = Math.min(asked.page, pages);
  return (
    <>
      {reader.errors.length > 0 && <PageStatus code={400} />}
      <PairNav current="components" {...{ correspondence, reading }} />
      <ErrorSummary errors={reader.errors} />
      <PageHeading
        crumbs={[{ href: componentsHref(path, asked), name: "Comparable sets" }]}
        title={`Comparable set ${set.id}`}
      >
        <p>
          {quantity(set.sources.length, "group")} of {source.name} and {quantity(set.targets.length, "group")}{" "}
          of {target.name}, joined by {quantity(set.maps.length, "pair")}.
          {isCutting(asked) &&
            ` ${quantity(leaving.length, "thin link")} to other groups or within it were cut.`}
        </p>
      </PageHeading>
      <div className="grid gap-x-10 gap-y-6 sm:grid-cols-2">
        <Groups side={source} groups={table.sources.filter((group) => set.sources.includes(group.code))} />
        <Groups side={target} groups={table.targets.filter((group) => set.targets.includes(group.code))} />
      </div>
      <section aria-labelledby="pairs" className="mt-9">
        <h2 id="pairs" className="mb-2">
          Its pairs
        </h2>
        <MapRows
          rows={own.slice((page - 1) * PAGE_LENGTH, page * PAGE_LENGTH)}
          reading={reading}
          sex={asked.sex}
          dataSet={asked.dataSet}
          label={`Pairs of set ${set.id}`}
          {...(correspondence.origin === "decisions" && { find: correspondence.find })}
          note={`${quantity(own.length, "pair")}. People observed: ${peopleText(asked)}.`}
        />
        <Pagination
          page={page}
          pages={pages}
          href={(number) => componentsHref(path, asked, { id: set.id, page: number })}
        />
      </section>
      <CutLinks cut={leaving} reading={reading} />
    </>
  );
}, "one");

function Groups({ side, groups }: { side: Side; groups: readonly Group[] }) {
  return (
    <section aria-labelledby={side.edition}>
      <h2 id={side.edition} className="border-b border-line pb-1">
        {side.name}
      </h2>
      <ul className="mt-2">
        {groups.map((group) => (
          <li key={group.code} className="py-0.5">
            <GroupLink edition={side.edition} group={group} className="visited:text-accent" />
          </li>
        ))}
      </ul>
    </section>
  );
}
