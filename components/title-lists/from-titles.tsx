import { can, type Person } from "#lib/permissions/permissions";
import { clusterHref, listHref } from "#lib/title-lists/list-address";
import { outcomeBehind } from "#lib/title-lists/outcomes/outcomes.db";

/** The list of titles that a suggestion or an index entry came from, for those who may read lists; nothing where there is none. */
export async function FromTitles(props: {
  became: "suggestion" | "entry";
  id: string;
  person: Person | null;
}) {
  const { became, id, person } = props;
  if (!can(person, "read title lists")) return null;
  const outcome = await outcomeBehind(became, id);
  if (!outcome) return null;
  const { list, cluster, listName, title } = outcome;
  return (
    <p>
      It came from a list of titles, {listName}:{" "}
      <a href={cluster === null ? listHref(list) : clusterHref(list, cluster)}>{title}, with its whole way</a>
    </p>
  );
}
