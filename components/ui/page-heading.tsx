import type { ReactNode } from "react";

export interface Crumb {
  href: string;
  name: string;
}

/** Where one is, the page's one h1, and a sentence that says what it is for. */
export function PageHeading(props: {
  crumbs?: Crumb[];
  kicker?: ReactNode;
  title: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className="mb-6">
      {props.crumbs && props.crumbs.length > 0 && (
        <nav aria-label="Breadcrumb" className="mb-2 text-[0.92rem] text-soft">
          <ol className="flex flex-wrap gap-x-1.5">
            {props.crumbs.map((crumb) => (
              <li
                key={crumb.href}
                className="not-last:after:ml-1.5 not-last:after:text-rule not-last:after:content-['/']"
              >
                <a href={crumb.href} className="inline-block py-0.5">
                  {crumb.name}
                </a>
              </li>
            ))}
          </ol>
        </nav>
      )}
      {props.kicker && <p className="text-[0.95rem] font-semibold text-soft">{props.kicker}</p>}
      <h1>{props.title}</h1>
      {props.children && <div className="mt-2 max-w-3xl text-soft">{props.children}</div>}
    </div>
  );
}
