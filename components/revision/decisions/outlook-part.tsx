import type { ReactNode } from "react";

/** A part of what a decision will do, under its own heading. */
export function OutlookPart({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="mt-7">
      <h2 id={id} className="mb-1">
        {title}
      </h2>
      {children}
    </section>
  );
}
