import type { ReactNode } from "react";

/**
 * A part of a page that gets better with JavaScript: its children are what is there without, and the script
 * islands/<name> takes over from them in the browser with `data`.
 */
export function Island({ name, data, children }: { name: string; data?: unknown; children?: ReactNode }) {
  return (
    <>
      <div data-island={name} data-props={data === undefined ? undefined : JSON.stringify(data)}>
        {children}
      </div>
      {/* Not async: it would run on half a page when the page is long and the script quicker. */}
      <script type="module" src={`/scripts/${name}.js`} />
    </>
  );
}
