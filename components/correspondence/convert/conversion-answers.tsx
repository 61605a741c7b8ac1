import type { ReactNode } from "react";
import { GroupLink } from "#components/editions/group-link";
import { ShareBar } from "#components/ui/share-bar";
import { WideTable } from "#components/ui/wide-table";
import { byShare } from "#lib/correspondence/conversion/by-share";
import type { Converted, ConvertedFlow, ConvertedTarget } from "#lib/correspondence/conversion/convert";
import { type ListAnswer, OUTCOMES } from "#lib/correspondence/conversion/list-answer";
import type { TwoStepTarget } from "#lib/correspondence/conversion/two-steps";
import { pairHref, type Reading, type Side } from "#lib/correspondence/reading";
import { count, quantity, share } from "#lib/platform/in-words";

/** The answers to a list, in its order: a code that is divided has a row for each group it goes to. */
export function ConversionAnswers(props: {
  answers: readonly ListAnswer[];
  reading: Reading;
  /** The edition between, where they are converted in two steps. */
  through: Side | null;
  withCounts: boolean;
  label: string;
}) {
  const { answers, reading, through, withCounts, label } = props;
  const { source, target } = reading;
  return (
    <WideTable label={label}>
      <table className="data-table min-w-[56rem] text-[0.94rem] print:min-w-0 print:text-[8pt]">
        <caption className="sr-only">{label}</caption>
        <thead>
          <tr>
            <th scope="col" className="number">
              Line
            </th>
            <th scope="col">{source.name}</th>
            <th scope="col">{target.name}</th>
            <th scope="col">Share</th>
            <th scope="col" className="number">
              People
            </th>
            <th scope="col" className="number">
              Index entries
            </th>
            {withCounts && (
              <th scope="col" className="number">
                Apportioned
              </th>
            )}
            <th scope="col">
              <span className="sr-only">Evidence</span>
            </th>
            <th scope="col" className="pl-4">
              Note
            </th>
          </tr>
        </thead>
        {answers.map((answer, at) => (
          <tbody key={at}>
            {"targets" in answer ? (
              <ConvertedRows answer={answer} reading={reading} through={through} withCounts={withCounts} />
            ) : (
              <RefusedRow answer={answer} source={source} columns={withCounts ? 7 : 6} />
            )}
          </tbody>
        ))}
      </table>
    </WideTable>
  );
}

/** Where so much of a code goes to one group, that group is the answer, and the rest unfolds. */
const NEARLY_ALL = 0.9;

function ConvertedRows(props: {
  answer: Converted;
  reading: Reading;
  through: Side | null;
  withCounts: boolean;
}) {
  const { answer, reading, through, withCounts } = props;
  const { item, source } = answer;
  const targets = [...answer.targets].sort(byShare);
  const [best] = targets;
  const one = targets.length > 1 && (best?.weight?.forward ?? 0) >= NEARLY_ALL;
  const shown = one ? targets.slice(0, 1) : targets;
  const folded = [...(one ? targets.slice(1) : []), ...[...answer.unexplained].sort(byShare)];
  const rows = shown.length + (folded.length > 0 ? 1 : 0);
  return (
    <>
      {shown.map((flow, at) => (
        <tr key={flow.group.code}>
          {at === 0 && (
            <>
              <td rowSpan={rows} className="number text-soft">
                {item.line}
              </td>
              <th
                scope={rows > 1 ? "rowgroup" : "row"}
                rowSpan={rows}
                className="max-w-56 border-b border-line align-top font-normal"
              >
                <GroupLink edition={reading.source} group={source} className="visited:text-accent" />
                {item.count !== null && <span className="block text-soft">given: {count(item.count)}</span>}
              </th>
            </>
          )}
          <FlowCells
            flow={flow}
            source={source.code}
            reading={reading}
            through={through}
            withCounts={withCounts}
          />
          {at === 0 && (
            <td rowSpan={rows} className="max-w-64 pr-0 pl-4">
              <Outcome answer={answer} />
              <span className="block text-[0.94em] text-soft">{answer.message}</span>
              {"losses" in answer && <Losses losses={answer.losses as string[]} />}
            </td>
          )}
        </tr>
      ))}
      {folded.length > 0 && (
        <tr>
          <td colSpan={withCounts ? 6 : 5}>
            <details>
              <summary className="cursor-pointer py-0.5">{foldedWords(folded)}</summary>
              <table className="data-table w-full">
                <tbody>
                  {folded.map((flow) => (
                    <tr key={flow.group.code}>
                      <FlowCells
                        flow={flow}
                        source={source.code}
                        reading={reading}
                        through={through}
                        withCounts={withCounts}
                      />
                    </tr>
                  ))}
                </tbody>
              </table>
            </details>
          </td>
        </tr>
      )}
    </>
  );
}

