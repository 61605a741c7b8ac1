import type { Batch } from "#lib/gold-coding/batches/batch";
import { batchHref } from "#lib/gold-coding/batches/batch-address";

/** The batches whose gold codes somebody puts to use who does not keep them; nothing where there is none. */
export function BatchesToUse({ batches }: { batches: readonly Batch[] }) {
  if (batches.length === 0) return null;
  return (
    <section className="mt-8">
      <h2>Put to use</h2>
      <p className="mt-1 max-w-3xl text-soft">
        What coding has found: index entries, distinctions, issues and weights that a revision can take up.
      </p>
      <ul className="mt-3 grid list-disc gap-1 pl-5">
        {batches.map(({ id, title }) => (
          <li key={id}>
            <a href={batchHref(id, "findings")}>{title}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
