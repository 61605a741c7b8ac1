import { CHANGE_WORDS, type ChangeWord } from "#lib/correspondence/kinds";
import type { MapRow } from "#lib/correspondence/rows";
import { count } from "#lib/presentation";

/** One click to the rows of a kind. `rows` are those that meet all other conditions. */
export function KindChoice(props: {
  rows: readonly MapRow[];
  chosen: ChangeWord | "";
  href: (kind: ChangeWord | "") => string;
}) {
  const { rows, chosen, href } = props;
  const kinds = CHANGE_WORDS.map((word) => ({
    word,
    rows: rows.filter((row) => row.kind?.words.includes(word)).length,
  })).filter((kind) => kind.rows > 0 || kind.word === chosen);
  return (
    <nav aria-label="Kinds of change" className="my-4">
      <ul className="flex flex-wrap gap-1.5">
        <Kind name="All rows" rows={rows.length} chosen={chosen === ""} href={href("")} />
        {kinds.map(({ word, rows }) => (
          <Kind key={word} name={word} rows={rows} chosen={chosen === word} href={href(word)} />
        ))}
      </ul>
    </nav>
  );
}

function Kind({ name, rows, chosen, href }: { name: string; rows: number; chosen: boolean; href: string }) {
  return (
    <li>
      <a
        href={href}
        aria-current={chosen ? "true" : undefined}
        className="inline-block rounded-full border border-rule bg-card px-3 py-0.5 text-ink no-underline visited:text-ink hover:bg-wash aria-[current=true]:border-ink aria-[current=true]:bg-ink aria-[current=true]:text-white"
      >
        {name} <span className="text-[0.92em] opacity-80">{count(rows)}</span>
      </a>
    </li>
  );
}
