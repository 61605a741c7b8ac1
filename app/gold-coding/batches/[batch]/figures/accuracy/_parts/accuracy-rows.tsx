import { EstimateCell, KeptBackCell } from "#components/gold-coding/figures/estimate-cells";
import { WideTable } from "#components/ui/wide-table";
import { LEVEL_NAMES, type Level } from "#lib/facts/edition";
import { CONFIDENCE_BANDS, type ConfidenceBand } from "#lib/gold-coding/batches/records/record-filter";
import type { Accuracy } from "#lib/gold-coding/figures/accuracy/accuracy";
import type { AccuracyRow, AccuracySplit } from "#lib/gold-coding/figures/accuracy/accuracy-table";
import type { FiguresOf } from "#lib/gold-coding/figures/batch-figures.db";
import { percentText } from "#lib/gold-coding/figures/figures-in-words";
import { count } from "#lib/platform/in-words";
import { levelName } from "../../_parts/figures-choices";
import { GroupName } from "../../_parts/group-name";

export function AccuracyByLevel(props: { of: FiguresOf; whole: readonly (Accuracy | null)[]; all: boolean }) {
  const { of, whole, all } = props;
  return (
    <section aria-labelledby="levels" className="mt-9">
      <h2 id="levels">At each level</h2>
      <WideTable label="Accuracy at each level">
        <table className="data-table min-w-[40rem]">
          <caption>Below each share, its 95% interval</caption>
          <Heads first="Level" />
          <tbody>
            {of.levels.map((level, at) => (
              <tr key={level}>
                <th scope="row" className="first-letter:uppercase">
                  {LEVEL_NAMES[level as Level]?.many ?? level}
                </th>
                <AccuracyCells accuracy={whole[at] ?? null} all={all} />
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
    </section>
  );
}

export function AccuracyBySplit(props: {
  of: FiguresOf;
  rows: readonly AccuracyRow[];
  split: AccuracySplit;
  level: number;
  all: boolean;
}) {
  const { of, rows, split, level, all } = props;
  return (
    <WideTable label="Accuracy by part">
      <table className="data-table min-w-[40rem]">
        <caption>The right {levelName(of.levels[level]!)}; below each share, its 95% interval</caption>
        <Heads first="" split={split} />
        <tbody>
          {rows.map(({ row, levels }) => (
            <tr key={row}>
              <th scope="row" className="font-normal">
                <RowName of={of} split={split} row={row} />
              </th>
              <AccuracyCells accuracy={levels[level] ?? null} all={all} />
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}

const FIRST: Record<AccuracySplit, string> = {
  group: "Major group of the assigned code",
  unit: "Assigned code",
  source: "Source",
  confidence: "Confidence of the assigned code",
};

function RowName({ of, split, row }: { of: FiguresOf; split: AccuracySplit; row: string }) {
  if (split === "confidence") return <>{CONFIDENCE_BANDS[row as ConfidenceBand]?.name ?? row}</>;
  return row === "" ? <>Not stated</> : <GroupName of={of} value={row} />;
}

function Heads({ first, split }: { first: string; split?: AccuracySplit }) {
  return (
    <thead>
      <tr>
        <th scope="col">{split ? FIRST[split] : first}</th>
        <th scope="col" className="number">
          Records
        </th>
        <th scope="col" className="number">
          Right
        </th>
        <th scope="col" className="number">
          Right, weighted
        </th>
      </tr>
    </thead>
  );
}

function AccuracyCells({ accuracy, all }: { accuracy: Accuracy | null; all: boolean }) {
  if (!accuracy) return <KeptBackCell columns={3} />;
  const percent = (value: number | null) => percentText(value, all);
  return (
    <>
      <td className="number">{count(accuracy.records)}</td>
      <EstimateCell estimate={accuracy.share} text={percent} bar />
      <EstimateCell estimate={accuracy.weighted} text={percent} />
    </>
  );
}
