import { caseHref } from "#lib/gold-coding/settling/case-address";

/** The cases before and after one in the list, with their keys. */
export function CasesBeside({ beside }: { beside: { previous: number | null; next: number | null } }) {
  const steps = [
    { id: beside.previous, name: "Previous case", key: "p", rel: "prev" },
    { id: beside.next, name: "Next case", key: "n", rel: "next" },
  ];
  return (
    <nav aria-label="Cases" className="no-print mb-5 flex flex-wrap gap-x-5">
      {steps.map(
        ({ id, name, key, rel }) =>
          id !== null && (
            <a key={key} href={caseHref(id)} rel={rel} data-key={key} className="inline-block py-1">
              {name}{" "}
              <kbd data-keys hidden className="ml-1">
                {key}
              </kbd>
            </a>
          ),
      )}
    </nav>
  );
}
