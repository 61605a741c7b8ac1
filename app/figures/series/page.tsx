import type { Metadata } from "next";
import { groupHref } from "#components/editions/group-link";
import { JobsCaveat } from "#components/figures/jobs-caveat";
import { SeriesSection } from "#components/figures/series-section";
import { ErrorSummary } from "#components/ui/error-summary";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { isOneGroup } from "#lib/figures/across/comparable-set";
import { readSeriesAddress, seriesFileHref } from "#lib/figures/across/series-address";
import { FIGURES_PATH } from "#lib/figures/figures-address";
import { countsJobs, timeInWords } from "#lib/figures/in-words";
import { count, quantity } from "#lib/platform/in-words";
import type { Parameters } from "#lib/platform/parameters";
import { readSeriesShown, type SeriesShown } from "#lib/releases/figures/series-shown.db";
import { CarriedIn } from "./_parts/carried-in";
import { SeriesChoices } from "./_parts/series-choices";
import { TrendSaid } from "./_parts/trend-said";

interface Props {
  searchParams: Promise<Parameters>;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { asked } = readSeriesAddress(await searchParams);
  return { title: asked.code === "" ? "Figures over time" : `${asked.code} over time` };
}

export default async function SeriesPage({ searchParams }: Props) {
  const { asked, reader } = readSeriesAddress(await searchParams);
  const shown = await readSeriesShown(asked);
  if (reader.errors.length > 0 || "missing" in shown)
    return (
      <>
        <PageStatus code={reader.errors.length > 0 ? 400 : 404} />
        <ErrorSummary errors={reader.errors} />
        <PageHeading crumbs={[{ href: FIGURES_PATH, name: "Figures" }]} title="No such figures over time">
          <p>
            {"missing" in shown ? shown.missing : "What the address asks for is not of the right form."} Each
            group’s page leads to its figures over time.
          </p>
        </PageHeading>
      </>
    );
  return <Series shown={shown} />;
}

async function Series({ shown }: { shown: SeriesShown }) {
  const { read, asked, measure, name } = shown;
  const { edition, group, own, together, all, comparable, set } = read;
  const additive = measure.kind === "size";
  return (
    <>
      <PageHeading
        crumbs={[
          { href: FIGURES_PATH, name: "Figures" },
          { href: `/editions/${edition.id}`, name: edition.shortTitle },
          { href: groupHref(edition.id, group.code), name: `${group.code} ${group.title}` },
        ]}
        kicker={`${edition.shortTitle} ${group.code}`}
        title={`${group.title}: ${measure.name} over time`}
      >
        <p>
          {asked.series}. A line goes on over a change of edition only for groups that hold the same content
          on both sides of it; else it is broken there. What stands on both editions is shown twice.
        </p>
      </PageHeading>
      <SeriesChoices shown={shown} />
      <SeriesSection
        id="own"
        title={comparable ? "The group, which is the same in each edition" : "The group"}
        {...{ parts: own, all, measure, name, joined: comparable }}
        codes={read.ownCodes}
      >
        {!comparable && own.length > 1 && (
          <p className="max-w-3xl">
            Before and after the break are the groups that live on as one another; what else they gained or
            lost is in the figures.
          </p>
        )}
      </SeriesSection>
      <TrendSaid parts={own} measure={measure} name={name} />
      {together.length > 0 && set && !isOneGroup(set) && (
        <SeriesSection
          id="together"
          title="The comparable set that it is in"
          {...{ parts: together, all, measure, name, joined: true }}
          codes={set}
        >
          <p className="max-w-3xl">
            {additive
              ? `The smallest set of groups that no map leaves: ${[...set].map(([one, codes]) => `${quantity(codes.length, "group")} of ${name(one)}`).join(", ")}. Their figures are added up on both sides.`
              : `Of the ${count([...set.values()][0]?.length ?? 0)} groups that are comparable together there is no ${measure.name}: that of a whole is neither the sum nor the mean of those of its parts.`}
          </p>
        </SeriesSection>
      )}
      {set === null && own.length > 0 && own.length < 2 && (
        <p className="mt-6 max-w-3xl">
          The series has figures of this group on {own.map((one) => name(one.edition)).join()} alone.
        </p>
      )}
      <CarriedIn shown={shown} />
      <section aria-labelledby="sources" className="mt-9 max-w-3xl">
        <h2 id="sources">Sources</h2>
        <ul className="mt-1 list-disc pl-5">
          {read.dataSets.map((one) => (
            <li key={one.id}>
              {one.title} ({timeInWords(one)}; {one.population || "population not said"}), on{" "}
              {one.edition === "" ? "no edition" : name(one.edition)}. {one.source}
              {one.licence && `, ${one.licence}`}.
            </li>
          ))}
        </ul>
        {countsJobs([measure.id]) && <JobsCaveat className="mt-2" />}
        <p className="no-print mt-3">
          Download: <a href={seriesFileHref(asked, "csv")}>CSV</a>,{" "}
          <a href={seriesFileHref(asked, "json")}>JSON</a>
        </p>
      </section>
    </>
  );
}
