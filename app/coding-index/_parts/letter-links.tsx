import { quantity } from "#lib/platform/in-words";

const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

/** The alphabet, each letter that has entries a link to them. */
export function LetterLinks(props: {
  letters: readonly { letter: string; entries: number }[];
  chosen: string;
  href: (letter: string) => string;
}) {
  const { letters, chosen, href } = props;
  const counts = new Map(letters.map(({ letter, entries }) => [letter, entries]));
  return (
    <nav aria-label="First letter" className="no-print my-4">
      <ul className="flex flex-wrap gap-0.5">
        <Letter href={href("")} name="All" label="All letters" chosen={chosen === ""} />
        {LETTERS.map((letter) => {
          const entries = counts.get(letter) ?? 0;
          return entries > 0 || letter === chosen ? (
            <Letter
              key={letter}
              href={href(letter)}
              name={letter}
              label={`${letter}, ${quantity(entries, "entry", "entries")}`}
              chosen={letter === chosen}
            />
          ) : (
            <li key={letter} aria-hidden="true" className="min-w-8 px-1 py-1 text-center text-rule">
              {letter}
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

function Letter({
  href,
  name,
  label,
  chosen,
}: {
  href: string;
  name: string;
  label: string;
  chosen: boolean;
}) {
  return (
    <li>
      <a
        href={href}
        title={label}
        aria-label={label}
        aria-current={chosen ? "true" : undefined}
        className="inline-block min-w-8 rounded-md px-2 py-1 text-center no-underline visited:text-accent hover:bg-wash hover:underline aria-[current=true]:bg-ink aria-[current=true]:font-semibold aria-[current=true]:text-white"
      >
        {name}
      </a>
    </li>
  );
}
