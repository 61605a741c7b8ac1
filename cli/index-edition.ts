import type { Edition } from "#lib/facts/edition";
import { indexEditions, mainEdition } from "#lib/facts/index-editions";
import { listedWith } from "#lib/platform/in-words";

/** The edition of the index that a command names, or the main one where it names none; else a sentence that says which there are. */
export function indexEdition(
  facts: Parameters<typeof indexEditions>[0],
  asked: string | undefined,
): Edition | string {
  const editions = indexEditions(facts);
  const edition = asked === undefined ? mainEdition(editions) : editions.find(({ id }) => id === asked);
  if (edition) return edition;
  const known = listedWith(
    "or",
    editions.map(({ id }) => id),
  );
  return `There is no edition “${asked ?? ""}” that the index has codes of. Give ${known}.`;
}
