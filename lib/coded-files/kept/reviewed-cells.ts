import { agreement, agreementInWords } from "#lib/coded-files/code-titles";
import { editionOf } from "#lib/coded-files/file-columns";
import type { CodeWork } from "#lib/coded-files/file-work";
import type { CodedEdition } from "#lib/facts/codes/coded-edition";
import type { EditionId } from "#lib/facts/edition";

/** What somebody chose for a title, by edition. */
export type Chosen = Readonly<Record<EditionId, string>>;

const OF_THE_CODE_FOUND = ["soc_confidence", "soc_runner_up", "soc_gap", "soc_reason"];

/**
 * The cells of a row with the codes that were chosen in the review in the place of those that were found, and a note that says
 * so. What was said of the code found (confidence, runner-up, gap, reason) is not said of the one chosen.
 * @param names of the added columns, in order (`addedColumns`)
 * @param held the editions held, those of the work among them
 */
export function withChosen(
  cells: readonly string[],
  names: readonly string[],
  chosen: Chosen,
  work: CodeWork,
  held: readonly CodedEdition[],
): string[] {
  const written = [...cells];
  const several = work.editions.length > 1;
  const place = (name: string) => names.indexOf(name);
  const notes: string[] = [];
  for (const id of work.editions) {
    const code = chosen[id];
    if (code === undefined) continue;
    const edition = editionOf(id, held);
    const of = (name: string) => place(several ? `${name}_${id}` : name);
    const before = written[of("soc_code")] ?? "";
    written[of("soc_code")] = code;
    written[of("soc_title")] = edition.structure.groups.get(code)?.title ?? "";
    for (const name of OF_THE_CODE_FOUND) written[of(name)] = "";
    const found = before === "" ? "no code was found" : before === code ? "as found" : `${before} was found`;
    notes.push(`Chosen in the review${several ? ` for ${edition.shortTitle}` : ""}: ${found}.`);
    const existing = written[place("soc_existing")] ?? "";
    if (id === work.existing && existing !== "")
      written[place("soc_agrees")] = agreementInWords(agreement(existing, code, edition));
  }
  const note = place("soc_note");
  written[note] = [...notes, written[note] ?? ""].filter(Boolean).join(" ");
  return written;
}
