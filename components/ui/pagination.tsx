import { count } from "#lib/platform/in-words";

/**
 * Links to the pages around the current one. `href` gives the address of a page number.
 * @param page the current page, from 1
 */
export function Pagination(props: { page: number; pages: number; href: (page: number) => string }) {
  const { page, pages, href } = props;
  if (pages <= 1) return null;
  const near = [...new Set([1, page - 2, page - 1, page, page + 1, page + 2, pages])].filter(
    (n) => n >= 1 && n <= pages,
  );
  return (
    <nav aria-label="Pages" className="my-6">
      <ul className="flex flex-wrap items-center gap-1">
        {page > 1 && (
          <li>
            <Step href={href(page - 1)} rel="prev" name="Previous" />
          </li>
        )}
        {near.map((n, at) => (
          <li key={n} className="flex items-center">
            {at > 0 && n - near[at - 1]! > 1 && <span className="px-1 text-soft">…</span>}
            {n === page ? (
              <a
                href={href(n)}
                aria-current="page"
                className="rounded-md bg-ink px-3 py-2 font-semibold text-white no-underline visited:text-white hover:text-white"
              >
                {count(n)}
              </a>
            ) : (
              <Step href={href(n)} name={count(n)} label={`Page ${count(n)}`} />
            )}
          </li>
        ))}
        {page < pages && (
          <li>
            <Step href={href(page + 1)} rel="next" name="Next" />
          </li>
        )}
      </ul>
    </nav>
  );
}

function Step({ href, name, rel, label }: { href: string; name: string; rel?: string; label?: string }) {
  return (
    <a
      href={href}
      rel={rel}
      aria-label={label}
      className="rounded-md px-3 py-2 text-accent no-underline visited:text-accent hover:bg-wash hover:underline"
    >
      {name}
    </a>
  );
}
