import type { EditionWithGroups } from "#lib/classification/edition-with-groups";
import type { Side } from "#lib/correspondence/pairs/group-history";
import { type Edition, LEVEL_NAMES, type Level } from "#lib/facts/edition";
import { quantity } from "#lib/platform/in-words";
import { address } from "#lib/platform/parameters";

/** What the page of a group holds, as links to it. Above the unit group the entries are a page of their own. */
export function GroupContents(props: {
  edition: EditionWithGroups;
  level: Level;
  code: string;
  entries: number;
  below: number;
  /** The editions that a correspondence links it with, and on which side of that the group stands. */
  others: readonly { edition: Edition; side: Side }[];
}) {
  const { edition, level, code, entries, below, others } = props;
  return (
    <ul aria-label="On this page" className="flex flex-wrap gap-x-5 gap-y-1">
      <li>
        <a
          href={
            level < edition.structure.unitLevel
              ? address("/coding-index", { edition: edition.id, code })
              : "#entries"
          }
        >
          {quantity(entries, "index entry", "index entries")}
        </a>
      </li>
      {below > 0 && (
        <li>
          <a href="#below">{quantity(below, LEVEL_NAMES[(level + 1) as Level].one)}</a>
        </li>
      )}
      {others.map(({ edition: other, side }) => (
        <li key={other.id}>
          <a href={`#history-${other.id}`}>
            {side === "target" ? "Before" : "After"}, in {other.shortTitle}
          </a>
        </li>
      ))}
    </ul>
  );
}
