import type { Evidence } from "#lib/gold-coding/batches/records/evidence";
import { answeredTitle } from "#lib/gold-coding/synthetic/answered-title";
import { mistakenFor } from "#lib/gold-coding/synthetic/confusions";
import { type Occupation, occupationAt, type Population } from "#lib/gold-coding/synthetic/population";
import {
  AND_SO_ON,
  DOING,
  EMPLOYMENT,
  PERIODS,
  QUALIFICATIONS,
  SOURCES,
} from "#lib/gold-coding/synthetic/wordings";
import { pick, randomFrom } from "#lib/platform/random";

/** A survey record that nobody gave: what a batch has of each record, and the code that is right. */
export interface SyntheticRecord extends Evidence {
  reference: string;
  /** "" for a record that was given none. */
  assignedCode: string;
  assignedEdition: string;
  /** How sure the assigned code is said to be, 0 to 1, with two places. */
  confidence: number;
  weight: number;
  sex: "Male" | "Female";
  source: string;
  period: string;
  trueCode: string;
}

export interface SyntheticOptions {
  records: number;
  /** The same seed gives the same records. */
  seed: number;
  /** Share of records that are given a wrong code. */
  wrong?: number;
}

type Random = () => number;

/** Share of records with nothing but what everybody says: several of them are alike in all that is coded by. */
const PLAIN = 0.3;
const WITHOUT_CODE = 0.02;
const WRONG = 0.12;

/** Synthetic records one by one, as many as are wanted, drawn from a population. No survey data is in them. */
export function* syntheticRecords(
  population: Population,
  { records, seed, wrong = WRONG }: SyntheticOptions,
): Generator<SyntheticRecord> {
  const random = randomFrom(seed);
  for (let number = 1; number <= records; number++) {
    const occupation = occupationAt(population, random());
    yield {
      reference: `S${seed}-${String(number).padStart(7, "0")}`,
      ...answers(occupation, random),
      ...assigned(population, occupation.code, wrong, random),
      weight: Math.round(10 * (120 + 700 * random() * random())) / 10,
      sex: random() < occupation.shareOfWomen ? "Female" : "Male",
      source: random() < 0.6 ? SOURCES[0] : SOURCES[1],
      period: pick(PERIODS, random),
      trueCode: occupation.code,
    };
  }
}

type Answers = Pick<
  SyntheticRecord,
  | "jobTitle"
  | "jobDescription"
  | "industryText"
  | "industryCode"
  | "qualifications"
  | "managementStatus"
  | "supervisorStatus"
  | "employmentStatus"
>;

const MANAGES = /manager|director|head |chief|proprietor|owner/i;
const SUPERVISES = /superv|foreman|leader|charge|sister/i;

function answers(occupation: Occupation, random: Random): Answers {
  // The first titles of a group are given more often than the last, as some answers are everywhere.
  const { title, industry } = occupation.titles[Math.floor(random() ** 2 * occupation.titles.length)]!;
  if (random() < PLAIN) {
    const { said, sic } = occupation.industries[0]!;
    return {
      jobTitle: title,
      jobDescription: "",
      industryText: said[0]!,
      industryCode: sic,
      qualifications: "",
      managementStatus: MANAGES.test(title) ? "Yes" : "No",
      supervisorStatus: SUPERVISES.test(title) ? "Yes" : "No",
      employmentStatus: EMPLOYMENT[0],
    };
  }
  const { said, sic } = pick(occupation.industries, random);
  const manages = MANAGES.test(title) ? random() < 0.9 : random() < 0.05;
  const supervises = manages || (SUPERVISES.test(title) ? random() < 0.95 : random() < 0.12);
  return {
    jobTitle: answeredTitle(title, random),
    jobDescription: description(occupation, random),
    industryText: industry !== "" && random() < 0.6 ? industry : random() < 0.05 ? "" : pick(said, random),
    industryCode: random() < 0.05 ? "" : sic,
    qualifications: random() < 0.1 ? "" : qualification(occupation, random),
    managementStatus: manages ? "Yes" : "No",
    supervisorStatus: supervises ? "Yes" : "No",
    employmentStatus: employment(random),
  };
}

/** What somebody does, in words of the group's titles: "dealing with stock and deliveries etc". */
function description({ words, titles }: Occupation, random: Random): string {
  const turn = random();
  if (turn < 0.15 || words.length === 0) return "";
  if (turn < 0.25) return `same as ${pick(titles, random).title.toLowerCase()}`;
  const [first, second] = [pick(words, random), pick(words, random)];
  const both = first === second ? first : `${first}${turn < 0.5 ? ", " : " and "}${second}`;
  return `${pick(DOING, random)} ${both}${pick(AND_SO_ON, random)}`;
}

/** People of the first major groups have more qualifications than those of the last, by and large. */
function qualification({ rank }: Occupation, random: Random): string {
  const middle = (1 - rank) * (QUALIFICATIONS.length - 1);
  const at = Math.round(middle + (random() + random() - 1) * 4);
  return QUALIFICATIONS[Math.min(QUALIFICATIONS.length - 1, Math.max(0, at))]!;
}

function employment(random: Random): string {
  const turn = random();
  return EMPLOYMENT[turn < 0.85 ? 0 : turn < 0.95 ? 1 : turn < 0.99 ? 2 : 3]!;
}

function assigned(
  { edition, confusions }: Population,
  trueCode: string,
  wrong: number,
  random: Random,
): Pick<SyntheticRecord, "assignedCode" | "assignedEdition" | "confidence"> {
  if (random() < WITHOUT_CODE) return { assignedCode: "", assignedEdition: "", confidence: 0 };
  const mistaken = random() < wrong ? mistakenFor(confusions, trueCode, random) : null;
  // Whatever assigns codes is surer where it is right, but not always.
  const sure = mistaken === null ? 1 - 0.5 * random() * random() : 0.25 + 0.7 * random();
  return {
    assignedCode: mistaken ?? trueCode,
    assignedEdition: edition.shortTitle,
    confidence: Math.round(100 * sure) / 100,
  };
}
