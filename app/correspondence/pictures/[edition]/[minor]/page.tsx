import type { Metadata } from "next";
import { CorrespondenceNav } from "#components/correspondence/correspondence-nav";
import { MapRows } from "#components/correspondence/map-rows";
import { ErrorSummary } from "#components/ui/error-summary";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { DIRECTIONS } from "#lib/correspondence/direction";
import { filterRows } from "#lib/correspondence/filter";
import { PICTURES_PATH, pictureHref, readPictureAddress } from "#lib/correspondence/pictures/picture-address";
import { peopleText } from "#lib/correspondence/share-basis";
import { quantity } from "#lib/platform/in-words";
import type { Parameters } from "#lib/platform/parameters";
import { readCorrespondence } from "#lib/revision/compiles/correspondence.db";
import { MinorPicture } from "./_parts/minor-picture";
import { PictureChoice } from "./_parts/picture-choice";
import { UnknownPicture } from "./_parts/unknown-picture";

interface Props {
  params: Promise<{ edition: string; minor: string }>;
  searchParams: Promise<Parameters>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { edition, minor } = await params;
  return { title: `Picture of ${edition.toUpperCase()} ${minor}` };
}

export default async function PicturePage({ params, searchParams }: Props) {
  const { edition, minor } = await params;
  const { asked, reader } = readPictureAddress(await searchParams);
  const direction = edition === "soc2020" ? "2020-2010" : "2010-2020";
  const { source: own, target: other, inverted } = DIRECTIONS[direction];
  const correspondence = await readCorrespondence();
  const minors = correspondence.at(3).table[inverted ? "targets" : "sources"];
  const at = minors.findIndex((group) => group.code === minor);
  const group = minors[at];
  if (edition !== own.edition || !group)
    return <UnknownPicture edition={edition} minor={minor} minors={minors} />;

  const shown = filterRows(correspondence.rows(direction), { source: minor });
  const [before, after] = [minors[at - 1], minors[at + 1]];
  const refused = reader.errors.length > 0;
  return (
    <>
      {refused && <PageStatus code={400} />}
      <CorrespondenceNav current="pictures" />
      <ErrorSummary errors={reader.errors} />
      <PageHeading
        crumbs={[{ href: PICTURES_PATH, name: "Pictures" }]}
        kicker={`${own.name} minor group ${group.code}`}
        title={group.title}
      >
        <p>
          Its unit groups and those of {other.name} that they {inverted ? "came from" : "went to"}:{" "}
          {quantity(shown.length, "pair")}.
        </p>
      </PageHeading>
      <PictureChoice edition={own.edition} minor={minor} asked={asked} reader={reader} />
      {!refused && (
        <MinorPicture
          table={correspondence.at().table}
          rows={shown}
          group={group}
          direction={direction}
          asked={asked}
        />
      )}
      <section aria-labelledby="table" className="mt-8">
        <h2 id="table" className="mb-2">
          The same as a table
        </h2>
        <MapRows
          rows={shown}
          direction={direction}
          sex={asked.sex}
          dataSet={asked.dataSet}
          label={`Pairs of ${own.name} ${group.code}`}
          find={correspondence.find}
          note={`People observed: ${peopleText(asked)}.`}
        />
      </section>
      <nav aria-label="Other pictures" className="mt-6 flex flex-wrap justify-between gap-3">
        {before && (
          <a href={pictureHref(own.edition, before.code, asked)} rel="prev">
            ← {before.code} {before.title}
          </a>
        )}
        {after && (
          <a href={pictureHref(own.edition, after.code, asked)} rel="next" className="ml-auto">
            {after.code} {after.title} →
          </a>
        )}
      </nav>
    </>
  );
}
