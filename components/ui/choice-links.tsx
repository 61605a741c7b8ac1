interface ChoiceLink {
  name: string;
  /** What the name is short for. */
  title?: string | undefined;
  href: string;
  chosen: boolean;
}

/** A few ways to see the same list, each an address. */
export function ChoiceLinks(props: { id: string; label: string; choices: readonly ChoiceLink[] }) {
  const { id, label, choices } = props;
  return (
    <nav id={id} aria-label={label} className="no-print my-3 flex flex-wrap items-baseline gap-x-3 gap-y-1.5">
      <span className="font-semibold">{label}</span>
      <ul className="flex flex-wrap gap-1.5">
        {choices.map(({ name, title, href, chosen }) => (
          <li key={href}>
            <a
              href={href}
              title={title}
              aria-current={chosen ? "true" : undefined}
              className="inline-block min-w-9 rounded-full border border-rule bg-card px-3 py-0.5 text-center text-ink no-underline visited:text-ink first-letter:uppercase hover:bg-wash aria-[current=true]:border-ink aria-[current=true]:bg-ink aria-[current=true]:text-white"
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
