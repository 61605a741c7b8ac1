import { ObservedCells } from "#components/correspondence/observed-cells";
import { WideTable } from "#components/ui/wide-table";
import type { Observation } from "#lib/correspondence/pairs/pair";
import { SEX_NAMES } from "#lib/correspondence/share-basis";
import { count, share } from "#lib/platform/in-words";
import { listsBy } from "#lib/platform/lists-by";

/** What the dual-coded records say of one pair, by data set and sex, with the sample behind each figure. */
export function PairObservations(props: {
  source: string;
  target: string;
  /** What the later edition is called. */
  later: string;
  observations: readonly Observation[];
}) {
  const { source, target, later, observations } = props;
  return (
    <>
      <p className="mb-1 max-w-3xl text-[0.94rem] text-soft">
        People whose job was coded to both editions. Shares are of the people whose {later} group was
        published, or is shown; the last column is the rest of the sample, which is never shared out.
      </p>
      <WideTable label={`People observed in ${source} and ${target}`}>
        <table className="data-table min-w-[44rem] print:min-w-0">
          <caption className="sr-only">
            People observed in {source} and {target}
          </caption>
          <thead>
            <tr>
              <th scope="col">People</th>
              <th scope="col" className="number">
                In this pair
              </th>
              <th scope="col" className="number">
                Share of {source}
              </th>
              <th scope="col" className="number">
                Share of {target}
              </th>
              <th scope="col" className="number">
                All of {source} in the sample
              </th>
              <th scope="col" className="number pr-0">
                Of them not accounted for
              </th>
            </tr>
          </thead>
          {[...listsBy(observations, ({ dataSet }) => dataSet)].map(([dataSet, own]) => (
            <tbody key={dataSet}>
              <tr>
                <th scope="rowgroup" colSpan={6} className="border-b border-line pt-3">
                  {own[0]?.name}
                </th>
              </tr>
              {own.map((observation) => (
                <ObservationRow key={observation.sex} {...observation} />
              ))}
            </tbody>
          ))}
        </table>
      </WideTable>
    </>
  );
}

function ObservationRow({ sex, weight, sample }: Observation) {
  return (
    <tr>
      <th scope="row" className="border-b border-line font-normal">
        {SEX_NAMES[sex]}
      </th>
      <ObservedCells weight={weight} />
      {sample && sample.base > 0 ? (
        <>
          <td className="number">{count(sample.base)}</td>
          <td className="number pr-0">
            {count(sample.remainder)}{" "}
            <span className="inline-block w-14 text-soft">{share(sample.remainder / sample.base)}</span>
          </td>
        </>
      ) : (
        <td colSpan={2} className="number pr-0 text-soft">
          {sample || !weight ? "nobody in the sample" : "not shown"}
        </td>
      )}
    </tr>
  );
}
