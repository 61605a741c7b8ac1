import type { RevisionBasis } from "#lib/compile/basis";
import { naturalOrder } from "#lib/facts/natural-order";
import { titleKey } from "#lib/gold-coding/findings/finding";

/** What goes to a group that is created, as far as index entries tell. */
export interface MovedContent {
  /** Unit groups of the edition revised that send anything there. */
  sources: string[];
  /** Those that go there whole. */
  whole: string[];
  /** Of the others, by code: the titles all of whose entries go there, and those none of whose do. */
  titles: Map<string, { going: ReadonlySet<string>; staying: ReadonlySet<string> }>;
}

/** @param uids of the entries that go to the group */
export function movedContent(
  basis: Pick<RevisionBasis, "entriesOf" | "entries">,
  uids: readonly string[],
): MovedContent {
  const going = new Set(uids);
  const whole: string[] = [];
  const titles = new Map<string, { going: ReadonlySet<string>; staying: ReadonlySet<string> }>();
  for (const [code, entries] of basis.entriesOf) {
    if (!entries.some(({ uid }) => going.has(uid))) continue;
    if (entries.every(({ uid }) => going.has(uid))) {
      whole.push(code);
      continue;
    }
    const staying = new Set(entries.flatMap((one) => (going.has(one.uid) ? [] : keyOf(one.title))));
    const moving = new Set(entries.flatMap((one) => (going.has(one.uid) ? keyOf(one.title) : [])));
    titles.set(code, {
      going: new Set([...moving].filter((key) => !staying.has(key))),
      staying: new Set([...staying].filter((key) => !moving.has(key))),
    });
  }
  return { sources: [...whole, ...titles.keys()].sort(), whole, titles };
}

/**
 * Of settled records by code and title, those that would move: all of a code that goes whole, else those with a title that
 * the index sends along. Records of a divided group whose title the index does not have, or sends both ways, are undecided.
 */
export function recordsMoved(
  { whole, titles }: MovedContent,
  records: readonly { code: string; title: string; cases: number; weight: number }[],
): { cases: number; weight: number; undecided: number } {
  const moved = { cases: 0, weight: 0, undecided: 0 };
  const all = new Set(whole);
  for (const { code, title, cases, weight } of records) {
    const key = titleKey(title);
    const divided = titles.get(code);
    if (all.has(code) || divided?.going.has(key)) {
      moved.cases += cases;
      moved.weight += weight;
    } else if (divided && !divided.staying.has(key)) moved.undecided += cases;
  }
  return moved;
}

function keyOf(title: string): string {
  return titleKey(naturalOrder(title));
}
