const PLACES = [
  { id: "table", href: "/correspondence", name: "Table" },
  { id: "convert", href: "/correspondence/convert", name: "Convert codes" },
  { id: "pictures", href: "/correspondence/pictures", name: "Pictures" },
  { id: "components", href: "/correspondence/components", name: "Comparable sets" },
  { id: "reconciliation", href: "/correspondence/reconciliation", name: "Reconciliation" },
] as const;

/** The pages of the correspondence, above the heading of each. `current` is the one the reader is on or came from. */
export function CorrespondenceNav({ current }: { current: (typeof PLACES)[number]["id"] }) {
  return (
    <nav aria-label="Correspondence" className="mb-5 border-b border-line text-[0.96rem]">
      <ul className="-mb-px flex flex-wrap gap-x-5">
        {PLACES.map((place) => (
          <li key={place.id}>
            <a
              href={place.href}
              aria-current={place.id === current ? "page" : undefined}
              className="inline-block border-b-3 border-transparent py-2 text-ink no-underline visited:text-ink hover:border-rule aria-[current=page]:border-accent aria-[current=page]:font-semibold"
            >
              {place.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
