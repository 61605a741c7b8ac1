import { CountTotalsTable } from "#components/correspondence/convert/count-totals-table";
import { FigureCards } from "#components/ui/figure-cards";
import { ShareBar } from "#components/ui/share-bar";
import type { ConvertTally } from "#lib/coded-files/convert-tally";
import type { CodedFile, ConfirmedSettings } from "#lib/coded-files/kept/coded-file";
import { heldEditions } from "#lib/coded-files/kept/work-data.db";
import { type CountTotals, levelsOf } from "#lib/correspondence/conversion/count-totals";
import type { CodedEdition } from "#lib/facts/codes/coded-edition";
import { LEVEL_NAMES, type Level } from "#lib/facts/edition";
import { count, quantity, share } from "#lib/platform/in-words";
import { withShare } from "./coded-summary";
import { FileButtons } from "./file-buttons";
import { FirstRows } from "./first-rows";

/** What came of a file of codes: how many have one answer, what is ambiguous, and where the counts went. */
export async function ConvertedSummary({ file }: { file: CodedFile }) {
  const { work } = file.settings as ConfirmedSettings;
  const tally = file.cursor?.tally;
  if (work.kind !== "convert" || tally?.kind !== "convert") return null;
  const held = await heldEditions();
  const [source, target] = [work.from, work.to].map((edition) => held.find(({ id }) => id === edition));
  const { rows, outcomes, ambiguous } = tally;
  return (
    <>
      <p className="max-w-3xl">
        {source?.shortTitle} codes were converted to {target?.shortTitle}. A code is ambiguous where less than{" "}
        {share(work.threshold)} of it goes to one group, or the shares are not known.
        {work.rescale && " The shares were rescaled to 100%."}
      </p>
      <FigureCards
        className="grid-cols-2 sm:grid-cols-5"
        figures={[
          ["Rows", count(rows)],
          ["One group", withShare(outcomes.exact, rows)],
          ["Several groups", withShare(outcomes.several, rows)],
          ["Ambiguous", withShare(ambiguous, rows)],
          ["Not converted", withShare(outcomes.refused + outcomes["no code"], rows)],
        ]}
      />
      <FileButtons file={file} />
      <Counts tally={tally} target={target} rescaled={work.rescale} />
      <FirstRows file={file} />
    </>
  );
}

const NUMBER = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 1 });

function Counts(props: { tally: ConvertTally; target: CodedEdition | undefined; rescaled: boolean }) {
  const { tally, target, rescaled } = props;
  const levels = levelsOf(tally.levels);
  if (levels.length === 0) return null;
  return (
    <section className="mt-8">
      <h2>The counts</h2>
      <CountTotalsTable levels={tally.levels} rescaled={rescaled} />
      {/* Most files are of the deepest; the groups above it hold the same people. */}
      {[...levels].reverse().map((level, at) => (
        <Groups key={level} level={level} totals={tally.levels[level]!} target={target} open={at === 0} />
      ))}
    </section>
  );
}

/** So many groups are listed at once; the rest unfolds. */
const FIRST = 15;

function Groups(props: {
  level: Level;
  totals: CountTotals;
  target: CodedEdition | undefined;
  /** Whether its first groups stand on the page; else they unfold. */
  open: boolean;
}) {
  const { level, totals, target, open } = props;
  const groups = Object.entries(totals.groups).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  if (groups.length === 0) return null;
  const most = groups[0]![1];
  const table = (some: typeof groups, caption: string) => (
    <table className="data-table mt-3 max-w-3xl">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{target?.shortTitle}</th>
          <th scope="col" className="number">
            Apportioned
          </th>
          <th scope="col" className="w-1/3 pr-0" />
        </tr>
      </thead>
      <tbody>
        {some.map(([code, part]) => (
          <tr key={code}>
            <th scope="row" className="border-b border-line text-left font-normal">
              <span className="code">{code}</span> {target?.structure.groups.get(code)?.title}
            </th>
            <td className="number">{NUMBER.format(part)}</td>
            <td className="pr-0" aria-hidden="true">
              <ShareBar share={part} most={most} className="w-full" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
  const of = LEVEL_NAMES[level]?.many ?? "codes";
  const shown = open ? groups.slice(0, FIRST) : [];
  const rest = groups.slice(shown.length);
  return (
    <>
      {open && table(shown, `Where the counts of ${of} went, the largest first`)}
      {rest.length > 0 && (
        <details className="mt-2">
          <summary className="cursor-pointer py-1 font-semibold">
            {open ? quantity(rest.length, "more group") : `Where the counts of ${of} went`}
          </summary>
          {table(rest, `Where ${open ? "the rest of " : ""}the counts of ${of} went`)}
        </details>
      )}
    </>
  );
}
