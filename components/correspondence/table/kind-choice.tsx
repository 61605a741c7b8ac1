import { ChoicePills } from "#components/ui/choice-pills";
import { CHANGE_WORDS, type ChangeWord } from "#lib/correspondence/kinds";
import type { MapRow } from "#lib/correspondence/rows";

/** One click to the rows of a kind. `rows` are those that meet all other conditions. */
export function KindChoice(props: {
  rows: readonly MapRow[];
  chosen: ChangeWord | "";
  href: (kind: ChangeWord | "") => string;
}) {
  const { rows, chosen, href } = props;
  const kinds = CHANGE_WORDS.map((word) => ({
    name: word,
    items: rows.filter((row) => row.kind?.words.includes(word)).length,
    href: href(word),
    chosen: chosen === word,
  })).filter((kind) => kind.items > 0 || kind.chosen);
  const all = { name: "All rows", items: rows.length, href: href(""), chosen: chosen === "" };
  return <ChoicePills label="Kinds of change" choices={[all, ...kinds]} />;
}
