import type { EditionWithGroups } from "#lib/classification/edition-with-groups";
import { share } from "#lib/platform/in-words";
import type { NearGroup } from "#lib/title-lists/clusters/cluster";

/** The nearest groups of a cluster, each with the part of its counts that speaks for it. */
export function NearGroups({
  nearest,
  edition,
}: {
  nearest: readonly NearGroup[];
  edition: Pick<EditionWithGroups, "id" | "byCode"> | null;
}) {
  if (nearest.length === 0) return <span className="text-soft">none</span>;
  return (
    <ul>
      {nearest.map(({ code, share: part }) => (
        <li key={code}>
          <a href={`/editions/${edition?.id}/groups/${code}`} className="code">
            {code}
          </a>{" "}
          {edition?.byCode.get(code)?.title} ({share(part)})
        </li>
      ))}
    </ul>
  );
}
