import type { Metadata } from "next";
import { LevelLinks } from "#components/editions/level-links";
import { OfRelease } from "#components/releases/of-release";
import { ButtonLink } from "#components/ui/button";
import { PageHeading } from "#components/ui/page-heading";
import { readEditions } from "#lib/classification/classification.db";
import type { EditionWithGroups } from "#lib/classification/edition-with-groups";
import { readRegister } from "#lib/coding-index/coding-index.db";
import { codedTo, type IndexRegister } from "#lib/coding-index/register";
import { correspondencePath } from "#lib/correspondence/reading";
import { readNewestHeading } from "#lib/facts/data.db";
import { dateInWords, quantity } from "#lib/platform/in-words";
import { listCorrespondences } from "#lib/releases/correspondences.db";

export const metadata: Metadata = { title: "Editions" };

export default async function Editions() {
  const [release, editions, register, correspondences] = await Promise.all([
    readNewestHeading(),
    readEditions(),
    readRegister(),
    listCorrespondences(),
  ]);
  const latestFirst = editions.toSorted(
    (a, b) =>
      b.series.localeCompare(a.series) || (b.releasedOn ?? "9999").localeCompare(a.releasedOn ?? "9999"),
  );
  return (
    <>
      <OfRelease release={release} />
      <PageHeading title="Editions">
        <p>
          Every edition held here with all its groups. Each has its own codes: the same code in another
          edition may stand for another group.
        </p>
      </PageHeading>
      {latestFirst.map((edition) => (
        <EditionSection
          key={edition.id}
          edition={edition}
          predecessor={editions.find(({ id }) => id === edition.predecessor)}
          compared={correspondences.some(
            ({ origin, source, target }) =>
              origin === "decisions" &&
              source.edition === edition.predecessor &&
              target.edition === edition.id,
          )}
          register={register}
        />
      ))}
    </>
  );
}

function EditionSection({
  edition,
  predecessor,
  compared,
  register,
}: {
  edition: EditionWithGroups;
  predecessor: EditionWithGroups | undefined;
  /** Whether the two can be compared. */
  compared: boolean;
  register: IndexRegister;
}) {
  const entries = codedTo(edition.id, register);
  return (
    <section className="grid gap-4 border-t border-line py-7">
      <div>
        <h2 className="text-[1.5rem]">
          <a href={`/editions/${edition.id}`}>{edition.shortTitle}</a>
        </h2>
        <p className="mt-1 text-soft">
          {edition.title}
          {edition.status === "draft" && ", a draft"}
          {edition.releasedOn && `, released ${dateInWords(edition.releasedOn)}`}
          {predecessor && `, follows ${predecessor.shortTitle}`}
          {entries > 0 && `. ${quantity(entries, "entry", "entries")} of the coding index go to its groups.`}
        </p>
      </div>
      <LevelLinks edition={edition.id} levels={edition.levels} />
      <div className="flex flex-wrap gap-3">
        <ButtonLink href={`/editions/${edition.id}`}>
          Browse the hierarchy<span className="sr-only"> of {edition.shortTitle}</span>
        </ButtonLink>
        {predecessor && compared && (
          <ButtonLink href={`${correspondencePath({ source: predecessor.id, target: edition.id })}/compare`}>
            Compare with {predecessor.shortTitle}
          </ButtonLink>
        )}
        <ButtonLink href={`/downloads#${edition.id}`}>
          Download<span className="sr-only"> {edition.shortTitle}</span>
        </ButtonLink>
      </div>
    </section>
  );
}
