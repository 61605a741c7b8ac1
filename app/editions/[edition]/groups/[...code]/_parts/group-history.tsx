import { KindLabel } from "#components/correspondence/kind-label";
import { GroupLink } from "#components/editions/group-link";
import { Notice } from "#components/ui/notice";
import type { EditionWithGroups } from "#lib/classification/edition-with-groups";
import { CONTINUATION_BASES } from "#lib/correspondence/continuation";
import type { SourceChange, TargetChange } from "#lib/correspondence/group-change";
import type { GroupPast } from "#lib/correspondence/pairs/group-history";
import type { Reading } from "#lib/correspondence/reading";
import type { Group } from "#lib/facts/edition";
import { quantity } from "#lib/platform/in-words";
import { GroupRelatives } from "./group-relatives";

/** What a group was in the edition before it, or became in the one after. */
export function GroupHistory(props: {
  group: Group;
  own: EditionWithGroups;
  other: EditionWithGroups;
  past: GroupPast;
  /** From the group's edition to the other. */
  reading: Reading;
}) {
  const { group, own, other, past, reading } = props;
  const { side, change, relatives, people } = past;
  return (
    <section id={`history-${other.id}`} className="scroll-mt-4">
      <h2>
        {side === "target"
          ? `What it was in ${other.shortTitle}`
          : `What became of it in ${other.shortTitle}`}
      </h2>
      {change ? (
        <p className="mt-1 max-w-prose">
          <KindLabel kind={{ ...change, role: "none" }} />
          {". "}
          <Fate {...{ past, change, other }} />
        </p>
      ) : (
        <p className="mt-1">Nothing in the correspondence says.</p>
      )}
      {relatives.length > 0 && (
        <div className="mt-3">
          <GroupRelatives
            {...{ group, side, own, other, relatives, people, reading }}
            isUnitGroup={own.structure.levelOf(group.code) === own.structure.unitLevel}
          />
        </div>
      )}
    </section>
  );
}

function Fate(props: { past: GroupPast; change: SourceChange | TargetChange; other: EditionWithGroups }) {
  const { past, change, other } = props;
  const { side, relatives } = past;
  const mapped = relatives.filter(({ kind }) => kind !== null);
  const code = change.continuation?.[side === "source" ? "target" : "source"];
  const same = code === undefined ? undefined : other.byCode.get(code);
  const others = mapped.length - (same ? 1 : 0);
  const shared = quantity(others, same ? "other group" : "group");
  if (same) {
    const more = side === "source" ? "other parts of it are in" : "it holds parts of";
    return (
      <>
        {side === "source" ? "Lives on as" : "Continues"} <GroupLink edition={other.id} group={same} />:{" "}
        {CONTINUATION_BASES[change.continuation?.basis ?? "whole"]}
        {others > 0 && `; ${more} ${shared} of ${other.shortTitle}`}.
      </>
    );
  }
  if (mapped.length === 0) {
    return side === "source" ? "Removed." : "New, with nothing from earlier groups.";
  }
  return side === "source"
    ? `It ends: what it held is in ${shared} of ${other.shortTitle}.`
    : `It is new, made of content of ${shared} of ${other.shortTitle}.`;
}

/** Says that a code stood or stands for something else, so that nobody takes one group for the other. */
export function SameCodeElsewhere(props: { own: EditionWithGroups; other: EditionWithGroups; group: Group }) {
  const { own, other, group } = props;
  return (
    <Notice
      look="warning"
      title={`In ${other.shortTitle} the code ${group.code} stands for another group than in ${own.shortTitle}.`}
    >
      <p>
        There it is <GroupLink edition={other.id} group={group} />.
      </p>
    </Notice>
  );
}
