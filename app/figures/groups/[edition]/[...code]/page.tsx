import type { Metadata } from "next";
import { groupHref } from "#components/editions/group-link";
import { UnknownEdition, UnknownGroup } from "#components/editions/unknown-group";
import { DataSetName } from "#components/figures/data-set-name";
import { GroupEarnings } from "#components/figures/group-earnings";
import { JobsCaveat } from "#components/figures/jobs-caveat";
import { PageHeading } from "#components/ui/page-heading";
import { findGroup, readEditions } from "#lib/classification/classification.db";
import { LEVEL_NAMES } from "#lib/facts/edition";
import { FIGURES_PATH } from "#lib/figures/figures-address";
import { byDataSet } from "#lib/figures/group-figures";
import { readGroupAndAll } from "#lib/figures/group-figures.db";
import { capitalised, countsJobs, timeInWords } from "#lib/figures/in-words";
import { pathText } from "#lib/platform/parameters";
import { FiguresOfDataSet } from "./_parts/figures-of-data-set";

interface Props {
  params: Promise<{ edition: string; code: string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { edition, code } = await params;
  const group = await findGroup(pathText(edition), code.map(pathText).join("/"));
  return { title: group ? `Figures of ${group.code} ${group.title}` : "Group not found" };
}

export default async function GroupFigures({ params }: Props) {
  const asked = await params;
  const [id, code] = [pathText(asked.edition), asked.code.map(pathText).join("/")];
  const editions = await readEditions();
  const edition = editions.find((one) => one.id === id);
  if (!edition) return <UnknownEdition id={id} editions={editions} />;
  const group = edition.byCode.get(code);
  if (!group) return <UnknownGroup edition={edition} code={code} editions={editions} />;
  const figures = await readGroupAndAll(id, code);
  const sets = byDataSet(figures.group, figures.dataSets);
  return (
    <>
      <PageHeading
        crumbs={[
          { href: FIGURES_PATH, name: "Figures" },
          { href: groupHref(id, code), name: `${edition.shortTitle} ${code} ${group.title}` },
        ]}
        kicker={`${edition.shortTitle} ${LEVEL_NAMES[group.level].one}`}
        title={
          <>
            Figures of <span className="code text-accent">{code}</span> {group.title}
          </>
        }
      >
        <p>
          All that is published of this group, by data set. They are of {edition.shortTitle}: figures of
          another edition are of another group, also under the same code or title, and are not to be compared
          with them.
        </p>
      </PageHeading>
      {sets.length === 0 && <p>There are no figures of this group.</p>}
      {countsJobs(figures.group.map(({ measure }) => measure)) && <JobsCaveat className="mb-4" />}
      <div className="max-w-3xl">
        <GroupEarnings edition={id} group={group} figures={figures} here />
      </div>
      {sets.map(({ dataSet, figures: own }) => (
        <section key={dataSet.id} aria-labelledby={dataSet.id} className="mt-8">
          <h2 id={dataSet.id}>
            <DataSetName dataSet={dataSet} />
          </h2>
          <p className="mb-2 text-soft">
            {timeInWords(dataSet)}. {capitalised(dataSet.population)}. Source: {dataSet.source}.
          </p>
          <FiguresOfDataSet dataSet={dataSet} figures={own} />
        </section>
      ))}
    </>
  );
}
