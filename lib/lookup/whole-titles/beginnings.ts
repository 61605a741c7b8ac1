import type { CompiledIndex } from "#lib/lookup/compiled-index";
import type { GroupModel } from "#lib/lookup/word-evidence/group-model";
import { isMarkedShort } from "#lib/lookup/words/token";
import { queryWords } from "#lib/lookup/words/typed-words";

/** The titles that begin with a text that is no title itself, counted by unit group. */
export interface Beginnings {
  /** Evidence for each group: the root of its part of the titles, 0 to 1. A title of several groups counts in parts. */
  groups: { code: string; beginning: number }[];
  /** Of each of these groups the shortest of the titles, by its number. */
  titles: number[];
}

const NONE: Beginnings = { groups: [], titles: [] };
/** Of two letters a hundred groups have titles. */
const MOST_GROUPS = 30;

/** Part of the evidence left where the last word names an occupation as it stands: what is typed may well be all. */
const MAYBE_ALL = 0.5;

/**
 * What a text begins; nothing where the index has the very title, which is then rather meant than a longer one, or where
 * a word is marked as written short.
 */
export function beginningsOf(text: string, index: CompiledIndex, model: GroupModel): Beginnings {
  const { titles, wholeTitles, vocabulary } = index;
  if (wholeTitles.has(text)) return NONE;
  const { tokens } = queryWords(text);
  if (tokens.some(isMarkedShort)) return NONE;
  const last = vocabulary.find(tokens.at(-1)?.word ?? "");
  const maybeAll = !/\s$/.test(text) && last && vocabulary.namesOccupation(last.id);
  const sure = maybeAll ? MAYBE_ALL : 1;
  const { shares } = model;
  const counts = new Float64Array(model.codes.length);
  const shortest = new Int32Array(model.codes.length).fill(-1);
  const met: number[] = [];
  let all = 0;
  for (const title of wholeTitles.beginningWith(text)) {
    for (let i = shares.starts[title]!; i < shares.starts[title + 1]!; i++) {
      const group = shares.groups[i]!;
      const share = shares.parts[i]!;
      const before = shortest[group]!;
      if (before < 0) met.push(group);
      if (before < 0 || titles.texts[title]!.length < titles.texts[before]!.length) shortest[group] = title;
      counts[group]! += share;
      all += share;
    }
  }
  if (met.length === 0) return NONE;
  const most = met.sort((a, b) => counts[b]! - counts[a]! || a - b).slice(0, MOST_GROUPS);
  return {
    groups: most.map((group) => ({
      code: model.codes[group]!,
      beginning: sure * Math.sqrt(counts[group]! / all),
    })),
    titles: most.map((group) => shortest[group]!),
  };
}
