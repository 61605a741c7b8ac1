import {
  isRefusedStandard,
  type ReadStandard,
  type RefusedStandard,
} from "#lib/standards/import/read-standard";
import type { StandardField } from "#lib/standards/import/standard-fields";
import { changesOf, FACT_NAMES, type StandardFacts } from "#lib/standards/standard";

/** What became of a row, with what changed, was left out or is wrong. */
export interface ReportedRow {
  /** As the file numbers it, from 1. */
  row: number;
  urn: string;
  outcome: "added" | "changed" | "unchanged" | "refused";
  words: string;
  /** Of a row that is refused: the column at fault, "" for none. */
  field: StandardField | "";
}

/** A file's rows beside what the register has. */
export interface ComparedRows {
  added: StandardFacts[];
  changed: { facts: StandardFacts; changes: ReturnType<typeof changesOf> }[];
  unchanged: number;
  /** In the order of the file. */
  report: ReportedRow[];
}

/**
 * Sets rows beside the standards that are known by their keys. A URN that comes twice in a file is taken from its first row.
 * @param suites names of suites that were merged into others, by the name that a file may still have
 */
export function compareRows(
  rows: readonly { line: number; read: ReadStandard | RefusedStandard }[],
  known: ReadonlyMap<string, StandardFacts>,
  suites: ReadonlyMap<string, string>,
): ComparedRows {
  const compared: ComparedRows = { added: [], changed: [], unchanged: 0, report: [] };
  const rowOf = new Map<string, number>();
  for (const { line, read } of rows) {
    if (isRefusedStandard(read)) {
      const { field, reason } = read;
      compared.report.push({ row: line, urn: "", outcome: "refused", words: reason, field });
      continue;
    }
    const facts = { ...read.facts, suite: suites.get(read.facts.suite) ?? read.facts.suite };
    const say = (outcome: ReportedRow["outcome"], words: readonly string[], field: StandardField | "" = "") =>
      compared.report.push({ row: line, urn: facts.urn, outcome, words: words.join(" "), field });
    const first = rowOf.get(facts.key);
    if (first !== undefined) {
      say("refused", [`The URN ${facts.urn} stands in row ${first} already. Keep one of them.`], "urn");
      continue;
    }
    rowOf.set(facts.key, line);
    const before = known.get(facts.key);
    const changes = before ? changesOf(before, facts) : [];
    if (!before) {
      compared.added.push(facts);
      say("added", read.notes);
    } else if (changes.length > 0) {
      compared.changed.push({ facts, changes });
      say("changed", [...changes.map(inWords), ...read.notes]);
    } else {
      compared.unchanged++;
      say("unchanged", read.notes);
    }
  }
  return compared;
}

function inWords({ field, before, after }: ReturnType<typeof changesOf>[number]): string {
  const name = FACT_NAMES[field] ?? field;
  if (before === "") return `Gained the ${name} “${after}”.`;
  return after === ""
    ? `Lost the ${name} “${before}”.`
    : `Changed the ${name} from “${before}” to “${after}”.`;
}
