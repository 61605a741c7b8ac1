import { groupHref } from "#components/editions/group-link";
import { Island } from "#components/ui/island";
import { type EditionId, type Group, LEVEL_NAMES, type Level } from "#lib/facts/edition";

/** Links to the groups before and after one of the same level; the arrow keys follow them. */
export function GroupNeighbours(props: {
  edition: EditionId;
  level: Level;
  previous: Group | null;
  next: Group | null;
}) {
  const { edition, level, previous, next } = props;
  if (!previous && !next) return null;
  const name = LEVEL_NAMES[level].one;
  return (
    <Island name="neighbours">
      <nav
        aria-label={`Neighbouring ${LEVEL_NAMES[level].many}`}
        className="flex flex-wrap items-center gap-2"
      >
        {previous && (
          <a
            rel="prev"
            href={groupHref(edition, previous.code)}
            aria-label={`Previous ${name}: ${previous.code} ${previous.title}`}
            className={STEP}
          >
            <span aria-hidden="true">←</span> <span className="code">{previous.code}</span>
          </a>
        )}
        {next && (
          <a
            rel="next"
            href={groupHref(edition, next.code)}
            aria-label={`Next ${name}: ${next.code} ${next.title}`}
            className={STEP}
          >
            <span className="code">{next.code}</span> <span aria-hidden="true">→</span>
          </a>
        )}
        <span data-keys hidden className="text-[0.85rem] text-soft max-sm:hidden">
          or the arrow keys
        </span>
      </nav>
    </Island>
  );
}

const STEP =
  "inline-flex min-h-9 items-center gap-1.5 rounded-md border border-line bg-card px-3 text-ink no-underline visited:text-ink hover:border-rule";
