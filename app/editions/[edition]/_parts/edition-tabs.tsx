import type { ReactNode } from "react";
import { levelHref } from "#components/editions/level-links";
import type { EditionWithGroups } from "#lib/classification/edition-with-groups";
import { correspondencePath } from "#lib/correspondence/reading";
import { LEVEL_NAMES, type Level } from "#lib/facts/edition";
import { count } from "#lib/platform/in-words";

const LEVELS: Level[] = [1, 2, 3, 4, 5];

/** The ways to see one edition: as a tree, as a list of each level, beside its predecessor. */
export function EditionTabs(props: {
  edition: EditionWithGroups;
  at: "tree" | Level;
  /** Whether it can be compared with the edition before it. */
  compared: boolean;
}) {
  const { edition, at, compared } = props;
  return (
    <nav aria-label={edition.shortTitle} className="mb-6 border-b border-line text-[0.96rem]">
      <ul className="-mb-px flex flex-wrap gap-x-5">
        <Tab href={`/editions/${edition.id}`} current={at === "tree"}>
          Hierarchy
        </Tab>
        {LEVELS.filter((level) => edition.levels[level]).map((level) => (
          <Tab key={level} href={levelHref(edition.id, level)} current={at === level}>
            <span className="inline-block first-letter:uppercase">{LEVEL_NAMES[level].many}</span>{" "}
            <span className="font-normal text-soft">{count(edition.levels[level] ?? 0)}</span>
          </Tab>
        ))}
        {edition.predecessor && compared && (
          <Tab
            href={`${correspondencePath({ source: edition.predecessor, target: edition.id })}/compare`}
            current={false}
          >
            Changes
          </Tab>
        )}
      </ul>
    </nav>
  );
}

function Tab({ href, current, children }: { href: string; current: boolean; children: ReactNode }) {
  return (
    <li>
      <a
        href={href}
        aria-current={current ? "page" : undefined}
        className="inline-block border-b-3 border-transparent py-2 text-ink no-underline visited:text-ink hover:border-rule aria-[current=page]:border-accent aria-[current=page]:font-semibold"
      >
        {children}
      </a>
    </li>
  );
}
