import { indexColumn, textColumn, uidColumn } from "#lib/lookup/column";
import { NAME_SOURCES, type OtherNames, type OtherWord } from "#lib/lookup/other-names/other-names";

/** Other names as columns of the search index. */
export interface OtherNamesColumns {
  groups: string;
  words: string;
  /** Of each word a number that says which sources have it and how often as the head. */
  wordKinds: string;
  /** How many weights each word has; their groups as steps from one to the next; their levels. */
  weightCounts: string;
  groupSteps: string;
  levels: string;
}

const HEAD_STEPS = 5;
const FIRST_DIGIT = "#".charCodeAt(0);
/** Steps up to here are one character, longer ones two. */
const SHORT_STEPS = 40;
const LONG_STEPS = 40;

/** Writes other names; `readOtherNamesColumns` gives the same back. Weights go up by group. */
export function writeOtherNamesColumns({ groups, words }: OtherNames): OtherNamesColumns {
  return {
    groups: uidColumn.write(groups),
    words: textColumn.write(words.map(({ word }) => word)),
    wordKinds: characters(words.map(({ sources, asHead }) => sourcesNumber(sources) * HEAD_STEPS + asHead)),
    weightCounts: indexColumn.write(words.map(({ weights }) => weights.length)),
    groupSteps: words
      .map(({ weights }) => weights.map(([group], i) => step(group - (weights[i - 1]?.[0] ?? 0))).join(""))
      .join(""),
    levels: characters(words.flatMap(({ weights }) => weights.map(([, level]) => level))),
  };
}

/** Reads what `writeOtherNamesColumns` wrote. */
export function readOtherNamesColumns(columns: OtherNamesColumns): OtherNames {
  const counts = indexColumn.read(columns.weightCounts);
  const { groupSteps, levels } = columns;
  let at = 0;
  let read = 0;
  const words = textColumn.read(columns.words).map((word, i): OtherWord => {
    const kind = columns.wordKinds.charCodeAt(i) - FIRST_DIGIT;
    const weights: [number, number][] = [];
    let group = 0;
    for (let left = counts[i]!; left > 0; left--) {
      const first = groupSteps.charCodeAt(at++) - FIRST_DIGIT;
      group += first < SHORT_STEPS ? first : longStep(first, groupSteps.charCodeAt(at++) - FIRST_DIGIT);
      weights.push([group, levels.charCodeAt(read++) - FIRST_DIGIT]);
    }
    const sources = NAME_SOURCES.filter((_, bit) => (Math.floor(kind / HEAD_STEPS) >> bit) & 1);
    return { word, sources, asHead: kind % HEAD_STEPS, weights };
  });
  return { groups: uidColumn.read(columns.groups), words };
}

function sourcesNumber(sources: OtherWord["sources"]): number {
  return sources.reduce((sum, source) => sum + (1 << NAME_SOURCES.indexOf(source)), 0);
}

/** A character for each small number. */
function characters(values: readonly number[]): string {
  return values.map((value) => String.fromCharCode(FIRST_DIGIT + value)).join("");
}

function step(by: number): string {
  if (by < SHORT_STEPS) return characters([by]);
  const rest = by - SHORT_STEPS;
  return characters([SHORT_STEPS + Math.floor(rest / LONG_STEPS), rest % LONG_STEPS]);
}

function longStep(first: number, second: number): number {
  return SHORT_STEPS + (first - SHORT_STEPS) * LONG_STEPS + second;
}
