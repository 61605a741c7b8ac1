import type { ReactNode } from "react";
import { FactList } from "#components/releases/fact-list";
import { shortTitleOf } from "#lib/facts/edition";
import type { EditionOfAnswers } from "#lib/gold-coding/batches/batch-editions.db";
import { EVIDENCE_COLUMNS, EVIDENCE_NAMES } from "#lib/gold-coding/batches/records/evidence";
import type { SurveyRecord } from "#lib/gold-coding/batches/records/record.db";
import { count, share } from "#lib/platform/in-words";

/** Of the evidence, what stays when the text of a batch is erased. */
const WITHOUT_TEXT = ["industryCode"] as const;

/** What was answered about a job, and the code that it was given. */
export function RecordEvidence(props: {
  record: SurveyRecord;
  editions: readonly EditionOfAnswers[];
  erased: boolean;
}) {
  const { record, editions, erased } = props;
  const stated = (text: string): ReactNode =>
    text === "" ? <span className="text-soft">not stated</span> : text;
  const answered = erased ? WITHOUT_TEXT : EVIDENCE_COLUMNS;
  return (
    <section>
      <h2 className="mb-2">Evidence</h2>
      <FactList
        facts={[
          ...answered.map((column): [string, ReactNode] => [EVIDENCE_NAMES[column], stated(record[column])]),
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
