import { ButtonLink } from "#components/ui/button";
import type { Batch } from "#lib/gold-coding/batches/batch";
import { batchHref, GOLD_CODING_PATH } from "#lib/gold-coding/batches/batch-address";
import { quantity } from "#lib/platform/in-words";
import { address } from "#lib/platform/parameters";

/** The cases that wait to be settled, by batch. */
export function AdjudicatorCases(props: {
  batches: readonly Batch[];
  cases: readonly { batchId: string; cases: number }[];
}) {
  const { batches, cases } = props;
  const waiting = new Map(cases.map((one) => [one.batchId, one.cases]));
  return (
    <section className="mt-8">
      <h2>Cases to settle</h2>
      {cases.length === 0 && <p className="mt-2 text-soft">No case waits for you.</p>}
      <ul className="mt-3 grid gap-2">
        {batches.map(({ id, title }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1">
            <a href={batchHref(id)}>{title}</a>
            {waiting.has(id) && (
              <ButtonLink href={address(`${GOLD_CODING_PATH}/cases`, { batch: id })}>
                {quantity(waiting.get(id)!, "case")} to settle
              </ButtonLink>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
