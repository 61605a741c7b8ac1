import { batchHref } from "#lib/gold-coding/batches/batch-address";
import type { Action } from "#lib/permissions/permissions";

const WAYS: { below: string; name: string; action: Action }[] = [
  { below: "files", name: "Files", action: "keep batches" },
  { below: "records", name: "Records", action: "see records" },
  { below: "guidelines", name: "Guidelines", action: "read guidelines" },
  { below: "figures", name: "Figures", action: "read coding figures" },
  { below: "findings", name: "Put to use", action: "put gold codes to use" },
  { below: "export", name: "Export", action: "export records" },
];

/** Where one can go on to from a batch, as far as one may. */
export function BatchWays({ batchId, may }: { batchId: string; may: (action: Action) => boolean }) {
  return (
    <nav aria-label="This batch" className="no-print -mx-2 flex flex-wrap border-b border-line pb-1">
      {WAYS.filter(({ action }) => may(action)).map(({ below, name }) => (
        <a key={below} href={batchHref(batchId, below)} className="rounded px-2 py-1.5 hover:bg-wash">
          {name}
        </a>
      ))}
    </nav>
  );
}
