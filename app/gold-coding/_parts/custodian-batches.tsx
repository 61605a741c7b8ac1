import { WideTable } from "#components/ui/wide-table";
import { type Batch, STATE_WORDS, stateOf } from "#lib/gold-coding/batches/batch";
import { batchHref } from "#lib/gold-coding/batches/batch-address";
import { readProgress } from "#lib/gold-coding/batches/progress.db";
import { count, dateInWords } from "#lib/platform/in-words";

/** Batches beyond these are named without their progress, which is counted anew for each page. */
const COUNTED = 20;

/** The batches that somebody keeps, with how far each has come. */
export async function CustodianBatches({ batches }: { batches: readonly Batch[] }) {
  const progress = await readProgress(batches.slice(0, COUNTED).map(({ id }) => id));
  return (
    <section className="mt-8">
      <h2>Batches</h2>
      {batches.length === 0 ? (
        <p className="mt-2 text-soft">There is no batch yet. Start one, and send its records as a file.</p>
      ) : (
        <WideTable label="Batches">
          <table className="data-table mt-3 min-w-[44rem]">
            <thead>
              <tr>
                <th scope="col">Batch</th>
                {["Records", "Coded", "Settled", "Cases"].map((name) => (
                  <th key={name} scope="col" className="number">
                    {name}
                  </th>
                ))}
                <th scope="col">State</th>
                <th scope="col">Text is kept until</th>
              </tr>
            </thead>
            <tbody>
              {batches.map((batch) => {
                const come = progress.get(batch.id);
                return (
                  <tr key={batch.id}>
                    <th scope="row" className="font-normal">
                      <a href={batchHref(batch.id)}>{batch.title}</a>
                    </th>
                    {[come?.records, come?.coded, come?.settled, come?.cases].map((figure, at) => (
                      <td key={at} className="number">
                        {figure === undefined ? "" : count(figure)}
                      </td>
                    ))}
                    <td>{STATE_WORDS[stateOf(batch)]}</td>
                    <td>{batch.erasedAt ? "" : dateInWords(batch.endsOn)}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </WideTable>
      )}
    </section>
  );
}
