import type { Metadata } from "next";
import { ReliabilityCurve, ReliabilityTable } from "#components/lookup/reliability";
import { PageHeading } from "#components/ui/page-heading";
import { readSetMeasures } from "#lib/gold-coding/findings/sets/lookup-measure.db";
import { type KeptFigures, measuredSets } from "#lib/lookup/evaluation/kept-figures";
import { readLookupFigures } from "#lib/lookup/evaluation/lookup-figures";
import { mixedBands } from "#lib/lookup/evaluation/mixed-bands";
import { dateInWords, share } from "#lib/platform/in-words";
import { MeasuredHere } from "./_parts/measured-here";
import { SetFigures } from "./_parts/set-figures";

export const metadata: Metadata = { title: "How good is the lookup" };

/** What the lookup was measured to do, on which titles and how, beside what it did before and what other searches do. */
export default async function LookupQuality() {
  const sets = measuredSets(readLookupFigures());
  const [first] = sets;
  const here = await readSetMeasures();
  return (
    <>
      <PageHeading title="How good is the lookup" crumbs={[{ href: "/lookup", name: "Lookup" }]}>
        <p>
          How often it puts the right unit group first, or among the first five, for job titles whose group is
          known.
        </p>
      </PageHeading>
      {first === undefined ? (
        <p>Nothing was measured yet. A developer does so with “npm run bench -- lookup --keep”.</p>
      ) : (
        <>
          <p className="max-w-3xl">
            Measured on {dateInWords(first.now.measuredAt.slice(0, 10))} with version {first.now.indexVersion}{" "}
            of the coding index. None of these titles was used to set the lookup up: each set was halved
            before, and this is the half that nothing was learnt from. No search can be right each time, since
            some of the known groups are doubtful themselves.
          </p>
          {sets.map((set) => (
            <SetFigures key={`${set.set} ${set.edition}`} measured={set} />
          ))}
          <Confidence figures={sets.map(({ now }) => now)} />
        </>
      )}
      <h2 className="mt-8">Measure it on your own titles</h2>
      <p className="max-w-3xl">
        With a file of titles and their codes:{" "}
        <code>npm run -s soc -- evaluate --gold FILE --edition EDITION</code>. It names each title that is not
        found, and how sure the lookup was. With <code>--keep NAME</code> the figures, and no title, are kept
        and shown here.
      </p>
      <MeasuredHere measures={here} />
    </>
  );
}

function Confidence({ figures }: { figures: readonly KeptFigures[] }) {
  const bands = mixedBands(figures.map((one) => one.bands));
  const [high] = bands.filter(({ n }) => n > 0).slice(-1);
  return (
    <>
      <h2 className="mt-8">Can its confidence be trusted?</h2>
      <p className="max-w-3xl">
        A confidence of 80% should be right in 8 of 10 cases. All sets together
        {high && `: where it says ${share(high.from)} and more it is right in ${share(high.right)} of cases`}.
      </p>
      <div className="flex flex-wrap items-start gap-8">
        <ReliabilityCurve bands={bands} />
        <ReliabilityTable
          caption="Confidence of first answers, all sets together"
          bands={bands}
          of="Titles"
        />
      </div>
    </>
  );
}