/** "2 more groups, 0.9% of it; 1 where people were observed, but no map leads". */
function foldedWords(flows: readonly (ConvertedFlow | ConvertedTarget)[]): string {
  const targets = flows.filter((flow) => "entries" in flow);
  const others = flows.length - targets.length;
  const rest = targets.reduce((sum, { weight }) => sum + (weight?.forward ?? 0), 0);
  return [
    ...(targets.length > 0
      ? [
          `${quantity(targets.length, "more group")}, ${rest > 0 ? `${share(rest)} of it` : "in which nobody was observed"}`,
        ]
      : []),
    ...(others > 0 ? [`${quantity(others, "group")} where people were observed, but no map leads`] : []),
  ].join("; ");
}

function FlowCells(props: {
  flow: ConvertedFlow | ConvertedTarget | TwoStepTarget;
  source: string;
  reading: Reading;
  through: Side | null;
  withCounts: boolean;
}) {
  const { flow, source, reading, through, withCounts } = props;
  const { group, weight, apportioned } = flow;
  const mapped = "entries" in flow ? flow : null;
  return (
    <>
      <td className="max-w-72">
        <GroupLink edition={reading.target} group={group} className="visited:text-accent" />
        {mapped?.targetPart && <Tag>part</Tag>}
        {through && "through" in flow && (
          <span className="block text-[0.94em] text-soft">
            by way of {through.name} {flow.through.join(", ")}
            {!flow.sure && "; may hold none of it"}
          </span>
        )}
        {!mapped && <span className="block text-[0.94em] text-amber">observed, but not an answer</span>}
      </td>
      {weight ? (
        <>
          <td className="whitespace-nowrap tabular-nums">
            <ShareBar share={weight.forward} look={mapped ? "accent" : "amber"} className="mr-2 w-16" />
            {share(weight.forward)}
          </td>
          <td className="number">{count(weight.count)}</td>
        </>
      ) : (
        <td colSpan={2} className="text-soft">
          {through ? "not known" : "nobody observed"}
        </td>
      )}
      <td className="number">{mapped ? count(mapped.entries) : "none"}</td>
      {withCounts && (
        <td className="number">
          {apportioned === null ? <span className="text-soft">not known</span> : apportionedText(apportioned)}
        </td>
      )}
      <td className="pr-0">
        {!through && source.length === 4 && (
          <a
            href={pairHref(reading, source, group.code)}
            className="inline-block px-1"
            aria-label={`Why ${source} and ${group.code} belong together`}
          >
            Why
          </a>
        )}
      </td>
    </>
  );
}

function RefusedRow(props: { answer: Exclude<ListAnswer, Converted>; source: Side; columns: number }) {
  const { answer, source, columns } = props;
  const { item } = answer;
  return (
    <tr>
      <td className="number text-soft">{item.line}</td>
      <th scope="row" className="max-w-56 border-b border-line align-top font-normal">
        “{item.text}”
      </th>
      <td colSpan={columns}>
        <Outcome answer={answer} />
        <span className="block">{answer.outcome === "refused" ? answer.message : answer.item.problem}</span>
        {answer.outcome === "refused" && answer.suggestions.length > 0 && (
          <ul className="mt-1 grid gap-0.5">
            {answer.suggestions.map((group) => (
              <li key={group.code}>
                <GroupLink edition={source} group={group} />
              </li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  );
}

const TENTHS = new Intl.NumberFormat("en-GB", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** To a tenth, so that a small part does not look like nothing. */
function apportionedText(value: number): string {
  return value > 0 && value < 0.05 ? "<0.1" : TENTHS.format(value);
}

const LOOK: Record<ListAnswer["outcome"], string> = {
  exact: "bg-good-wash text-good",
  several: "bg-amber-wash text-amber",
  refused: "bg-danger-wash text-danger",
  "not understood": "bg-danger-wash text-danger",
};

function Outcome({ answer }: { answer: ListAnswer }) {
  return (
    <span className={`mb-0.5 inline-block rounded-sm px-1.5 font-semibold ${LOOK[answer.outcome]}`}>
      {OUTCOMES[answer.outcome]}
    </span>
  );
}

/** What each of two steps loses. */
function Losses({ losses }: { losses: readonly string[] }) {
  return (
    <ul className="list-disc pl-4 text-[0.94em] text-soft">
      {losses.map((loss) => (
        <li key={loss}>{loss}</li>
      ))}
    </ul>
  );
}

function Tag({ children }: { children: ReactNode }) {
  return (
    <span className="ml-1.5 rounded-sm bg-plum-wash px-1 text-[0.85em] whitespace-nowrap text-plum">
      {children}
    </span>
  );
}
