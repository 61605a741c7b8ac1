import type { Metadata } from "next";
import { CorrespondenceNav } from "#components/correspondence/correspondence-nav";
import { ErrorSummary } from "#components/ui/error-summary";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { readDirection } from "#lib/correspondence/address-fields";
import { DIRECTIONS } from "#lib/correspondence/direction";
import { PICTURES_PATH, pictureHref } from "#lib/correspondence/pictures/picture-address";
import { minorTallies } from "#lib/correspondence/summary";
import { quantity } from "#lib/platform/in-words";
import { ParameterReader, type Parameters } from "#lib/platform/parameters";
import { readCorrespondence } from "#lib/revision/compiles/correspondence.db";

export const metadata: Metadata = { title: "Pictures of the correspondence" };

export default async function PicturesPage({ searchParams }: { searchParams: Promise<Parameters> }) {
  const reader = new ParameterReader(await searchParams);
  const direction = readDirection(reader);
  const { source: own, target: other, inverted } = DIRECTIONS[direction];
  const correspondence = await readCorrespondence();
  const side = inverted ? "targets" : "sources";
  const tallies = minorTallies(correspondence.at(3).table[side], correspondence.rows(direction));
  const way = inverted ? "came from" : "went to";
  return (
    <>
      {reader.errors.length > 0 && <PageStatus code={400} />}
      <CorrespondenceNav current="pictures" />
      <ErrorSummary errors={reader.errors} />
      <PageHeading title="Pictures">
        <p>
          The whole correspondence is too much for one picture, so there is one for each minor group of{" "}
          {own.name}: its unit groups, and those of {other.name} that they {way}.{" "}
          <a href={inverted ? PICTURES_PATH : `${PICTURES_PATH}?direction=2020-2010`}>
            Pictures of the minor groups of {other.name}
          </a>
        </p>
      </PageHeading>
      {correspondence.at(1).table[side].map((major) => (
        <section key={major.code} aria-labelledby={`major-${major.code}`} className="mt-7">
          <h2 id={`major-${major.code}`} className="border-b border-line pb-1">
            <span className="code">{major.code}</span> {major.title}
          </h2>
          <ul className="mt-2 gap-x-8 sm:columns-2">
            {tallies
              .filter(({ group }) => group.code.startsWith(major.code))
              .map(({ group, own, other, unchanged }) => (
                <li key={group.code} className="break-inside-avoid py-1">
                  <a
                    href={pictureHref(inverted ? "soc2020" : "soc2010", group.code)}
                    className="no-underline visited:text-accent hover:underline"
                  >
                    <span className="code">{group.code}</span> {group.title}
                  </a>
                  <span className="block text-[0.92em] text-soft">
                    {quantity(own, "group")} {way} {quantity(other, "group")}
                    {unchanged === own && ", all unchanged"}
                  </span>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}
