import type { ReactNode } from "react";
import { groupHref } from "#components/editions/group-link";
import type { EditionId } from "#lib/facts/edition";
import type { LookupPlace } from "#lib/lookup/lookup-request";

/** Where groups and entries of an answer have their pages. */
export interface LookupHrefs {
  group: (edition: EditionId, code: string) => string;
  entry: (uid: string) => string;
}

/** The pages that everybody reads. */
export const PUBLIC_HREFS: LookupHrefs = { group: groupHref, entry: (uid) => `/coding-index/${uid}` };

/** What every part of an answer is shown with. */
export interface Shown {
  place: LookupPlace;
  hrefs: LookupHrefs;
  /** What was asked for. */
  edition: EditionId;
  industry: string;
  /** Where the keyboard chooses among the groups; absent without JavaScript. */
  keys?: LookupKeys | undefined;
}

export interface LookupKeys {
  /** Place of the chosen group among those shown, from 0; null while none is. */
  chosen: number | null;
}

/** What the field names as what it chooses from. */
export const ROWS_ID = "lookup-rows";

export function rowId(at: number): string {
  return `${ROWS_ID}-${at}`;
}

/**
 * The groups of an answer: a list, and where the keyboard chooses the popup of a combobox, a grid since its rows hold links
 * and buttons. Source: WAI-ARIA Authoring Practices, Combobox Pattern.
 */
export function LookupRows({
  keys,
  label,
  children,
}: { label: string; children: ReactNode } & Pick<Shown, "keys">) {
  const look = "mt-3 border-t border-line";
  if (!keys) return <ol className={look}>{children}</ol>;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table has no rows that a field can choose
    <div id={ROWS_ID} role="grid" aria-label={label} className={look}>
      {children}
    </div>
  );
}

/** One group. @param code what copying it copies; @param name what is said of it when it is chosen */
export function LookupRow(props: {
  keys: Shown["keys"];
  at: number;
  code: string;
  name: string;
  href: string;
  className: string;
  children: ReactNode;
}) {
  const { keys, at, code, name, href, className, children } = props;
  const shared = { "data-code": code, "data-href": href };
  if (!keys)
    return (
      <li {...shared} className={`border-b border-line ${className}`}>
        {children}
      </li>
    );
  const chosen = keys.chosen === at;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the keyboard and names the row (aria-activedescendant)
    // biome-ignore lint/a11y/useSemanticElements: as above
    <div
      {...shared}
      id={rowId(at)}
      role="row"
      aria-selected={chosen}
      aria-label={name}
      className={`border-b border-line ${chosen ? "bg-accent-wash shadow-[inset_4px_0_0_var(--color-accent)]" : ""} ${className}`}
    >
      {children}
    </div>
  );
}

export function LookupCell({
  keys,
  className = "",
  children,
}: {
  className?: string;
  children?: ReactNode;
} & Pick<Shown, "keys">) {
  return (
    <div role={keys && "gridcell"} className={className}>
      {children}
    </div>
  );
}

/** A code that leads to its group, with a button that copies it where there is JavaScript. */
export function LookupCode(props: { href: string; code: string; keys: Shown["keys"]; large?: boolean }) {
  const { href, code, keys, large } = props;
  return (
    <span className="inline-flex items-center gap-0.5">
      <a href={href} className={`code ${large ? "text-[1.25rem]" : ""}`}>
        {code}
      </a>
      {keys && (
        <button
          type="button"
          data-copy={code}
          aria-label={`Copy ${code}`}
          title={`Copy ${code}`}
          className="grid size-6 cursor-pointer place-items-center rounded text-soft hover:bg-wash hover:text-ink"
        >
          <svg
            width="14"
            height="14"
            viewBox="0 0 14 14"
            aria-hidden="true"
            className="fill-none stroke-current"
          >
            <rect x="4.5" y="4.5" width="8" height="8" rx="1.5" />
            <path d="M9.5 4.5V3A1.5 1.5 0 0 0 8 1.5H3A1.5 1.5 0 0 0 1.5 3v5A1.5 1.5 0 0 0 3 9.5h1.5" />
          </svg>
        </button>
      )}
    </span>
  );
}
