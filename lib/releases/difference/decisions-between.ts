import type { TableLevel } from "#lib/correspondence/levels";
import { pairKey } from "#lib/correspondence/map";
import type { EditionId } from "#lib/facts/edition";
import { TABLE_LEVELS } from "#lib/releases/difference/table-levels";
import type { ReleaseContent } from "#lib/releases/release-content";
import { releasedLevels } from "#lib/releases/released-correspondence";

/** Finds the decisions behind what is different between two releases: those that only one of the two rests on. */
export interface DecisionsBetween {
  group(edition: EditionId, code: string): string[];
  entry(uid: string): string[];
  pair(level: TableLevel, source: string | null, target: string | null): string[];
}

export function decisionsBetween(before: ReleaseContent, after: ReleaseContent): DecisionsBetween {
  const ids = ({ decisions }: ReleaseContent) => new Set(decisions.map(({ id }) => id));
  const [then, now] = [ids(before), ids(after)];
  const onlyOne = (id: string) => then.has(id) !== now.has(id);
  const groups = new Map<string, Set<string>>();
  const entries = new Map<string, Set<string>>();
  const pairs = new Map<string, Set<string>>();
  const add = (to: Map<string, Set<string>>, key: string, decisions: readonly string[]) => {
    const known = to.get(key) ?? new Set<string>();
    for (const id of decisions) if (onlyOne(id)) known.add(id);
    to.set(key, known);
  };
  for (const content of [before, after]) {
    const { target } = content.heading;
    for (const { code, decisions } of content.compiled.edition.groups)
      add(groups, `${target} ${code}`, decisions);
    for (const { evidence, target: code } of content.compiled.table.maps) {
      if (!evidence.decisions.some(onlyOne)) continue;
      for (const uid of evidence.entries) add(entries, uid, evidence.decisions);
      // A group that ends has no row of its own among the groups of the later release.
      if (code !== null) add(groups, `${target} ${code}`, evidence.decisions);
    }
    for (const { id, changes } of content.decisions) {
      if (!onlyOne(id)) continue;
      for (const change of changes)
        if (change.type === "remove entries") for (const uid of change.uids) add(entries, uid, [id]);
    }
    for (const level of TABLE_LEVELS)
      for (const { source, target: code, evidence } of releasedLevels(content)(level).table.maps)
        add(pairs, `${level} ${pairKey(source, code)}`, evidence.decisions);
  }
  const found = (from: Map<string, Set<string>>, key: string) => [...(from.get(key) ?? [])].sort();
  return {
    group: (edition, code) => found(groups, `${edition} ${code}`),
    entry: (uid) => found(entries, uid),
    pair: (level, source, target) => found(pairs, `${level} ${pairKey(source, target)}`),
  };
}
