import { codesOf } from "#lib/facts/codes/cell-code";
import type { CodedEdition } from "#lib/facts/codes/coded-edition";
import type { EditionId } from "#lib/facts/edition";
import type { Reading } from "#lib/files/columns/reading";
import { type CellContent, NUMBERS, type WantedColumn, WORDS } from "#lib/files/columns/wanted-column";
import { EVIDENCE_COLUMNS, EVIDENCE_NAMES } from "#lib/gold-coding/batches/records/evidence";

/** What a column of a file of survey records can hold, in the order in which the page offers them. */
export const RECORD_FIELDS = [
  "reference",
  ...EVIDENCE_COLUMNS,
  "assignedCode",
  "assignedEdition",
  "confidence",
  "weight",
  "sex",
  "source",
  "period",
  "knownCode",
  "secondKnownCode",
] as const;
export type RecordField = (typeof RECORD_FIELDS)[number];

interface FieldMeaning {
  name: string;
  /** Most characters. */
  longest: number;
  headings: readonly string[];
  /** Whether "-8" and "-9" in it are the survey's marks for no answer. */
  marked?: boolean;
  content?: CellContent;
}

const SEX_WORDS: CellContent = {
  is: (cell) => /^(?:m|f|males?|females?|m[ae]n|wom[ae]n|[12])$/i.test(cell.trim()),
  words: "the sexes",
};

export const FIELD_MEANINGS: Record<RecordField, FieldMeaning> = {
  reference: {
    name: "Record id",
    longest: 100,
    headings: [
      "record id",
      "id",
      "record reference",
      "reference",
      "ref",
      "case id",
      "serial number",
      "serial",
      "respondent id",
      "case number",
    ],
  },
  jobTitle: {
    name: EVIDENCE_NAMES.jobTitle,
    longest: 500,
    headings: [
      "job title",
      "title",
      "occupation",
      "occupation title",
      "job title text",
      "main job title",
      "occt",
    ],
    content: WORDS,
  },
  jobDescription: {
    name: EVIDENCE_NAMES.jobDescription,
    longest: 4_000,
    headings: ["job description", "description", "duties", "tasks", "job desc", "main tasks", "occd"],
    content: WORDS,
  },
  industryText: {
    name: EVIDENCE_NAMES.industryText,
    longest: 1_000,
    headings: ["industry text", "industry", "industry description", "business", "indd"],
    content: WORDS,
  },
  industryCode: {
    name: EVIDENCE_NAMES.industryCode,
    longest: 20,
    marked: true,
    headings: ["sic code", "sic", "sic2007", "sic 2007 code", "industry code", "inds07m"],
  },
  qualifications: {
    name: EVIDENCE_NAMES.qualifications,
    longest: 1_000,
    marked: true,
    headings: ["qualifications", "qualification", "highest qualification", "quals", "hiqual"],
  },
  managementStatus: {
    name: EVIDENCE_NAMES.managementStatus,
    longest: 200,
    marked: true,
    headings: ["management status", "manager", "management", "manage"],
  },
  supervisorStatus: {
    name: EVIDENCE_NAMES.supervisorStatus,
    longest: 200,
    marked: true,
    headings: ["supervisor status", "supervisor", "supervision", "supervises", "supvis"],
  },
  employmentStatus: {
    name: EVIDENCE_NAMES.employmentStatus,
    longest: 200,
    marked: true,
    headings: ["employment status", "employee or self-employed", "emp status", "statr"],
  },
  assignedCode: {
    name: "Code assigned",
    longest: 60,
    headings: ["assigned code", "code assigned", "code", "soc code", "soc", "assigned soc", "unit group"],
  },
  assignedEdition: {
    name: "Edition of the code",
    longest: 60,
    headings: [
      "edition of the code",
      "edition",
      "assigned edition",
      "soc edition",
      "soc version",
      "code edition",
    ],
  },
  confidence: {
    name: "Confidence",
    longest: 20,
    headings: ["confidence", "score", "probability", "confidence of the code"],
    content: { is: (cell) => NUMBERS.is(cell.replace(/%$/, "")), words: "numbers" },
  },
  weight: {
    name: "Weight",
    longest: 40,
    headings: ["weight", "person weight", "wt", "pwt"],
    content: NUMBERS,
  },
  sex: { name: "Sex", longest: 40, marked: true, headings: ["sex", "gender"], content: SEX_WORDS },
  source: { name: "Source", longest: 100, headings: ["source", "survey", "data set"] },
  period: { name: "Period", longest: 100, headings: ["period", "quarter", "year", "wave"] },
  knownCode: {
    name: "Known code",
    longest: 60,
    headings: ["known code", "gold code", "true code", "known answer"],
  },
  secondKnownCode: {
    name: "Known code in the second edition",
    longest: 60,
    headings: ["second known code", "known code in the second edition", "second gold code"],
  },
};

/**
 * The columns that a batch's files are looked through for.
 * @param editions of the batch, in its order: known codes are of these
 */
export function wantedColumns(editions: readonly CodedEdition[]): WantedColumn<RecordField>[] {
  const known = (key: RecordField) => editions[key === "knownCode" ? 0 : 1];
  return RECORD_FIELDS.filter((key) => key !== "secondKnownCode" || editions.length > 1).map((key) => {
    const { name, headings, content } = FIELD_MEANINGS[key];
    const edition = key === "knownCode" || key === "secondKnownCode" ? known(key) : undefined;
    return {
      key,
      name: edition && editions.length > 1 ? `Known code of ${edition.shortTitle}` : name,
      headings: [
        ...headings,
        // "SOC2020": what holds codes of an edition is often called so.
        ...(key === "assignedCode" ? editions.map(({ shortTitle }) => shortTitle) : []),
        ...(edition ? [`known ${edition.shortTitle}`, `gold ${edition.shortTitle}`] : []),
      ],
      needed: key === "reference",
      ...(content && { content }),
      ...(key === "assignedCode" && editions[0] && { content: anyOf(editions) }),
      ...(edition && { content: codesOf(edition) }),
    };
  });
}

function anyOf(editions: readonly CodedEdition[]): CellContent {
  const contents = editions.map(codesOf);
  return { is: (cell) => contents.some((content) => content.is(cell)), words: "codes" };
}

/** How a file is read and which of its columns holds what, as somebody confirmed it; kept with the file. */
export interface RecordColumns extends Reading<RecordField> {
  /** Edition of the assigned codes where no column says it; "" where none is chosen. */
  edition: EditionId | "";
  /** What a sure code's confidence is: 1, or 100 where it is given in percent. */
  confidenceOutOf: 1 | 100;
  /** How many rows the sheet has; null of a text file, which nobody has counted. */
  rows?: number | null;
}

/** What is missing from a choice of columns beyond what any file needs (lib/files/columns/check-choice). */
export function choiceProblems({ choice: { columns }, edition }: Pick<RecordColumns, "choice" | "edition">): {
  key: RecordField;
  message: string;
}[] {
  const problems: { key: RecordField; message: string }[] = [];
  if (columns.jobTitle === undefined && columns.jobDescription === undefined)
    problems.push({
      key: "jobTitle",
      message: "Choose the column that holds the job title, or the job description.",
    });
  if (columns.assignedCode !== undefined && columns.assignedEdition === undefined && edition === "")
    problems.push({ key: "assignedEdition", message: "Say which edition the assigned codes are of." });
  return problems;
}
