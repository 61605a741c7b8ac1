/** What somebody answered about a job, each from its own column; "" where they said nothing. */
export interface Evidence {
  jobTitle: string;
  jobDescription: string;
  industryText: string;
  /** SIC code, as given. */
  industryCode: string;
  qualifications: string;
  managementStatus: string;
  supervisorStatus: string;
  employmentStatus: string;
}

/** What the columns are called on screen, in the order in which a coder reads them. */
export const EVIDENCE_NAMES: Record<keyof Evidence, string> = {
  jobTitle: "Job title",
  jobDescription: "Job description",
  industryText: "Industry",
  industryCode: "SIC code",
  qualifications: "Qualifications",
  managementStatus: "Management status",
  supervisorStatus: "Supervisor status",
  employmentStatus: "Employment status",
};

export const EVIDENCE_COLUMNS = Object.keys(EVIDENCE_NAMES) as (keyof Evidence)[];

/** Of a record, what it is coded by. */
export function evidenceOf(record: Evidence): Evidence {
  return Object.fromEntries(
    EVIDENCE_COLUMNS.map((column) => [column, record[column]]),
  ) as unknown as Evidence;
}
