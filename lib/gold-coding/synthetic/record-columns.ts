import type { SyntheticRecord } from "#lib/gold-coding/synthetic/records";

/** What the columns of a file of synthetic records are called, in their order. */
const COLUMNS: readonly (readonly [name: string, field: keyof SyntheticRecord])[] = [
  ["record_id", "reference"],
  ["job_title", "jobTitle"],
  ["job_description", "jobDescription"],
  ["industry", "industryText"],
  ["sic_code", "industryCode"],
  ["qualifications", "qualifications"],
  ["manager", "managementStatus"],
  ["supervisor", "supervisorStatus"],
  ["employment_status", "employmentStatus"],
  ["assigned_code", "assignedCode"],
  ["assigned_edition", "assignedEdition"],
  ["confidence", "confidence"],
  ["weight", "weight"],
  ["sex", "sex"],
  ["source", "source"],
  ["period", "period"],
];

const TRUTH: readonly (readonly [string, keyof SyntheticRecord])[] = [["true_code", "trueCode"]];

/** The heading row, and how a record is written under it. The true code is written only where it is asked for. */
export function recordColumns(withTruth: boolean): {
  headings: string[];
  cells: (record: SyntheticRecord) => (string | number)[];
} {
  const columns = withTruth ? [...COLUMNS, ...TRUTH] : COLUMNS;
  const fields = columns.map(([, field]) => field);
  return {
    headings: columns.map(([name]) => name),
    cells: (record) =>
      fields.map((field) => (record.assignedCode === "" && field === "confidence" ? "" : record[field])),
  };
}
