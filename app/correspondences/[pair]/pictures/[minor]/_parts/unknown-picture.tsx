import type { ReactNode } from "react";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { groupsAlike } from "#lib/classification/find-groups";
import { pictureHref, picturesPath } from "#lib/correspondence/pictures/picture-address";
import type { Reading } from "#lib/correspondence/reading";
import type { Group } from "#lib/facts/edition";

/** In place of the picture of a group that is no minor group of the edition. `minors` are those that have pictures. */
export function UnknownPicture(props: {
  reading: Reading;
  nav: ReactNode;
  minor: string;
  minors: readonly Group[];
  /** Codes of the groups that a group of this code would be in. */
  above: readonly string[];
}) {
  const { reading, nav, minor, minors, above } = props;
  const { source, path } = reading;
  const within = minors.filter(({ code }) => above.includes(code));
  const near = within.length > 0 ? within : groupsAlike(minors, minor.slice(0, 20));
  return (
    <>
      <PageStatus code={404} />
      {nav}
      <PageHeading crumbs={[{ href: picturesPath(path), name: "Pictures" }]} title="Picture not found">
        <p>
          {source.name} has no minor group “{minor.slice(0, 40)}”.
        </p>
      </PageHeading>
      {near.length > 0 && (
        <>
          <p>One of these may have been meant:</p>
          <ul className="mt-1 grid list-disc gap-1 pl-5">
            {near.map((group) => (
              <li key={group.code}>
                <a href={pictureHref(path, group.code)}>
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
