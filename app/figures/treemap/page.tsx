import type { Metadata } from "next";
import { groupHref } from "#components/editions/group-link";
import { UnknownEdition, UnknownGroup } from "#components/editions/unknown-group";
import { SourceLine } from "#components/figures/data-set-name";
import { JobsCaveat } from "#components/figures/jobs-caveat";
import { TreemapPicture, TreemapsBelow } from "#components/figures/treemap-picture";
import { ChoiceLinks } from "#components/ui/choice-links";
import { ErrorSummary } from "#components/ui/error-summary";
import { Notice } from "#components/ui/notice";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { readEditions } from "#lib/classification/classification.db";
import { LEVEL_NAMES } from "#lib/facts/edition";
import { FIGURES_PATH, treemapFile, treemapHref } from "#lib/figures/figures-address";
import { countsJobs, measureIn, timeInWords } from "#lib/figures/in-words";
import { treemapOf } from "#lib/figures/treemap";
import { readTreemapView } from "#lib/figures/treemap-view.db";
import { count, quantity } from "#lib/platform/in-words";
import { ParameterReader, type Parameters } from "#lib/platform/parameters";
import { TreemapTable } from "./_parts/treemap-table";

export const metadata: Metadata = { title: "What a group is made of" };

/** As it is set on a wide page, and on a phone. */
const WIDE = { size: { width: 1060, height: 600 }, type: 14.5, className: "hidden sm:block print:block" };
const NARROW = { size: { width: 380, height: 620 }, type: 13, className: "sm:hidden print:hidden" };

export default async function TreemapPage({ searchParams }: { searchParams: Promise<Parameters> }) {
  const parameters = await searchParams;
  const reader = new ParameterReader(parameters);
  const view = await readTreemapView(reader);
  if (!view) return <UnknownEdition id={reader.typed("edition")} editions={await readEditions()} />;
  const { edition, editions, group, code, dataSet, dataSets, measure, figures } = view;
  if (!group) return <UnknownGroup edition={edition} code={code} editions={editions} />;
  const { structure } = edition;
  const { unit } = measureIn(measure, dataSet ?? { measure: "", unit: "" });
  const drawn = [WIDE, NARROW].map((setting) => ({
    setting,
    map: treemapOf(group.code, figures, structure, setting.size),
  }));
  const { map } = drawn[0]!;
  const label = `${group.code} ${group.title}: ${quantity(map.areas.length, "unit group")} by ${unit}`;
  return (
    <>
      {reader.errors.length > 0 && <PageStatus code={400} />}
      <ErrorSummary errors={reader.errors} />
      <PageHeading
        crumbs={[
          { href: FIGURES_PATH, name: "Figures" },
          ...structure.ancestorsOf(group.code).map((above) => ({
            href: treemapHref({ edition: edition.id, code: above, ...(dataSet && { dataSet: dataSet.id }) }),
            name: `${above} ${edition.byCode.get(above)?.title ?? ""}`,
          })),
        ]}
        kicker={`${edition.shortTitle} ${LEVEL_NAMES[group.level].one}: what it is made of`}
        title={
          <a
            href={groupHref(edition.id, group.code)}
            className="text-ink no-underline visited:text-ink hover:underline"
          >
            <span className="code mr-2 text-accent">{group.code}</span> {group.title}
          </a>
        }
      >
        <p>
          Each area is a unit group, as large as its {unit}; those of one group stand together within a dark
          line.
        </p>
      </PageHeading>
      {dataSets.length > 1 && (
        <ChoiceLinks
          id="data-set"
          label="Data set"
          choices={dataSets.map((one) => ({
            name: `${one.id.split("-")[0]!.toUpperCase()}, ${timeInWords(one)}`,
            title: one.title,
            href: treemapHref({ edition: edition.id, code: group.code, dataSet: one.id }),
            chosen: one.id === dataSet?.id,
          }))}
        />
      )}
      {!dataSet || map.areas.length === 0 ? (
        <Notice title="Nothing to draw">
          <p>No data set has a size of any unit group of this group. Choose another group or data set.</p>
        </Notice>
      ) : (
        <figure>
          {drawn.map(({ setting, map: one }) => (
            <TreemapPicture
              key={setting.className}
              map={one}
              edition={edition.id}
              unit={unit}
              label={label}
              type={setting.type}
              className={setting.className}
            />
          ))}
          <figcaption className="mt-2 grid gap-1">
            <p>
              {quantity(map.areas.length, "unit group")}, together {count(map.total)} {unit}.
            </p>
            <SourceLine dataSet={dataSet} />
            {countsJobs([measure]) && <JobsCaveat />}
          </figcaption>
        </figure>
      )}
      {dataSet && (
        <>
          <TreemapsBelow
            map={map}
            edition={edition.id}
            dataSet={dataSet.id}
            unitLevel={structure.unitLevel - 1}
          />
          <TreemapTable {...{ map, edition, dataSet, unit }} />
          <p className="no-print mt-3">
            <a href={treemapFile({ edition: edition.id, code: group.code, dataSet: dataSet.id })}>
              Save this table as CSV
            </a>
          </p>
        </>
      )}
    </>
  );
}
