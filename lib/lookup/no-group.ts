import type { CodeAnswer } from "#lib/lookup/answer";
import type { LookupEdition } from "#lib/lookup/lookup";
import { listedWith } from "#lib/platform/in-words";

/** What is said of a code that no group has. @param known the editions that are looked up in */
export function noGroupSentence(
  { code, editions }: Pick<CodeAnswer, "code" | "editions">,
  known: readonly LookupEdition[],
): string {
  if (editions.length === 0)
    return `Only codes of ${listedWith("and", namesOf(known))} are looked up here. Check the edition, or type the job title.`;
  const asked = known.filter(({ id }) => editions.includes(id));
  return `No unit group of ${listedWith("or", namesOf(asked))} has the code ${code}. Check it, or type the job title.`;
}

function namesOf(editions: readonly LookupEdition[]): string[] {
  return editions.map(({ shortTitle }) => shortTitle);
}
