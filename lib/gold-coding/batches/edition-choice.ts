import type { Edition, EditionId } from "#lib/facts/edition";
import { Refusal } from "#lib/platform/refusal";
import type { RevisionHeading } from "#lib/revision/stored-revision";

/** An edition that records can be coded to. */
export interface EditionChoice {
  /** As a form sends it: "soc2020", or "draft:" and the revision's id. */
  value: string;
  name: string;
  id: EditionId;
  /** Where it is a draft. */
  revisionId: string | null;
}

/** What a batch can be coded to: editions that are released, newest first, and the drafts of open revisions. */
export function editionChoices(
  editions: readonly Pick<Edition, "id" | "shortTitle" | "status" | "releasedOn">[],
  revisions: readonly RevisionHeading[],
): EditionChoice[] {
  const released = editions
    .filter(({ status }) => status === "released")
    .sort((one, other) => (other.releasedOn ?? "").localeCompare(one.releasedOn ?? ""));
  return [
    ...released.map(({ id, shortTitle }) => ({ value: id, name: shortTitle, id, revisionId: null })),
    ...revisions
      .filter(({ kind, status }) => kind === "working" && status === "open")
      .map(({ id, title, target, targetShortTitle }) => ({
        value: `draft:${id}`,
        name: `${targetShortTitle || target.toUpperCase()}, as the draft of “${title}” stands`,
        id: target,
        revisionId: id,
      })),
  ];
}

/** What a batch is coded to, from what was chosen: the second may be "". @throws Refusal where they do not go together */
export function chosenEditions(
  choices: readonly EditionChoice[],
  first: string,
  second: string,
): { editions: EditionId[]; revisionId: string | null } {
  const one = choices.find(({ value }) => value === first);
  const other = choices.find(({ value }) => value === second);
  if (!one) throw new Refusal("Choose the edition that the records are coded to.", "edition");
  if (second !== "" && !other) throw new Refusal("Choose the second edition from the list.", "secondEdition");
  if (other?.id === one.id)
    throw new Refusal("Both editions are the same. Choose another, or one only.", "secondEdition");
  if (one.revisionId !== null && other && other.revisionId !== null)
    throw new Refusal(
      "Only one of the editions can be a draft. Choose another, or one only.",
      "secondEdition",
    );
  return {
    editions: [one.id, ...(other ? [other.id] : [])],
    revisionId: one.revisionId ?? other?.revisionId ?? null,
  };
}
