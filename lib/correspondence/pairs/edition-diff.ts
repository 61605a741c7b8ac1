import type { ChangeWord, GsimChange } from "#lib/correspondence/kinds";
import { type Nature, natureOf } from "#lib/correspondence/nature";
import { sameTitle } from "#lib/facts/comparable-title";
import type { Group, Level } from "#lib/facts/edition";
import { type Structure, structureOf } from "#lib/facts/structure";

/** What a code means in two editions. */
export const CODE_FATES = {
  same: "same code and title",
  renamed: "title changed",
  reused: "code re-used for another group",
  gone: "code gone",
  new: "code new",
} as const;
export type CodeFate = keyof typeof CODE_FATES;

/** One code of two editions, side by side. */
export interface CodeDifference {
  code: string;
  level: Level;
  /** Codes of the groups above, from the top down, in the later edition where it has the code. */
  above: string[];
  from: Group | null;
  to: Group | null;
  fate: CodeFate;
  /** The group of the later edition that the earlier group lives on as, where its code is another. */
  livesOnAs: Group | null;
  /** The group of the earlier edition that the later group continues, where its code was another. */
  continues: Group | null;
  /** How the content of a group that both editions have under this code changed; empty when it did not. */
  content: ChangeWord[];
  /** Whether what became of the group before, or led to the one after, is real; null where nothing happened. */
  nature: Nature | null;
}

/** That a group of the earlier edition lives on as one of the later, at the same level. */
export interface LivesOn {
  source: string;
  target: string;
  /** What happened to its content beside: split, merge, move. */
  content: ChangeWord[];
}

/**
 * Every code of two editions in code order, down to the unit group (sub-unit groups are not compared).
 *
 * A code that both have is the same group when the titles agree but for slips of case, spacing and punctuation; it is
 * renamed when they do not but the one lives on as the other; otherwise it is used again for another group.
 * @param changes what happened to the groups of each code, in either edition
 */
export function diffEditions(
  from: readonly Group[],
  to: readonly Group[],
  livingOn: readonly LivesOn[],
  changes: ReadonlyMap<string, readonly GsimChange[]>,
): CodeDifference[] {
  const [earlierEdition, laterEdition] = [structureOf(from), structureOf(to)];
  const [before, after] = [byCode(earlierEdition), byCode(laterEdition)];
  const targetOf = new Map(livingOn.map(({ source, target }) => [source, target]));
  const contentOf = new Map(livingOn.map(({ source, content }) => [source, content]));
  const sourceOf = new Map(livingOn.map(({ source, target }) => [target, source]));
  const codes = [...new Set([...before.keys(), ...after.keys()])].sort();
  return codes.map((code) => {
    const earlier = before.get(code) ?? null;
    const later = after.get(code) ?? null;
    const target = earlier && targetOf.get(code);
    const source = later && sourceOf.get(code);
    const fate = fateOf(earlier, later, target === code);
    const elsewhere = fate === "reused" || fate === "gone" || fate === "new";
    return {
      code,
      ...placeOf(code, later ? laterEdition : earlierEdition),
      from: earlier,
      to: later,
      fate,
      livesOnAs: (elsewhere && target && after.get(target)) || null,
      continues: (elsewhere && source && before.get(source)) || null,
      content: elsewhere ? [] : (contentOf.get(code) ?? []),
      nature: natureOf(changes.get(code) ?? []),
    };
  });
}

/** How many codes of a level meet each fate. */
export function countFates(differences: readonly CodeDifference[], level: Level): Record<CodeFate, number> {
  const counts = { same: 0, renamed: 0, reused: 0, gone: 0, new: 0 };
  for (const difference of differences) if (difference.level === level) counts[difference.fate]++;
  return counts;
}

/** The codes that are wanted, with the groups above them, so that it still reads as a tree. */
export function withGroupsAbove(
  differences: readonly CodeDifference[],
  isWanted: (difference: CodeDifference) => boolean,
): CodeDifference[] {
  const kept = new Set(differences.filter(isWanted).flatMap(({ code, above }) => [...above, code]));
  return differences.filter(({ code }) => kept.has(code));
}

function fateOf(earlier: Group | null, later: Group | null, livesOnHere: boolean): CodeFate {
  if (!earlier) return "new";
  if (!later) return "gone";
  if (sameTitle(earlier.title, later.title)) return "same";
  return livesOnHere ? "renamed" : "reused";
}

function placeOf(code: string, { groups, ancestorsOf }: Structure): Pick<CodeDifference, "level" | "above"> {
  return { level: groups.get(code)!.level, above: ancestorsOf(code) };
}

function byCode({ groups, unitLevel }: Structure): Map<string, Group> {
  const compared = [...groups.values()].filter(({ level }) => level <= unitLevel);
  return new Map(compared.map(({ code, title }) => [code, { code, title }]));
}
