import type { Metadata } from "next";
import { OutcomeLink } from "#components/title-lists/outcome-links";
import { PageHeading } from "#components/ui/page-heading";
import { WideTable } from "#components/ui/wide-table";
import { momentInWords } from "#lib/platform/in-words";
import { clusterHref, LISTS_CRUMB, listHref } from "#lib/title-lists/list-address";
import { listOutcomes } from "#lib/title-lists/outcomes/outcomes.db";
import { guarded } from "../../guarded";

export const metadata: Metadata = { title: "What became of titles" };

export default guarded("read title lists", async () => {
  const outcomes = await listOutcomes();
  return (
    <>
      <PageHeading crumbs={[LISTS_CRUMB]} title="What became of titles">
        <p>
          Every cluster of titles that something was made of, the newest first: how far it is on the way into
          the index or a revision. Its page has the whole way.
        </p>
      </PageHeading>
      {outcomes.length === 0 ? (
        <p className="text-soft">Nothing was made of any yet.</p>
      ) : (
        <WideTable label="What became of titles">
          <table className="data-table min-w-[46rem]">
            <caption className="sr-only">What became of titles</caption>
            <thead>
              <tr>
                <th scope="col">Titles</th>
                <th scope="col">Became</th>
                <th scope="col">Why</th>
                <th scope="col">By</th>
                <th scope="col">List</th>
              </tr>
            </thead>
            <tbody>
              {outcomes.map((outcome) => (
                <tr key={outcome.id}>
                  <th scope="row" className="text-left align-top font-normal">
                    {outcome.cluster === null ? (
                      outcome.title
                    ) : (
                      <a href={clusterHref(outcome.list, outcome.cluster)}>{outcome.title}</a>
                    )}
                  </th>
                  <td>
                    <OutcomeLink outcome={outcome} />
                  </td>
                  <td className="max-w-80 break-words">{shortened(outcome.reason)}</td>
                  <td>
                    {outcome.madeBy}
                    <span className="block text-soft">{momentInWords(outcome.madeAt)}</span>
                  </td>
                  <td>
                    <a href={listHref(outcome.list)}>{outcome.listName}</a>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </WideTable>
      )}
    </>
  );
});

function shortened(text: string): string {
  return text.length > 160 ? `${text.slice(0, 159)}…` : text;
}
