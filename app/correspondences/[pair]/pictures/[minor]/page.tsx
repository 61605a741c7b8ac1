import { MapRows } from "#components/correspondence/map-rows";
import { ErrorSummary } from "#components/ui/error-summary";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { pictureHref, picturesPath, readPictureAddress } from "#lib/correspondence/pictures/picture-address";
import { peopleText } from "#lib/correspondence/share-basis";
import { MINOR_GROUP } from "#lib/correspondence/summary";
import { quantity } from "#lib/platform/in-words";
import { pathText } from "#lib/platform/parameters";
import { PairNav } from "../../../nav";
import { ofPair, pairMetadata } from "../../../of-pair";
import { MinorPicture } from "./_parts/minor-picture";
import { PictureChoice } from "./_parts/picture-choice";
import { UnknownPicture } from "./_parts/unknown-picture";

export const generateMetadata = pairMetadata(
  ({ minor }, { source, target }) => `Picture of ${source.name} ${minor}, to ${target.name}`,
);

export default ofPair(async ({ correspondence, reading, params, searchParams }) => {
  const minor = pathText((await params).minor ?? "");
  const { asked, reader } = readPictureAddress(await searchParams);
  const { source: own, target: other, inverted, path } = reading;
  const minors = correspondence.groupsRead(MINOR_GROUP);
  const at = minors.findIndex((group) => group.code === minor);
  const group = minors[at];
  const nav = <PairNav current="pictures" {...{ correspondence, reading }} />;
  if (!group)
    return (
      <UnknownPicture
        reading={reading}
        nav={nav}
        minor={minor}
        minors={minors}
        above={correspondence.structure.ancestorsOf(minor)}
      />
    );

  const { structure } = correspondence;
  const shown = correspondence
    .rows()
    .filter(({ source }) => source !== null && structure.at(source.code, MINOR_GROUP) === minor);
  const [before, after] = [minors[at - 1], minors[at + 1]];
  const refused = reader.errors.length > 0;
  return (
    <>
      {refused && <PageStatus code={400} />}
      {nav}
      <ErrorSummary errors={reader.errors} />
      <PageHeading
        crumbs={[{ href: picturesPath(path), name: "Pictures" }]}
        kicker={`${own.name} minor group ${group.code}`}
        title={group.title}
      >
        <p>
          Its unit groups and those of {other.name} that they {inverted ? "came from" : "went to"}:{" "}
          {quantity(shown.length, "pair")}.
        </p>
      </PageHeading>
      <PictureChoice path={path} minor={minor} asked={asked} reader={reader} />
      {!refused && (
        <MinorPicture
          table={correspondence.at().table}
          rows={shown}
          group={group}
          reading={reading}
          asked={asked}
        />
      )}
      <section aria-labelledby="table" className="mt-8">
        <h2 id="table" className="mb-2">
          The same as a table
        </h2>
        <MapRows
          rows={shown}
          reading={reading}
          sex={asked.sex}
          dataSet={asked.dataSet}
          label={`Pairs of ${own.name} ${group.code}`}
          {...(correspondence.origin === "decisions" && { find: correspondence.find })}
          note={`People observed: ${peopleText(asked)}.`}
        />
      </section>
      <nav aria-label="Other pictures" className="mt-6 flex flex-wrap justify-between gap-3">
        {before && (
          <a href={pictureHref(path, before.code, asked)} rel="prev">
            ← {before.code} {before.title}
          </a>
        )}
        {after && (
          <a href={pictureHref(path, after.code, asked)} rel="next" className="ml-auto">
            {after.code} {after.title} →
          </a>
        )}
      </nav>
    </>
  );
});
