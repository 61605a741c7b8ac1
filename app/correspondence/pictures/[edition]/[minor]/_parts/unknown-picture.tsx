import { CorrespondenceNav } from "#components/correspondence/correspondence-nav";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { groupsAlike } from "#lib/classification/find-groups";
import { DIRECTIONS } from "#lib/correspondence/direction";
import { PICTURES_PATH, pictureHref } from "#lib/correspondence/pictures/picture-address";
import type { Group } from "#lib/facts/edition";

/** In place of the picture of a group that is no minor group of the edition. `minors` are those that have pictures. */
export function UnknownPicture(props: { edition: string; minor: string; minors: readonly Group[] }) {
  const { edition, minor, minors } = props;
  const side = Object.values(DIRECTIONS).find(({ source }) => source.edition === edition)?.source;
  const within = minors.filter((group) => group.code === minor.slice(0, 3));
  const near = within.length > 0 ? within : groupsAlike(minors, minor.slice(0, 20));
  return (
    <>
      <PageStatus code={404} />
      <CorrespondenceNav current="pictures" />
      <PageHeading crumbs={[{ href: PICTURES_PATH, name: "Pictures" }]} title="Picture not found">
        <p>
          {side
            ? `${side.name} has no minor group “${minor.slice(0, 40)}”.`
            : `There are pictures of soc2010 and soc2020, not of “${edition.slice(0, 40)}”.`}
        </p>
      </PageHeading>
      {side && near.length > 0 && (
        <>
          <p>One of these may have been meant:</p>
          <ul className="mt-1 grid list-disc gap-1 pl-5">
            {near.map((group) => (
              <li key={group.code}>
                <a href={pictureHref(side.edition, group.code)}>
                  <span className="code">{group.code}</span> {group.title}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
