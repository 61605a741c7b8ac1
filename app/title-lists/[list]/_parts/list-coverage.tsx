import { FileLinks } from "#components/title-lists/file-links";
import { ButtonLink } from "#components/ui/button";
import { FigureCards } from "#components/ui/figure-cards";
import { ShareBar } from "#components/ui/share-bar";
import { WideTable } from "#components/ui/wide-table";
import { readEdition } from "#lib/classification/classification.db";
import { count, quantity, share } from "#lib/platform/in-words";
import { clustersHref } from "#lib/title-lists/clusters/clusters-address";
import { COVERAGE_OF_2016, sharesOf } from "#lib/title-lists/coverage";
import { leastInWords } from "#lib/title-lists/list-kind";
import { periodInWords } from "#lib/title-lists/period";
import {
  type Covered,
  type ListCame,
  STANDING_IDS,
  type Standing,
  type TitleList,
} from "#lib/title-lists/title-list";

const NAMES: Record<Standing, string> = { sure: "Surely", doubtful: "Doubtfully", none: "Not at all" };

/** How much of a list has a code, by period, and what was read and left out of it. */
export async function ListCoverage({ list, came }: { list: TitleList; came: ListCame }) {
  const edition = await readEdition(list.edition);
  const whole = sharesOf(came.whole);
  return (
    <>
      <FigureCards
        className="grid-cols-2 sm:grid-cols-4"
        figures={[
          ["Titles", count(came.titles)],
          ["Counts coded surely", share(whole.counts.sure)],
          ["Doubtfully", share(whole.counts.doubtful)],
          ["Not at all", share(whole.counts.none)],
        ]}
      />
      <p className="max-w-3xl">
        Coded to {edition?.shortTitle ?? list.edition} by the lookup, as files are: surely where a group is
        more likely right than wrong and well before the next; doubtfully where two are about as likely, or
        the title is vague; not at all where no group is more likely right than wrong. In 2016 some{" "}
        {share(COVERAGE_OF_2016.unassigned)} of the {count(COVERAGE_OF_2016.adverts)} adverts that were
        gathered a quarter for technology occupations were hard to assign (minutes of the steering group, 7
        December 2016).
      </p>
      <p className="no-print my-5">
        <ButtonLink href={clustersHref(list.id)} look="primary">
          {quantity(came.clusters, "cluster")} of titles without a home
        </ButtonLink>
      </p>
      <section aria-labelledby="coverage" className="mt-8">
        <h2 id="coverage">Coverage by period</h2>
        <WideTable label="Titles and counts assigned a code">
          <table className="data-table mt-2 min-w-[46rem]">
            <caption className="sr-only">Titles and counts assigned a code, by period</caption>
            <thead>
              <tr>
                <th scope="col" rowSpan={2}>
                  Period
                </th>
                <th scope="colgroup" colSpan={2}>
                  In all
                </th>
                <th scope="colgroup" colSpan={3}>
                  Share of titles assigned
                </th>
                <th scope="colgroup" colSpan={3}>
                  Share of counts assigned
                </th>
                <th scope="col" rowSpan={2} className="w-32" />
              </tr>
              <tr>
                <th scope="col" className="number">
                  Titles
                </th>
                <th scope="col" className="number">
                  Counts
                </th>
                {[0, 1].flatMap((part) =>
                  STANDING_IDS.map((standing) => (
                    <th key={`${part} ${standing}`} scope="col" className="number">
                      {NAMES[standing]}
                    </th>
                  )),
                )}
              </tr>
            </thead>
            <tbody>
              {came.coverage.map((covered, at) => (
                <CoverageRow
                  key={list.periods[at]}
                  name={periodInWords(list.periods[at] ?? "")}
                  covered={covered}
                />
              ))}
              {list.periods.length > 1 && <CoverageRow name="All" covered={came.whole} />}
            </tbody>
          </table>
        </WideTable>
      </section>
      <ReadOfIt list={list} came={came} />
      <FileLinks
        list={list.id}
        files={[
          ["coverage", "Coverage"],
          ["clusters", "Clusters"],
          ["titles", "Titles that are doubtful or unmatched"],
          ["all-titles", "All titles"],
        ]}
      />
    </>
  );
}

function CoverageRow({ name, covered }: { name: string; covered: Covered }) {
  const { titles, counts } = sharesOf(covered);
  const sum = (of: Record<Standing, number>) => of.sure + of.doubtful + of.none;
  return (
    <tr>
      <th scope="row" className="text-left font-normal whitespace-nowrap">
        {name}
      </th>
      <td className="number">{count(sum(covered.titles))}</td>
      <td className="number">{count(sum(covered.counts))}</td>
      {[titles, counts].flatMap((of, part) =>
        STANDING_IDS.map((standing) => (
          <td key={`${part ? "counts" : "titles"} ${standing}`} className="number">
            {share(of[standing])}
          </td>
        )),
      )}
      <td aria-hidden="true">
        <ShareBar share={counts.sure} className="w-full" />
      </td>
    </tr>
  );
}

/** What was read of the file, and what was not kept. */
function ReadOfIt({ list, came }: { list: TitleList; came: ListCame }) {
  const { seldom } = came;
  const lines = [
    `Read: ${quantity(came.rows, "row")} of ${list.fileName}, with ${quantity(came.titles, "different title")}.`,
    came.leftOut > 0 && `Left out: ${quantity(came.leftOut, "row")} with a total, or without a title.`,
    came.personal > 0 &&
      `Not kept: ${quantity(came.personal, "row")} with a way to reach somebody, or with more than a title.`,
    came.cleaned > 0 &&
      `${quantity(came.cleaned, "row")} lost a name, a reference or a wage beside the title.`,
    came.keptBack > 0 &&
      `Kept back or missing in the file: ${quantity(came.keptBack, "count")}, which are kept as that and never as zero.`,
    leastInWords(list.kind, list.least),
    seldom.titles > 0 &&
      `Came less often: ${quantity(seldom.titles, "title")} with ${quantity(seldom.counts, "count")} in all, in the figures above and nowhere else.`,
    came.notClustered > 0 &&
      `The ${quantity(came.clustered, "title")} that come oftenest were put into clusters; ${quantity(came.notClustered, "more title")} stand in the files alone.`,
  ].filter((line) => line !== false);
  return (
    <section aria-labelledby="read" className="mt-8">
      <h2 id="read">What was read, and what was not kept</h2>
      <ul className="mt-1 max-w-3xl list-disc pl-5">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
