import type { Edition } from "#lib/facts/edition";
import type { Cell, ColumnOf } from "#lib/files/table";
import type { Evidence } from "#lib/gold-coding/batches/records/evidence";
import { type AnswerColumns, OUTCOME_WORDS, type Outcome } from "#lib/gold-coding/coding/answer";

/** A record with its gold code, as it is exported. */
export interface GoldRecord extends Evidence, AnswerColumns {
  reference: string;
  assignedCode: string | null;
  assignedEdition: string | null;
  confidence: number | null;
  confidenceFrom: string | null;
  weight: number;
  sex: string;
  source: string;
  period: string;
  settledBy: string;
  settledAt: Date;
  usedFor: string | null;
  codings: number;
}

const text = (name: string, meaning: string, cell: (record: GoldRecord) => Cell): ColumnOf<GoldRecord> => ({
  name,
  kind: "text",
  meaning,
  cell,
});
const code = (name: string, meaning: string, cell: (record: GoldRecord) => Cell): ColumnOf<GoldRecord> => ({
  ...text(name, meaning, cell),
  kind: "code",
});

const EVIDENCE: ColumnOf<GoldRecord>[] = [
  text("job_title", "Job title as it was answered", ({ jobTitle }) => jobTitle),
  text(
    "job_description",
    "What is done in the job, as it was answered",
    ({ jobDescription }) => jobDescription,
  ),
  text(
    "industry_text",
    "What the employer or business does, as it was answered",
    ({ industryText }) => industryText,
  ),
  text("qualifications", "Qualifications, as the survey gave them", ({ qualifications }) => qualifications),
  text(
    "management_status",
    "Whether the job manages others, as the survey gave it",
    ({ managementStatus }) => managementStatus,
  ),
  text(
    "supervisor_status",
    "Whether the job supervises others, as the survey gave it",
    ({ supervisorStatus }) => supervisorStatus,
  ),
  text(
    "employment_status",
    "Employed or self-employed, as the survey gave it",
    ({ employmentStatus }) => employmentStatus,
  ),
];

/**
 * The columns of exported gold codes: what is known of the record, and for each edition what its coding came to.
 * @param editions of the batch, in its order
 * @param erased whether the answers in words are erased, and have no column
 */
export function goldColumns(
  editions: readonly Pick<Edition, "id" | "shortTitle">[],
  erased: boolean,
): ColumnOf<GoldRecord>[] {
  return [
    code(
      "record_id",
      "Id that the survey gave the record, unique in the batch",
      ({ reference }) => reference,
    ),
    ...(erased ? [] : EVIDENCE),
    code(
      "sic_code",
      "Standard Industrial Classification code, as the survey gave it",
      ({ industryCode }) => industryCode,
    ),
    code("assigned_code", "Code that came with the record", ({ assignedCode }) => assignedCode ?? ""),
    text(
      "assigned_edition",
      "Edition of the code that came with the record",
      ({ assignedEdition }) => assignedEdition ?? "",
    ),
    {
      ...text(
        "confidence",
        "How sure whoever assigned the code was, from 0 to 1",
        ({ confidence }) => confidence ?? "",
      ),
      kind: "share",
    },
    text(
      "confidence_from",
      "Who says how sure: record (it came with the confidence) or lookup; empty where nobody does",
      ({ confidence, confidenceFrom }) => confidenceFrom ?? (confidence === null ? "" : "record"),
    ),
    { ...text("weight", "How many people the record stands for", ({ weight }) => weight), kind: "number" },
    text("sex", "men or women; empty where not stated", ({ sex }) => sex),
    text("source", "Survey that the record is from", ({ source }) => source),
    text("period", "Period that the record is of", ({ period }) => period),
    ...editions.flatMap(({ id, shortTitle }, at) => ofEdition(id, shortTitle, at)),
    text(
      "settled_by",
      "What settled it: single (one coder was wanted), agreement, majority, adjudicator, or known (the answer came with the record)",
      ({ settledBy }) => settledBy,
    ),
    text("settled_on", "Day on which it was settled, ISO 8601", ({ settledAt }) =>
      settledAt.toISOString().slice(0, 10),
    ),
    { ...text("codings", "How many independent codings it had", ({ codings }) => codings), kind: "number" },
    text(
      "used_for",
      "training or evaluation of the lookup, never both; empty for neither",
      ({ usedFor }) => usedFor ?? "",
    ),
  ];
}

function ofEdition(id: string, name: string, at: number): ColumnOf<GoldRecord>[] {
  const end = id.toLowerCase().replace(/[^a-z0-9]+/g, "_");
  const outcomes = Object.entries(OUTCOME_WORDS).map(
    ([outcome, words]) => `${outcome} (${words.toLowerCase()})`,
  );
  return [
    code(
      `gold_code_${end}`,
      `Gold code in ${name}, of a unit group or, where it is codable no further, of a higher group; empty where it cannot be coded`,
      ({ codes }) => codes[at] ?? "",
    ),
    code(
      `second_code_${end}`,
      `Second code in ${name}, where two are equally good`,
      ({ otherCodes }) => otherCodes[at] ?? "",
    ),
    text(
      `outcome_${end}`,
      `What was said of the record in ${name}: ${outcomes.join(", ")}`,
      ({ outcomes: said }) => (said[at] as Outcome) ?? "",
    ),
  ];
}

/** The data dictionary as rows of CSV: name, kind and meaning of each column. */
export function dictionaryRows(
  columns: readonly Pick<ColumnOf<GoldRecord>, "name" | "kind" | "meaning">[],
): Cell[][] {
  return [["column", "kind", "meaning"], ...columns.map(({ name, kind, meaning }) => [name, kind, meaning])];
}

/** What the exported file of a batch is called, without its ending. */
export function exportName(batchId: string): string {
  return `gold-codes-${batchId}`;
}
