import { csvText, parseCsv } from "#lib/files/csv";
import {
  LEVELS,
  NAME_SOURCES,
  type NameSource,
  type OtherNames,
  type OtherWord,
} from "#lib/lookup/other-names/other-names";

/** The file under data/ that holds what other names say. */
export const OTHER_NAMES_FILE = "other-name-words.csv";

const COLUMNS = ["word", "sources", "as_head", "weights"];

/** The text of the file. Groups are written as the entries that stand for them. */
export function otherNamesText({ groups, words }: OtherNames): string {
  const rows = words.map(({ word, sources, asHead, weights }) => [
    word,
    sources.join(" "),
    String(asHead),
    weights.map(([group, level]) => `${groups[group]} ${level}`).join(" "),
  ]);
  return csvText([COLUMNS, ...rows], "\n", "as written");
}

/** Reads what `otherNamesText` wrote. Throws, with the file and line, when it is damaged. */
export function readOtherNames(text: string): OtherNames {
  const rows = rowsOf(text);
  const weightsOf = rows.map(([, , , weights = ""]) => weights.split(" "));
  const standing = new Set(weightsOf.flatMap((weights) => weights.filter((_, i) => i % 2 === 0)));
  const groups = [...standing].sort();
  const numbers = new Map(groups.map((uid, number) => [uid, number]));
  const words = rows.map(([word = "", sources = "", asHead = ""], row): OtherWord => {
    const damaged = () => damage(row);
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
  return { groups, words };
}

function rowsOf(text: string): string[][] {
  const [heading, ...rows] = parseCsv(text).rows;
  if (heading?.join() !== COLUMNS.join()) throw damage(-1);
  const wrong = rows.findIndex((row) => row.length !== COLUMNS.length || row.includes(""));
  if (wrong >= 0) throw damage(wrong);
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

function damage(row: number): Error {
  return new Error(`data/${OTHER_NAMES_FILE}, line ${row + 2}, cannot be read. The bundled data is damaged.`);
}
