import type { NewRecord } from "#lib/gold-coding/batches/import/record-row";

/** The columns of survey_record that are copied, in the order of `copyLine`. */
const COLUMNS =
  "batch_id, file_id, row, reference, job_title, job_description, industry_text, industry_code, qualifications, " +
  "management_status, supervisor_status, employment_status, assigned_code, assigned_edition, confidence, weight, sex, " +
  "source, period, likeness, known_codes";

export const COPY_RECORDS = `COPY survey_record (${COLUMNS}) FROM STDIN`;

const SPECIAL = /[\\\t\n\r]/;
const ESCAPES: Record<string, string> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

function text(value: string): string {
  return SPECIAL.test(value) ? value.replace(/[\\\t\n\r]/g, (mark) => ESCAPES[mark]!) : value;
}

/**
 * A record as one line of COPY's text format.
 * Source: PostgreSQL documentation, COPY, "Text Format": tabs between columns, \N for null, backslashes before the rest.
 */
export function copyLine(record: NewRecord, batchId: string, fileId: number): string {
  return `${[
    text(batchId),
    fileId,
    record.row,
    text(record.reference),
    text(record.jobTitle),
    text(record.jobDescription),
    text(record.industryText),
    text(record.industryCode),
    text(record.qualifications),
    text(record.managementStatus),
    text(record.supervisorStatus),
    text(record.employmentStatus),
    record.assignedCode === null ? "\\N" : text(record.assignedCode),
    record.assignedEdition === null ? "\\N" : text(record.assignedEdition),
    record.confidence ?? "\\N",
    record.weight,
    record.sex,
    text(record.source),
    text(record.period),
    record.likeness,
    // Codes have no character that an array's text would have to quote.
    `{${record.knownCodes.join(",")}}`,
  ].join("\t")}\n`;
}
