import type { DualWeights } from "#lib/gold-coding/findings/weights/dual-weights";
import { bySex } from "#lib/gold-coding/findings/weights/weight-table";
import { count } from "#lib/platform/in-words";

/** What becomes of all settled records, unweighted and weighted. */
export function WeightSums(props: { weights: DualWeights; source: string; target: string }) {
  const { weights, source, target } = props;
  const sexes = bySex(weights);
  const lines = [
    { name: "Settled records", counted: weights.settled },
    { name: `With a group in both editions`, counted: weights.both },
    { name: "of them men", counted: sexes.men },
    { name: "of them women", counted: sexes.women },
    { name: "of them without a sex stated", counted: sexes["not stated"] },
    { name: `With a single group of ${source} only`, counted: weights.onlySource },
    { name: `With a single group of ${target} only`, counted: weights.onlyTarget },
    { name: "With a single group of neither", counted: weights.neither },
  ];
  return (
    <table className="data-table my-4">
      <caption className="sr-only">Settled records by where they have a group</caption>
      <thead>
        <tr>
          <th scope="col">Records</th>
          <th scope="col" className="number">
            Unweighted
          </th>
          <th scope="col" className="number">
            Weighted
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ name, counted }) => (
          <tr key={name}>
            <th scope="row" className="border-b border-line font-normal">
              {name}
            </th>
            <td className="number">{count(counted.cases)}</td>
            <td className="number">{count(counted.weight)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
