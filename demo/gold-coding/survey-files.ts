import { IN_WORK, RECORDS_IN_WORK, RECORDS_SETTLED, SETTLED } from "#demo/gold-coding/batches";
import type { Data } from "#lib/facts/data";
import type { EditionId } from "#lib/facts/edition";
import { structureOf } from "#lib/facts/structure";
import { csvText } from "#lib/files/csv";
import { type Confusions, confusionsOf } from "#lib/gold-coding/synthetic/confusions";
import { type Population, populationOf } from "#lib/gold-coding/synthetic/population";
import { recordColumns } from "#lib/gold-coding/synthetic/record-columns";
import { type SyntheticRecord, syntheticRecords } from "#lib/gold-coding/synthetic/records";

/** A file as the survey's office sends it, and what nobody but the demonstration knows of its records. */
export interface SurveyFile {
  name: string;
  text: string;
  /** By a record's id, its right code in each edition of the batch. */
  truth: ReadonlyMap<string, readonly string[]>;
  /** What is taken for what, in each edition. */
  confusions: readonly Confusions[];
  /** How hard its records are, from 0 to 1. */
  difficulty: number;
}

/** Answers of one group come in a few titles, so that some of them are alike. */
const TITLES_OF_GROUP = 5;

/** Records of one edition, some with a known answer. */
export function inWorkFile(population: Population): SurveyFile {
  const { drawn, ofCare, known, careGroups, wrong } = RECORDS_IN_WORK;
  const records = [...syntheticRecords(population, { records: drawn + known, seed: 1, wrong })];
  const care = [...syntheticRecords(within(population, careGroups), { records: ofCare, seed: 2, wrong })];
  const { headings, cells } = recordColumns(false);
  const rows = [...records, ...care].map((record, at) => [
    ...cells(record),
    at < known ? record.trueCode : "",
  ]);
  return {
    name: IN_WORK.fileName,
    text: csvText([[...headings, "known_code"], ...rows], "\n", "as written"),
    truth: new Map([...records, ...care].map(({ reference, trueCode }) => [reference, [trueCode]])),
    confusions: [population.confusions],
    difficulty: 0.5,
  };
}

/**
 * Records of an edition and its draft: of each pair of groups that the draft has titles go between, as many as wanted.
 * @param population of the edition
 * @param data of the draft, with the codes of both
 */
export function settledFile(population: Population, data: Data, target: EditionId): SurveyFile {
  const source = population.edition.id;
  const truth = new Map<string, readonly string[]>();
  const records: SyntheticRecord[] = [];
  for (const [at, { from, to, records: wanted, titles }] of RECORDS_SETTLED.entries()) {
    const entries = data.entries.filter(
      ({ codes, natural }) =>
        codes[source] === from && codes[target] === to && (titles?.test(natural) ?? true),
    );
    const own = populationOf({ ...data, entries: entries.slice(0, TITLES_OF_GROUP) }, population.edition);
    if (own.occupations.length === 0) throw new Error(`No title goes from ${from} to ${to} in the draft.`);
    const options = { records: wanted, seed: 100 + at };
    for (const record of syntheticRecords({ ...own, confusions: population.confusions }, options)) {
      records.push(record);
      truth.set(record.reference, [record.trueCode, to]);
    }
  }
  const { headings, cells } = recordColumns(false);
  return {
    name: SETTLED.fileName,
    text: csvText([headings, ...records.map(cells)], "\n", "as written"),
    truth,
    confusions: [population.confusions, confusionsIn(data, target)],
    // Titles that the index has settled are easier than most answers.
    difficulty: 0.2,
  };
}

/** The people of an edition, from whom records are drawn. */
export function populationIn(data: Data, edition: EditionId): Population {
  const shortTitle = data.editions.find(({ id }) => id === edition)?.shortTitle ?? edition;
  return populationOf(data, { id: edition, shortTitle });
}

function confusionsIn({ groups, entries }: Data, edition: EditionId): Confusions {
  return confusionsOf(structureOf(groups.filter((group) => group.edition === edition)), entries, edition);
}

/** The people of some groups, as many of each. */
function within(population: Population, codes: readonly string[]): Population {
  const occupations = population.occupations.filter(({ code }) => codes.includes(code));
  return { ...population, occupations, upTo: occupations.map((_, at) => at + 1) };
}
