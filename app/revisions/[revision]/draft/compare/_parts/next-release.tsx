import { Differences } from "#components/releases/differences";
import { Notice } from "#components/ui/notice";
import type { Edition } from "#lib/facts/edition";
import { Refusal } from "#lib/platform/refusal";
import { type NextDifference, readNextDifference } from "#lib/releases/check/check.db";

/** What a release of the revision would change in what is released of the same editions. */
export async function NextRelease(props: { revision: string; editions: readonly Edition[] }) {
  const { revision, editions } = props;
  const today = new Date().toISOString().slice(0, 10);
  const next = await readNextDifference(revision, today).catch(refusalOf);
  if (next instanceof Refusal)
    return (
      <Notice look="warning" title="This revision cannot be released as it stands.">
        <p>{next.message}</p>
      </Notice>
    );
  if (next.difference === null) return null;
  return (
    <section aria-labelledby="next-release">
      <h2 id="next-release">What would change in release {next.heading.number}</h2>
      <Differences difference={next.difference} find={next.find} editions={editions} />
    </section>
  );
}

function refusalOf(error: unknown): NextDifference | Refusal {
  if (error instanceof Refusal) return error;
  throw error;
}
