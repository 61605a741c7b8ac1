import { PageHeading } from "#components/ui/page-heading";
import { pictureHref, picturesPath } from "#lib/correspondence/pictures/picture-address";
import { MINOR_GROUP, minorTallies } from "#lib/correspondence/summary";
import { quantity } from "#lib/platform/in-words";
import { PairNav } from "../../nav";
import { ofPair, pairMetadata } from "../../of-pair";

export const generateMetadata = pairMetadata(
  (_, { source, target }) => `Pictures, ${source.name} to ${target.name}`,
);

export default ofPair(({ correspondence, reading }) => {
  const { source: own, target: other, inverted, path, turnedPath } = reading;
  const tallies = minorTallies(
    correspondence.groupsRead(MINOR_GROUP),
    correspondence.rows(),
    correspondence.structure,
  );
  const way = inverted ? "came from" : "went to";
  return (
    <>
      <PairNav current="pictures" {...{ correspondence, reading }} />
      <PageHeading title="Pictures">
        <p>
          The whole correspondence is too much for one picture, so there is one for each minor group of{" "}
          {own.name}: its unit groups, and those of {other.name} that they {way}.{" "}
          <a href={picturesPath(turnedPath)}>Pictures of the minor groups of {other.name}</a>
        </p>
      </PageHeading>
      {correspondence.groupsRead(1).map((major) => (
        <section key={major.code} aria-labelledby={`major-${major.code}`} className="mt-7">
          <h2 id={`major-${major.code}`} className="border-b border-line pb-1">
            <span className="code">{major.code}</span> {major.title}
          </h2>
          <ul className="mt-2 gap-x-8 sm:columns-2">
            {tallies
              .filter(({ group }) => correspondence.structure.at(group.code, 1) === major.code)
              .map(({ group, own, other, unchanged }) => (
                <li key={group.code} className="break-inside-avoid py-1">
                  <a
                    href={pictureHref(path, group.code)}
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
});
