import type { Metadata } from "next";
import { InventedNotice } from "#components/standards/invented-mark";
import { StandardsNav } from "#components/standards/standards-nav";
import { STANDARDS_CRUMB } from "#components/standards/unknown-standard";
import { ChoiceLinks } from "#components/ui/choice-links";
import { ErrorSummary } from "#components/ui/error-summary";
import { FigureCards } from "#components/ui/figure-cards";
import { AnswerBanner } from "#components/ui/form";
import { Notice } from "#components/ui/notice";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { can } from "#lib/permissions/permissions";
import { count, share } from "#lib/platform/in-words";
import { address, ParameterReader, type Parameters } from "#lib/platform/parameters";
import { wallTime } from "#lib/revision/consultation/window";
import { readCoverage } from "#lib/standards/coverage/coverage.db";
import { standardsHref } from "#lib/standards/standards-address";
import { currentViewer, formAnswer } from "../../viewer";
import { GroupsBySize } from "./_parts/groups-by-size";
import { DueForReview, Sectors } from "./_parts/sectors";
import { UncoveredTitles } from "./_parts/uncovered-titles";

export const metadata: Metadata = { title: "Coverage of unit groups by standards" };

const SHOWN = ["without", "with", "all"] as const;
const MONTHS = ["6", "12", "24"] as const;

export default async function CoveragePage({ searchParams }: { searchParams: Promise<Parameters> }) {
  const parameters = await searchParams;
  const reader = new ParameterReader(parameters);
  const shown = reader.choice("show", "What is shown", SHOWN) || "without";
  const within = reader.choice("months", "The time", MONTHS) || "12";
  const sizes = reader.matching("data", "The data set", /^[a-z0-9-]{1,60}$/, "aps-2025-employment");
  const today = wallTime(new Date()).date;
  const [read, viewer, answer] = await Promise.all([
    readCoverage(today, { sizes, within: Number(within) }),
    currentViewer(),
    formAnswer(parameters),
  ]);
  const here = (change: Record<string, string>) =>
    address(standardsHref("coverage"), {
      show: shown === "without" ? "" : shown,
      months: within === "12" ? "" : within,
      data: sizes,
      ...change,
    });
  const heading = (
    <>
      {reader.errors.length > 0 && <PageStatus code={400} />}
      <AnswerBanner answer={answer} />
      <ErrorSummary errors={reader.errors} />
      <PageHeading crumbs={[STANDARDS_CRUMB]} title="Which unit groups have standards">
        <p>
          By what a person accepted, in the newest edition. Standards that were merged into others are not
          counted.
        </p>
      </PageHeading>
      <StandardsNav person={viewer?.person ?? null} here={standardsHref("coverage")} />
    </>
  );
  if (!read || read.coverage.standards === 0)
    return (
      <>
        {heading}
        <Notice title="There are no standards yet.">
          <p>Coverage is worked out once a list of standards is imported and its groups are decided on.</p>
        </Notice>
      </>
    );
  const { coverage, chosen, choices, edition } = read;
  const { people, covered, groups, mapped, standards, review } = coverage;
  return (
    <>
      {heading}
      <InventedNotice invented={coverage.invented} standards={standards} />
      <FigureCards
        className="sm:grid-cols-2 lg:grid-cols-4"
        figures={[
          [
            `Unit groups of ${edition.shortTitle} with a standard`,
            `${count(covered)} of ${count(groups.length)}`,
          ],
          [
            chosen ? `Of ${chosen.counted}, in such groups` : "Of people, in such groups",
            people.known > 0 ? share(people.covered / people.known) : "not known",
          ],
          ["Standards mapped to a group", `${count(mapped)} of ${count(standards)}`],
          ["Past their review date", count(review.passed)],
        ]}
      />
      {chosen && (
        <p className="max-w-3xl text-soft">
          Counted in {chosen.counted}: {chosen.dataSet.title}. Source: {chosen.dataSet.source}.
          {chosen.counted === "employee jobs" && " Job counts are indicative only, as their source says."}
        </p>
      )}
      {choices.length > 1 && (
        <ChoiceLinks
          id="data"
          label="Counted by"
          choices={choices.map(({ id, dataSet, counted }) => ({
            name: `${dataSet.id.toUpperCase()}, ${counted}`,
            title: dataSet.title,
            href: here({ data: id }),
            chosen: id === chosen?.id,
          }))}
        />
      )}
      <GroupsBySize {...{ groups, edition, chosen, shown }} href={(show) => here({ show })} />
      <Sectors sectors={coverage.sectors} />
      <DueForReview
        review={review}
        within={within}
        choices={MONTHS.map((months) => ({
          name: `${months} months`,
          href: here({ months }),
          chosen: months === within,
        }))}
      />
      <UncoveredTitles
        titles={coverage.uncovered}
        mayList={can(viewer?.person ?? null, "keep title lists")}
      />
    </>
  );
}
