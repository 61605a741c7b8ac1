import { type EditionId, LEVEL_NAMES, type Level } from "#lib/facts/edition";
import { count } from "#lib/platform/in-words";

const LEVELS: Level[] = [1, 2, 3, 4, 5];

/** Where the groups of one level are listed. */
export function levelHref(edition: EditionId, level: Level): string {
  return `/editions/${edition}?level=${level}`;
}

/** How many groups an edition has at each level, each figure a link to their list. */
export function LevelLinks({ edition, levels }: { edition: EditionId; levels: Record<number, number> }) {
  return (
    <ul className="flex flex-wrap gap-x-8 gap-y-3">
      {LEVELS.filter((level) => levels[level]).map((level) => (
        <li key={level}>
          <a href={levelHref(edition, level)} className="group block text-ink no-underline visited:text-ink">
            <span className="block text-[1.6rem] font-light leading-tight">{count(levels[level] ?? 0)}</span>{" "}
            <span className="text-[0.92rem] text-soft underline decoration-1 underline-offset-4 group-hover:decoration-2">
              {LEVEL_NAMES[level].many}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
