/** The batch that e2e/server.ts makes of such a file (survey-batch.ts). */
export const SURVEY_BATCH = "survey";

export interface SurveyAnswer {
  reference: string;
  title: string;
  description: string;
  industry: string;
  /** Of SOC2020. */
  assigned: string;
}

/** So many people gave the same answer: enough for counts that anybody may see. */
export const ALIKE = 12;

const DEVELOPER = {
  title: "Software developer",
  description:
    "Writes and tests the programs of a games studio with a team of four, reviews what they write, and talks to the artists about what can be shown",
  industry: "Computer games",
  assigned: "2133",
};

/** Twelve developers with one answer, then these, by their record ids. */
export function surveyAnswers(others: readonly Omit<SurveyAnswer, "reference">[]): SurveyAnswer[] {
  const all = [...Array.from({ length: ALIKE }, () => DEVELOPER), ...others];
  return all.map((answer, at) => ({ ...answer, reference: `R${String(at + 1).padStart(3, "0")}` }));
}

const HEADINGS = [
  ...["Record id", "Job title", "Job description", "Industry", "SIC code", "Qualifications"],
  ...["Management status", "Supervisor status", "Employment status", "Assigned code", "Edition"],
  ...["Confidence", "Weight", "Sex", "Source", "Period"],
];

/** The file that holds these answers, each with everything that a record can say. */
export function surveyCsv(answers: readonly SurveyAnswer[]): string {
  const rows = answers.map(({ reference, title, description, industry, assigned }, at) => [
    ...[reference, title, description, industry, "62.01", "First degree"],
    ...["Foreman or supervisor", "Supervises others", "Employee", assigned, "SOC2020"],
    ...["0.8", "100", at % 2 === 0 ? "Female" : "Male", "Invented survey", "2026 Q1"],
  ]);
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  return [HEADINGS, ...rows].map((cells) => `${cells.map(quoted).join(",")}\n`).join("");
}
