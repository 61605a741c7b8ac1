import type { TableLevel } from "#lib/correspondence/levels";
import { type GroupMap, pairKey } from "#lib/correspondence/map";
import { parentOf } from "#lib/facts/code";
import type { EditionId } from "#lib/facts/edition";
import { levelsOfTable } from "#lib/releases/difference/table-levels";
import type { ReleaseContent } from "#lib/releases/release-content";
import { releasedLevels } from "#lib/releases/released-correspondence";

/** Finds the decisions behind what is different between two releases: those that only one of the two rests on. */
export interface DecisionsBetween {
  group(edition: EditionId, code: string): string[];
  entry(uid: string): string[];
  pair(level: TableLevel, source: string | null, target: string | null): string[];
}

/** Decisions by what they are behind. */
class DecisionLists {
  private readonly lists = new Map<string, Set<string>>();

  constructor(private readonly counts: (id: string) => boolean) {}

  add(key: string, decisions: Iterable<string>): void {
    const known = this.lists.get(key) ?? new Set<string>();
    for (const id of decisions) if (this.counts(id)) known.add(id);
    this.lists.set(key, known);
  }

  of(key: string): string[] {
    return [...(this.lists.get(key) ?? [])].sort();
  }
}

export function decisionsBetween(before: ReleaseContent, after: ReleaseContent): DecisionsBetween {
  const ids = ({ decisions }: ReleaseContent) => new Set(decisions.map(({ id }) => id));
  const [then, now] = [ids(before), ids(after)];
  const onlyOne = (id: string) => then.has(id) !== now.has(id);
  const [declared, led, entries, pairs, sources] = Array.from(
    { length: 5 },
    () => new DecisionLists(onlyOne),
  );
  const mapsOf = (content: ReleaseContent) =>
    levelsOfTable(content).flatMap((level) =>
      releasedLevels(content)(level).table.maps.map((map): GroupMap & { level: TableLevel } => ({
        ...map,
        level,
      })),
    );
  const maps = [before, after].flatMap(mapsOf);
  const [unitLevel] = levelsOfTable(after);
  for (const { level, source, target, evidence } of maps) {
    pairs!.add(`${level} ${pairKey(source, target)}`, evidence.decisions);
    if (source !== null) sources!.add(`${level} ${source}`, evidence.decisions);
    if (level === unitLevel && evidence.decisions.some(onlyOne))
      for (const uid of evidence.entries) entries!.add(uid, evidence.decisions);
  }
  // A group that ends has no decision of its own: those on the groups whose content it had are behind it.
  for (const { level, source, target } of maps)
    if (source !== null && target !== null) led!.add(target, sources!.of(`${level} ${source}`));
  for (const { compiled, decisions } of [before, after]) {
    for (const group of compiled.edition.groups) declared!.add(group.code, group.decisions);
    for (const { id, changes } of decisions)
      for (const change of changes)
        if (change.type === "remove entries") for (const uid of change.uids) entries!.add(uid, [id]);
  }
  const behindGroup = (code: string): string[] => {
    const own = declared!.of(code);
    const found = own.length > 0 ? own : led!.of(code);
    const parent = parentOf(code);
    // A sub-unit group, which no decision names, goes with its unit group.
    return found.length === 0 && code.includes("/") && parent ? behindGroup(parent) : found;
  };
  return {
    group: (edition, code) => (edition === after.heading.target ? behindGroup(code) : []),
    entry: (uid) => entries!.of(uid),
    pair: (level, source, target) => pairs!.of(`${level} ${pairKey(source, target)}`),
  };
}
