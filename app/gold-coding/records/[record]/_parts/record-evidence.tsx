import type { ReactNode } from "react";
import { FactList } from "#components/releases/fact-list";
import { shortTitleOf } from "#lib/facts/edition";
import type { EditionOfAnswers } from "#lib/gold-coding/batches/batch-editions.db";
import type { SurveyRecord } from "#lib/gold-coding/batches/records/record.db";
import { count, share } from "#lib/platform/in-words";

/** What was answered about a job, and the code that it was given. */
export function RecordEvidence(props: {
  record: SurveyRecord;
  editions: readonly EditionOfAnswers[];
  erased: boolean;
}) {
  const { record, editions, erased } = props;
  const stated = (text: string): ReactNode =>
    text === "" ? <span className="text-soft">not stated</span> : text;
  const words: [string, ReactNode][] = [
    ["Job title", stated(record.jobTitle)],
    ["Job description", stated(record.jobDescription)],
    ["Industry", stated(record.industryText)],
    ["Qualifications", stated(record.qualifications)],
    ["Management status", stated(record.managementStatus)],
    ["Supervisor status", stated(record.supervisorStatus)],
    ["Employment status", stated(record.employmentStatus)],
  ];
  return (
    <section>
      <h2 className="mb-2">Evidence</h2>
      <FactList
        facts={[
          ...(erased ? [] : words),
          ["SIC code", stated(record.industryCode)],
          ["Code assigned", assignedWords(record, editions) ?? stated("")],
          [
            "Confidence",
            record.confidence === null
              ? stated("")
              : `${share(record.confidence)}${record.confidenceFrom === "lookup" ? ", by the lookup: none came with it" : ""}`,
          ],
          ["Weight", weightWords(record.weight)],
          ["Sex", stated(record.sex)],
          ["Source", stated([record.source, record.period].filter(Boolean).join(", "))],
          ["From", `row ${count(record.row)} of ${record.file.fileName}`],
        ]}
      />
    </section>
  );
}

function assignedWords(
  { assignedCode, assignedEdition }: SurveyRecord,
  editions: readonly EditionOfAnswers[],
): string | null {
  if (assignedCode === null) return null;
  const of = editions.find(({ id }) => id === assignedEdition);
  const title = of?.edition?.byCode.get(assignedCode)?.title ?? "";
  const name = of?.shortTitle ?? shortTitleOf(assignedEdition ?? "", editions[0]?.data?.editions ?? []);
  return [`${assignedCode}${title && ` ${title}`}`, name].filter(Boolean).join(", ");
}

const WEIGHT = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 3 });

function weightWords(weight: number): string {
  return weight === 1 ? "stands for 1 person" : `stands for ${WEIGHT.format(weight)} people`;
}
