import type { Metadata } from "next";
import { GroupLink } from "#components/editions/group-link";
import { CarriedParts } from "#components/figures/carried-parts";
import { JobsCaveat } from "#components/figures/jobs-caveat";
import { ChoiceLinks } from "#components/ui/choice-links";
import { ErrorSummary } from "#components/ui/error-summary";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { Pagination } from "#components/ui/pagination";
import { WideTable } from "#components/ui/wide-table";
import { LEFT_BEHIND, type LeftBehind } from "#lib/figures/across/carry";
import { carriedFileHref, carriedHref, readCarriedAddress } from "#lib/figures/across/series-address";
import { whyInWords } from "#lib/figures/across/series-in-words";
import { dataSetHref, FIGURES_PATH } from "#lib/figures/figures-address";
import { countsJobs } from "#lib/figures/in-words";
import { count, quantity, share } from "#lib/platform/in-words";
import type { Parameters } from "#lib/platform/parameters";
import { type CarriedShown, readCarriedShown } from "./_parts/carried-shown";

interface Props {
  searchParams: Promise<Parameters>;
}

export const metadata: Metadata = { title: "Figures carried to another edition" };

const PAGE = 50;

export default async function CarriedPage({ searchParams }: Props) {
  const parameters = await searchParams;
  const { asked, reader } = readCarriedAddress(parameters);
  const page = reader.page();
  const shown = await readCarriedShown(asked);
  if (reader.errors.length > 0 || "missing" in shown)
    return (
      <>
        <PageStatus code={reader.errors.length > 0 ? 400 : 404} />
        <ErrorSummary errors={reader.errors} />
        <PageHeading crumbs={[{ href: FIGURES_PATH, name: "Figures" }]} title="Nothing is carried">
          <p>{"missing" in shown ? shown.missing : "What the address asks for is not of the right form."}</p>
        </PageHeading>
      </>
    );
  return <Carried shown={shown} page={page} />;
}

function Carried({ shown, page }: { shown: CarriedShown; page: number }) {
  const { read, asked, measure } = shown;
  const { dataSet, from, to, by, choices, shares, figures, carried, left } = read;
  const was = sum(figures.map(({ value }) => value));
  const now = sum(carried.map(({ value }) => value));
  const suppressed = left.filter(({ value }) => value === null);
  const pages = Math.max(1, Math.ceil(carried.length / PAGE));
  const at = Math.min(page, pages);
  return (
    <>
      <PageHeading
        crumbs={[
          { href: FIGURES_PATH, name: "Figures" },
          { href: dataSetHref(dataSet.id), name: dataSet.title },
        ]}
        title={`${dataSet.title}: ${measure.name}, carried to ${to.shortTitle}`}
      >
        <p>
          The figures are of {from.shortTitle}. Each is divided by the shares in which records of its group
          were coded to groups of {to.shortTitle}, and by nothing else: never in equal parts, never by index
          entries.
        </p>
      </PageHeading>
      {choices.length > 1 && (
        <ChoiceLinks
          id="by"
          label="By the shares of"
          choices={choices.map((one) => ({
            name: one.title,
            href: carriedHref({ ...asked, by: one.id }),
            chosen: one.id === by.id,
          }))}
        />
      )}
      <ul className="list-disc pl-5">
        <li>
          {count(now)} {measure.unit} are carried to{" "}
          {quantity(carried.filter(({ value }) => value !== null).length, "group")},{" "}
          {share(was === 0 ? 0 : now / was)} of the {count(was)} that unit groups have.
        </li>
        {reasons(left).map(([why, value, groups]) => (
          <li key={why}>
            {count(value)} of {quantity(groups, "group")} stay behind: {LEFT_BEHIND[why]}.
          </li>
        ))}
        <li>
          {suppressed.length === 0
            ? "No figure is suppressed."
            : `${quantity(suppressed.length, "group")} have no figure that could be carried: the source does not publish it.`}
        </li>
      </ul>
      <section aria-labelledby="carried" className="mt-8">
        <h2 id="carried" className="mb-1">
          Groups of {to.shortTitle}
        </h2>
        <WideTable label={`Groups of ${to.shortTitle}`}>
          <table className="data-table min-w-[44rem]">
            <thead>
              <tr>
                <th scope="col">Group</th>
                <th scope="col" className="number">
                  Carried
                </th>
                <th scope="col">From</th>
              </tr>
            </thead>
            <tbody>
              {carried.slice((at - 1) * PAGE, at * PAGE).map((figure) => (
                <tr key={figure.code}>
                  <th scope="row" className="max-w-72 font-normal">
                    <GroupLink
                      edition={to.id}
                      group={to.byCode.get(figure.code) ?? { code: figure.code, title: "" }}
                    />
                  </th>
                  <td className="number">
                    {figure.value === null ? <span className="text-soft">nothing</span> : count(figure.value)}
                  </td>
                  <td>
                    <CarriedParts figure={figure} basePublished={shares.basePublished} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </WideTable>
        <Pagination page={at} pages={pages} href={(next) => `${carriedHref(asked)}&page=${next}`} />
      </section>
      <section aria-labelledby="left" className="mt-9">
        <h2 id="left" className="mb-1">
          What stays behind in {from.shortTitle}
        </h2>
        <details>
          <summary className="inline-block py-1.5 text-accent">
            {quantity(left.length, "figure or part of one", "figures or parts of one")}
          </summary>
          <ul className="list-disc pl-5">
            {left.map((one) => (
              <li key={`${one.from} ${one.why}`}>
                <span className="code">{one.from}</span> {from.byCode.get(one.from)?.title}:{" "}
                {one.value === null
                  ? whyInWords(one.suppressed)
                  : `${count(one.value)}, ${LEFT_BEHIND[one.why]}`}
              </li>
            ))}
          </ul>
        </details>
        <p className="no-print mt-3">
          Download: <a href={carriedFileHref(asked, "csv")}>CSV</a>,{" "}
          <a href={carriedFileHref(asked, "json")}>JSON</a>
        </p>
        {countsJobs([measure.id]) && <JobsCaveat className="mt-3" />}
        <p className="mt-3 max-w-3xl text-soft">
          Sources: {dataSet.title} ({dataSet.source}); shares of {by.title} ({by.source}).
        </p>
      </section>
    </>
  );
}

/** What stays behind and how much, by why; suppressed figures have nothing to carry. */
function reasons(left: readonly LeftBehind[]) {
  const whys = [...new Set(left.filter(({ value }) => value !== null).map(({ why }) => why))];
  return whys.map((why) => {
    const own = left.filter((one) => one.why === why && one.value !== null);
    return [why, sum(own.map(({ value }) => value)), own.length] as const;
  });
}

function sum(values: readonly (number | null)[]): number {
  return values.reduce<number>((total, value) => total + (value ?? 0), 0);
}
