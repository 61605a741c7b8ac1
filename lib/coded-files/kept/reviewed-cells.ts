import type { EditionId } from "#lib/facts/edition";

/** What somebody chose for a title, by edition. */
export type Chosen = Readonly<Record<EditionId, string>>;

/**
 * The cells of a row with the codes that were chosen in the review in the place of those that were found, and a note that says
 * so. What was said of the code found (confidence, runner-up, gap, reason) is not said of the one chosen.
 * @param names of the added columns, in order (`addedColumns`)
 * @param editions of the work, in order
 * @param titleOf the title of a group
 */
export function withChosen(
  cells: readonly string[],
  names: readonly string[],
  chosen: Chosen,
  editions: readonly EditionId[],
  titleOf: (edition: EditionId, code: string) => string,
): string[] {
  const written = [...cells];
  const place = (name: string) => names.indexOf(name);
  for (const edition of editions) {
    const code = chosen[edition];
    if (code === undefined) continue;
    const of = (name: string) => place(editions.length > 1 ? `${name}_${edition}` : name);
    const before = written[of("soc_code")] ?? "";
    written[of("soc_code")] = code;
    written[of("soc_title")] = titleOf(edition, code);
    for (const name of ["soc_confidence", "soc_runner_up", "soc_gap", "soc_reason"]) written[of(name)] = "";
    const found = before === "" ? "no code was found" : before === code ? "as found" : `${before} was found`;
    const which = editions.length > 1 ? ` for ${edition}` : "";
    const note = place("soc_note");
    written[note] = [`Chosen in the review${which}: ${found}.`, written[note] ?? ""]
      .filter(Boolean)
      .join(" ");
  }
  return written;
}
