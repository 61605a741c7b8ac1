import type { MapWeight } from "#lib/correspondence/weights";
import { count, share } from "#lib/platform/in-words";

/** Three cells of a row: how many people were observed in a pair, and their shares of the source's and the target's. */
export function ObservedCells({ weight }: { weight: MapWeight | null | undefined }) {
  if (!weight)
    return (
      <td colSpan={3} className="number text-soft">
        nobody observed
      </td>
    );
  return (
    <>
      <td className="number">{count(weight.count)}</td>
      <td className="number">{share(weight.forward)}</td>
      <td className="number">{share(weight.backward)}</td>
    </>
  );
}
