import { csvText, parseCsv } from "#lib/files/csv";
import {
  LEVELS,
  NAME_SOURCES,
  type NameSource,
  type OtherName,
  type OtherNames,
  type OtherWord,
} from "#lib/lookup/other-names/other-names";

/** The files under data/ that hold other names. */
export const OTHER_NAMES_FILES = { words: "other-name-words.csv", names: "other-names.csv" } as const;

const WORD_COLUMNS = ["word", "sources", "as_head", "weights"];
const NAME_COLUMNS = ["name", "source", "entry"];

/** Other names as the texts of their files, by name. Groups are written as the entries that stand for them. */
export function otherNamesTexts({ groups, words, names }: OtherNames): Map<string, string> {
  const wordRows = words.map(({ word, sources, asHead, weights }) => [
    word,
    sources.join(" "),
    String(asHead),
    weights.map(([group, level]) => `${groups[group]} ${level}`).join(" "),
  ]);
  const nameRows = names.map(({ name, source, entry }) => [name, source, entry]);
  return new Map([
    [OTHER_NAMES_FILES.words, csvText([WORD_COLUMNS, ...wordRows], "\n", "as written")],
    [OTHER_NAMES_FILES.names, csvText([NAME_COLUMNS, ...nameRows], "\n", "as written")],
  ]);
}

/** Reads what `otherNamesTexts` wrote; `open` gives the text of a file. Throws, with the file and line, when it is damaged. */
export function readOtherNames(open: (name: string) => string): OtherNames {
  const wordRows = rowsOf(OTHER_NAMES_FILES.words, WORD_COLUMNS, open);
  const nameRows = rowsOf(OTHER_NAMES_FILES.names, NAME_COLUMNS, open);
  const weightsOf = wordRows.map(([, , , weights = ""]) => weights.split(" "));
  const standing = new Set(weightsOf.flatMap((weights) => weights.filter((_, i) => i % 2 === 0)));
  const groups = [...standing].sort();
  const numbers = new Map(groups.map((uid, number) => [uid, number]));
  const words = wordRows.map(([word = "", sources = "", asHead = ""], row): OtherWord => {
    const damaged = () => damage(OTHER_NAMES_FILES.words, row);
    return {
      word,
      sources: sources.split(" ").map((source) => sourceOf(source, damaged)),
      asHead: wholeUpTo(4, asHead, damaged),
      weights: pairsOf(weightsOf[row]!).map(([uid, level]) => [
        numbers.get(uid)!,
        wholeUpTo(LEVELS - 1, level, damaged),
      ]),
    };
  });
  const names = nameRows.map(
    ([name = "", source = "", entry = ""], row): OtherName => ({
      name,
      source: sourceOf(source, () => damage(OTHER_NAMES_FILES.names, row)),
      entry,
    }),
  );
  return { groups, words, names };
}

function rowsOf(name: string, columns: readonly string[], open: (name: string) => string): string[][] {
  const [heading, ...rows] = parseCsv(open(name)).rows;
  if (heading?.join() !== columns.join()) throw damage(name, -1);
  const wrong = rows.findIndex((row) => row.length !== columns.length || row.includes(""));
  if (wrong >= 0) throw damage(name, wrong);
  return rows;
}

function pairsOf(parts: readonly string[]): [string, string][] {
  return parts.flatMap((part, i): [string, string][] => (i % 2 === 0 ? [[part, parts[i + 1] ?? ""]] : []));
}

function wholeUpTo(most: number, text: string, damaged: () => Error): number {
  const value = Number(text);
  if (!/^[0-9]+$/.test(text) || value > most) throw damaged();
  return value;
}

function sourceOf(text: string, damaged: () => Error): NameSource {
  const source = NAME_SOURCES.find((one) => one === text);
  if (source === undefined) throw damaged();
  return source;
}

function damage(name: string, row: number): Error {
  return new Error(`data/${name}, line ${row + 2}, cannot be read. The bundled data is damaged.`);
}
