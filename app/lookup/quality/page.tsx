import type { Metadata } from "next";
import { ReliabilityCurve, ReliabilityTable } from "#components/lookup/reliability";
import { PageHeading } from "#components/ui/page-heading";
import { readSetMeasures } from "#lib/gold-coding/findings/sets/lookup-measure.db";
import { type KeptFigures, type MeasuredSet, measuredSets } from "#lib/lookup/evaluation/kept-figures";
import { readLookupFigures } from "#lib/lookup/evaluation/lookup-figures";
import { mixedBands } from "#lib/lookup/evaluation/mixed-bands";
import { dateInWords, share } from "#lib/platform/in-words";
import { AllSets } from "./_parts/all-sets";
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
      {first ? <Measured sets={sets} first={first} /> : <NotMeasured />}
      <h2 className="mt-9">Measure it on your own titles</h2>
      <p className="mt-2 max-w-3xl">
        Take a file of titles and their codes, and run this where the app is installed. It names each title
        that is not found, and how sure the lookup was. With <code>--keep NAME</code> the figures are kept and
        shown here; the titles are not kept.
      </p>
      <Command>npm run -s soc -- evaluate --gold FILE --edition EDITION</Command>
      <MeasuredHere measures={here} />
    </>
  );
}

function NotMeasured() {
  return (
    <>
      <p className="max-w-3xl">
        There are no figures here yet. To make them, run this where the app is installed. It takes some
        minutes, and this page shows them after the next start.
      </p>
      <Command>npm run bench -- lookup --keep</Command>
    </>
  );
}

function Command({ children }: { children: string }) {
  return (
    <pre className="my-2 max-w-3xl whitespace-pre-wrap rounded-md border border-line bg-card px-3 py-2 text-[0.88rem] [overflow-wrap:anywhere]">
      <code>{children}</code>
    </pre>
  );
}

function Measured({ sets, first }: { sets: readonly MeasuredSet[]; first: MeasuredSet }) {
  return (
    <>
      <p className="max-w-3xl">
        Measured on {dateInWords(first.now.measuredAt.slice(0, 10))} with version {first.now.indexVersion} of
        the coding index.
      </p>
      <AllSets sets={sets} />
      <p className="max-w-3xl text-soft">
        None of these titles was used to set the lookup up: each set was halved before, and this is the half
        that nothing was learnt from. No search can be right each time, since some of the known groups are
        doubtful themselves.
      </p>
      <Confidence figures={sets.map(({ now }) => now)} />
      <h2 className="mt-9">Beside other searches</h2>
      <p className="mt-2 max-w-3xl">
        The same titles, on the same computer, in one run. “ms” is milliseconds for one title.
      </p>
      {sets.map((set) => (
        <SetFigures key={`${set.set} ${set.edition}`} measured={set} />
      ))}
    </>
  );
}

function Confidence({ figures }: { figures: readonly KeptFigures[] }) {
  const bands = mixedBands(figures.map((one) => one.bands));
  const [high] = bands.filter(({ n }) => n > 0).slice(-1);
  return (
    <>
      <h2 className="mt-9">Can its confidence be trusted?</h2>
      <p className="mt-2 max-w-3xl">
        A confidence of 80% should be right 8 times in 10.
        {high && ` Where it says ${share(high.from)} or more, it is right ${share(high.right)} of the time.`}
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
