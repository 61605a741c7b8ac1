import { draftHref } from "#lib/revision/draft/draft-address";

const PLACES = [
  { id: "edition", under: "", name: "Groups" },
  { id: "lookup", under: "lookup", name: "Look up" },
  { id: "compare", under: "compare", name: "Side by side" },
  { id: "correspondence", under: "correspondence", name: "Correspondence" },
  { id: "convert", under: "convert", name: "Convert codes" },
  { id: "files", under: "files", name: "Files" },
] as const;

/** A page of a draft, or the one that it is below. */
export type DraftPlace = (typeof PLACES)[number]["id"];

/** The pages of a draft, above the heading of each. `current` is the one the reader is on or came from. */
export function DraftNav({ revision, current }: { revision: string; current: DraftPlace }) {
  return (
    <nav aria-label="Draft" className="no-print mb-4 border-b border-line text-[0.96rem]">
      <ul className="-mb-px flex flex-wrap gap-x-5">
        {PLACES.map(({ id, under, name }) => (
          <li key={id}>
            <a
              href={draftHref(revision, under)}
              aria-current={id === current ? "page" : undefined}
              className="inline-block border-b-3 border-transparent py-2 text-ink no-underline visited:text-ink hover:border-rule aria-[current=page]:border-accent aria-[current=page]:font-semibold"
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
