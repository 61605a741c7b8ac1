import type { EditionId } from "#lib/facts/edition";
import { csvText, parseCsv } from "#lib/files/csv";
import type { ConfidenceBand } from "#lib/lookup/evaluation/evaluate";

/** How a search did on one set of titles in one run of the bench: shares are 0 to 1, times milliseconds a title. */
export interface KeptFigures {
  /** When the run began, "2026-12-01T10:50Z"; the same for all rows of a run. */
  measuredAt: string;
  /** Number of the index's version, "13". */
  indexVersion: string;
  set: string;
  edition: EditionId;
  engine: string;
  titles: number;
  first: number;
  inFive: number;
  inTen: number;
  inFifty: number;
  medianMs: number;
  p95Ms: number;
  /** Mean squared error of what the first answer's confidence said (Brier 1950); null of a search that says none. */
  brier: number | null;
  /** First answers by how sure they were said to be; none of a search that says nothing. */
  bands: ConfidenceBand[];
}

/** The name of this lookup among the engines. */
export const THIS_LOOKUP = "This lookup";

const COLUMNS = [
  "measured_at",
  "index_version",
  "set",
  "edition",
  "engine",
  "titles",
  "first",
  "in_five",
  "in_ten",
  "in_fifty",
  "median_ms",
  "p95_ms",
  "brier",
  "bands",
] as const;

/** The text of `data/lookup-figures.csv`. */
export function writeKeptFigures(figures: readonly KeptFigures[]): string {
  const rows = figures.map((one) => [
    one.measuredAt,
    one.indexVersion,
    one.set,
    one.edition,
    one.engine,
    one.titles,
    one.first,
    one.inFive,
    one.inTen,
    one.inFifty,
    one.medianMs,
    one.p95Ms,
    one.brier ?? "",
    one.bands.map(({ from, to, n, said, right }) => [from, to, n, said, right].join(" ")).join("; "),
  ]);
  return csvText([[...COLUMNS], ...rows], "\n", "as written");
}

/** What `writeKeptFigures` wrote. @throws Error where a row has other columns: then the file is damaged */
export function readKeptFigures(text: string): KeptFigures[] {
  const [heading, ...rows] = parseCsv(text).rows;
  if (heading?.join() !== COLUMNS.join())
    throw new Error("lookup-figures.csv has other columns than it should.");
  return rows.map((cells, at): KeptFigures => {
    if (cells.length !== COLUMNS.length)
      throw new Error(`lookup-figures.csv, row ${at + 2}, has too many or too few cells.`);
    const [measuredAt, indexVersion, set, edition, engine] = cells as [
      string,
      string,
      string,
      string,
      string,
    ];
    const shares = cells.slice(5, 12).map(Number);
    const [titles, first, inFive, inTen, inFifty, medianMs, p95Ms] = shares as [
      ...[number, number, number, number],
      ...[number, number, number],
    ];
    const [brier = "", bands = ""] = cells.slice(12);
    return {
      ...{ measuredAt, indexVersion, set, edition, engine },
      ...{ titles, first, inFive, inTen, inFifty, medianMs, p95Ms },
      brier: brier === "" ? null : Number(brier),
      bands: bands === "" ? [] : bands.split("; ").map(readBand),
    };
  });
}

function readBand(text: string): ConfidenceBand {
  const [from, to, n, said, right] = text.split(" ").map(Number) as [number, number, number, number, number];
  return { from, to, n, said, right };
}

/** A set with what was measured on it, newest run first. */
export interface MeasuredSet {
  set: string;
  edition: EditionId;
  /** This lookup in the newest run, and in the one before it where there is one. */
  now: KeptFigures;
  before: KeptFigures | null;
  /** Other searches on the same titles in the newest run. */
  others: KeptFigures[];
}

/** The sets of the newest run, each with the run before it beside. */
export function measuredSets(figures: readonly KeptFigures[]): MeasuredSet[] {
  const runs = [...new Set(figures.map(({ measuredAt }) => measuredAt))].sort().reverse();
  return figures
    .filter(({ measuredAt, engine }) => measuredAt === runs[0] && engine === THIS_LOOKUP)
    .map((now) => {
      const same = figures.filter(({ set, edition }) => set === now.set && edition === now.edition);
      const earlier = same.filter(
        ({ engine, measuredAt }) => engine === THIS_LOOKUP && measuredAt < now.measuredAt,
      );
      return {
        set: now.set,
        edition: now.edition,
        now,
        before: earlier.sort((a, b) => (a.measuredAt < b.measuredAt ? 1 : -1))[0] ?? null,
        others: same.filter(
          ({ engine, measuredAt }) => engine !== THIS_LOOKUP && measuredAt === now.measuredAt,
        ),
      };
    });
}
