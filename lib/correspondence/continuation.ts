import { type CorrespondenceTable, type GroupMap, mapsByGroup } from "#lib/correspondence/map";
import { comparableTitle } from "#lib/facts/comparable-title";
import { isKnownTitle } from "#lib/facts/unknown-title";

/** That a source group lives on as a target group, wider or narrower than it was. */
export interface Continuation {
  source: string;
  target: string;
  basis: ContinuationBasis;
}

/**
 * What shows that a group lives on: the whole of its content, its title, or most of its content; or else a decision, or
 * that none touches it.
 */
export type ContinuationBasis = "whole" | "title" | "content" | "decided" | "untouched";

export const CONTINUATION_BASES: Record<ContinuationBasis, string> = {
  whole: "all of its content, and nothing else, is in the new group",
  title: "the new group has the same title and some of the same content",
  content: "more than half of its index entries are in the new group, and are more than half of it",
  decided: "an accepted decision says so",
  untouched: "no decision touches it",
};

/**
 * Which source groups live on, and as which target groups. GSIM tells kinds of change apart by whether an item expires,
 * continues or emerges, but an index carries no such statement, so it is read off the table by this rule:
 *
 * A source lives on as a target that it maps to when
 * 1. neither has another map (whole), or else
 * 2. both have the same title but for slips of case, spacing and punctuation (title), or else
 * 3. more than half of the source's index entries are in the target and more than half of the target's are from the
 *    source (content); index entries are titles, not people, so this is a rule of thumb and is shown as one.
 *
 * A table that was compiled from decisions says itself which groups live on, and nothing is read off it.
 *
 * Each group lives on as one group at most. Codes are never compared: a code that is used again says nothing about
 * meaning. A source that lives on as none expires; a target that is the continuation of none emerges. Tables of mixed
 * levels have no continuations.
 */
export function continuations(table: CorrespondenceTable): Continuation[] {
  if (table.sourceLevel !== table.targetLevel) return [];
  if (table.livesOn) return table.livesOn;
  const { bySource, byTarget } = mapsByGroup(table.maps);
  const pairs = table.maps.filter(isPair);
  const found: Continuation[] = [];
  const expired = new Set(bySource.keys());
  const emerged = new Set(byTarget.keys());
  const take = (basis: ContinuationBasis, holds: (map: GroupMap & Continued) => boolean) => {
    for (const map of pairs) {
      if (!expired.has(map.source) || !emerged.has(map.target) || !holds(map)) continue;
      found.push({ source: map.source, target: map.target, basis });
      expired.delete(map.source);
      emerged.delete(map.target);
    }
  };

  take(
    "whole",
    ({ source, target }) => bySource.get(source)?.length === 1 && byTarget.get(target)?.length === 1,
  );
  const sourceTitles = titles(table.sources);
  const targetTitles = titles(table.targets);
  take("title", ({ source, target }) => {
    const title = sourceTitles.get(source);
    return title !== undefined && title === targetTitles.get(target);
  });
  const sourceEntries = entryTotals(bySource);
  const targetEntries = entryTotals(byTarget);
  take("content", ({ source, target, evidence: { entries } }) => {
    const doubled = entries.length * 2;
    return doubled > (sourceEntries.get(source) ?? 0) && doubled > (targetEntries.get(target) ?? 0);
  });
  return found.sort((a, b) => (a.source < b.source ? -1 : 1));
}

interface Continued {
  source: string;
  target: string;
}

function isPair(map: GroupMap): map is GroupMap & Continued {
  return map.source !== null && map.target !== null;
}

function titles(groups: CorrespondenceTable["sources"]): Map<string, string> {
  const known = groups.filter(({ title }) => isKnownTitle(title));
  return new Map(known.map(({ code, title }) => [code, comparableTitle(title)]));
}

function entryTotals(maps: Map<string, GroupMap[]>): Map<string, number> {
  return new Map(
    [...maps].map(([code, ofGroup]) => [
      code,
      ofGroup.reduce((sum, map) => sum + map.evidence.entries.length, 0),
    ]),
  );
}
