import { groupUnder, type Side } from "#lib/correspondence/reading";
import type { EditionId, Group } from "#lib/facts/edition";

/** Where a group's own page is; a sub-unit group's code brings its stroke along: /editions/soc2020/groups/2134/02. */
export function groupHref(edition: EditionId | Side, code: string): string {
  if (typeof edition === "string") return `/editions/${edition}/groups/${code}`;
  return edition.groupsPath === undefined
    ? groupHref(edition.edition, code)
    : groupUnder(edition.groupsPath, code);
}

/** A group by code and title, linked to its page. */
export function GroupLink({
  edition,
  group,
  className = "",
}: {
  /** A side of a correspondence says itself where its groups are: they may be a draft's. */
  edition: EditionId | Side;
  group: Group;
  className?: string;
}) {
  return (
    <a href={groupHref(edition, group.code)} className={`no-underline hover:underline ${className}`}>
      <span className="code">{group.code}</span> {group.title}
    </a>
  );
}
