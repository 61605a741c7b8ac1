import { count } from "#lib/platform/in-words";

/** One of a few lists of the same things, each with how many there are; a click shows it. */
export function ChoicePills(props: {
  label: string;
  choices: readonly { name: string; items: number; href: string; chosen: boolean }[];
}) {
  return (
    <nav aria-label={props.label} className="no-print my-4">
      <ul className="flex flex-wrap gap-1.5">
        {props.choices.map(({ name, items, href, chosen }) => (
          <li key={name}>
            <a
              href={href}
              aria-current={chosen ? "true" : undefined}
              className="inline-block rounded-full border border-rule bg-card px-3 py-0.5 text-ink no-underline visited:text-ink hover:bg-wash aria-[current=true]:border-ink aria-[current=true]:bg-ink aria-[current=true]:text-white"
            >
              {name} <span className="text-[0.92em]">{count(items)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
