import { type Change, sourcesOf } from "#lib/compile/decisions/change";
import { inOneOrder } from "#lib/revision/proposals/change-schema";

/** What became of one change between two versions. `was` and `is` are its numbers in each, from 1. */
export type ChangeDifference =
  | { what: "same" | "altered"; before: Change; after: Change; was: number; is: number }
  | { what: "added"; after: Change; is: number }
  | { what: "removed"; before: Change; was: number };

/**
 * The changes of a version against those of the one before: those that are the same whatever their place, those of one
 * kind on the same groups that say something else, those put in and those taken out. In the later version's order, what
 * was taken out last.
 */
export function changeDifferences(before: readonly Change[], after: readonly Change[]): ChangeDifference[] {
  const left = before.map((change, at) => ({ change, was: at + 1, text: inOneOrder(change) }));
  const take = (fits: (one: (typeof left)[number]) => boolean) => {
    const at = left.findIndex(fits);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  // Same ones first, so that an altered one is not paired with what another still says.
  const same = after.map((change) => take(({ text }) => text === inOneOrder(change)));
  const found = after.map((change, at): ChangeDifference => {
    const is = at + 1;
    const twin = same[at];
    if (twin) return { what: "same", before: twin.change, after: change, was: twin.was, is };
    const about = subject(change);
    const other = take((one) => subject(one.change) === about);
    return other
      ? { what: "altered", before: other.change, after: change, was: other.was, is }
      : { what: "added", after: change, is };
  });
  return [
    ...found,
    ...left.map(({ change, was }): ChangeDifference => ({ what: "removed", before: change, was })),
  ];
}

/** What a change is about: two of one kind about the same are taken for one that was altered. */
function subject(change: Change): string {
  const own = sourcesOf(change);
  if (own.length > 0) return `${change.type} ${own[0]}`;
  if (change.type === "create") return `create ${change.group.code ?? change.group.title}`;
  return change.type === "describe" ? `describe ${change.group} ${change.part}` : change.type;
}
