import { WideTable } from "#components/ui/wide-table";
import type { Batch } from "#lib/gold-coding/batches/batch";
import { recordsHref } from "#lib/gold-coding/batches/batch-address";
import {
  BECOMES,
  type Finding,
  type FindingKind,
  findingKey,
  makeHref,
  OUTCOME_KINDS,
  type OutcomeKind,
} from "#lib/gold-coding/findings/finding";
import { recordsOfFinding } from "#lib/gold-coding/findings/finding-records";
import { findingInWords, type Named } from "#lib/gold-coding/findings/finding-words";
import type { readOutcomes } from "#lib/gold-coding/findings/findings.db";
import { count, quantity } from "#lib/platform/in-words";

const ACTS: Record<OutcomeKind, string> = {
  issue: "Raise an issue",
  suggestion: "Suggest an entry",
  distinction: "Write a distinction",
};

/** Findings of one kind, each with how many records it is about, what was made of it and what can be. */
export function FindingTable(props: {
  batch: Batch;
  /** Whether counts lead to the records. */
  seesRecords: boolean;
  label: string;
  kind: FindingKind;
  findings: readonly Finding[];
  outcomes: Awaited<ReturnType<typeof readOutcomes>>;
  named: (edition: string) => Named;
}) {
  const { batch, seesRecords, label, kind, findings, outcomes, named } = props;
  if (findings.length === 0) return <p>Nothing is found yet.</p>;
  return (
    <WideTable label={`${label}: list`}>
      <table className="data-table">
        <caption className="sr-only">{label}</caption>
        <thead>
          <tr>
            <th scope="col">What was found</th>
            <th scope="col" className="number">
              Records
            </th>
            <th scope="col" className="number">
              Weighted
            </th>
            <th scope="col" className="pr-0">
              What to make of it
            </th>
          </tr>
        </thead>
        <tbody>
          {findings.map((finding) => {
            const key = findingKey(finding);
            const words = findingInWords(finding, named(finding.edition));
            const records = seesRecords ? recordsOfFinding(finding, batch.editions) : null;
            const made = outcomes(kind, key);
            const left = BECOMES[kind].filter((as) => !made.some(({ became }) => became === as));
            return (
              <tr key={key}>
                <th scope="row" className="max-w-xl border-b border-line text-left font-normal">
                  {words}
                </th>
                <td className="number">
                  {records ? (
                    <a
                      href={recordsHref(batch.id, records)}
                      aria-label={`${quantity(finding.cases, "record")}: ${words}`}
                    >
                      {count(finding.cases)}
                    </a>
                  ) : (
                    count(finding.cases)
                  )}
                </td>
                <td className="number">{count(finding.weight)}</td>
                <td className="pr-0">
                  <ul className="grid gap-1">
                    {made.map(({ became, href }) => (
                      <li key={became}>
                        {became === "distinction" ? "There is" : "Became"}{" "}
                        <a href={href}>{OUTCOME_KINDS[became]}</a>
                      </li>
                    ))}
                    {left.map((as) => (
                      <li key={as}>
                        <a href={makeHref(batch.id, finding, as)} aria-label={`${ACTS[as]}: ${words}`}>
                          {ACTS[as]}
                        </a>
                      </li>
                    ))}
                  </ul>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </WideTable>
  );
}
