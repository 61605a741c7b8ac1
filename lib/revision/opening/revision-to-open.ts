import type { SizePolicy } from "#lib/compile/sizes/policy";
import type { Edition, EditionId } from "#lib/facts/edition";
import { pairId } from "#lib/facts/edition-pair";
import { Refusals } from "#lib/platform/refusal";

/** What a custodian says of a revision that is to be opened. */
export interface RevisionToOpen {
  /** The edition that is revised. */
  source: EditionId;
  title: string;
  /** What the edition that it becomes is called: "Standard Occupational Classification 2030", "SOC2030". */
  targetTitle: string;
  targetShortTitle: string;
  /** null for the policy in force. */
  sizePolicy: SizePolicy | null;
  /** ISO date of the last day on which suggestions are taken up; null for no such day. */
  cutOffOn: string | null;
  note: string;
}

/** What opening one needs to know of those there are. */
export interface KnownRevision {
  id: string;
  source: EditionId;
  target: EditionId;
  targetShortTitle: string;
  kind: string;
  status: string;
  correctsReleaseId: number | null;
}

/** What is there already as a revision is opened. */
export interface Known {
  editions: readonly Pick<Edition, "id" | "shortTitle" | "status">[];
  revisions: readonly KnownRevision[];
  /** ISO date, by the clock in London. */
  today: string;
}

/** The id of an edition as its label gives it, "SOC 2030" → "soc2030": small letters and digits, which addresses and the API carry. */
export function editionIdOf(label: string): EditionId {
  return label.toLowerCase().replace(/[^a-z0-9]/g, "");
}

/** The editions that can be revised: those that are released. */
export function editionsToRevise<One extends Pick<Edition, "status">>(editions: readonly One[]): One[] {
  return editions.filter(({ status }) => status === "released");
}

/**
 * The edition that a new revision makes, by its id.
 * @throws Refusals for a base that is a draft or not there, a label that is taken and a cut-off that has passed
 */
export function checkedTarget(draft: RevisionToOpen, known: Known): EditionId {
  const target = editionIdOf(draft.targetShortTitle);
  const errors = [
    { field: "source", message: baseProblem(draft.source, known) },
    { field: "targetShortTitle", message: labelProblem(target, known) },
    { field: "cutOffOn", message: cutOffProblem(draft.cutOffOn, known.today) },
  ].flatMap(({ field, message }) => (message === null ? [] : [{ field, message }]));
  if (errors.length > 0) throw new Refusals(errors);
  return target;
}

/** Why an edition cannot be revised; null where it can. */
function baseProblem(source: EditionId, { editions, revisions }: Known): string | null {
  const held = editions.find(({ id }) => id === source);
  if (held?.status === "released") return null;
  const making = revisions.find(({ target, kind }) => target === source && kind === "working");
  const name = held?.shortTitle ?? making?.targetShortTitle;
  if (name === undefined) return "There is no such edition. Choose one of those that are released.";
  const before = editions.find(({ id, status }) => id === making?.source && status === "released");
  return `${name} is a draft. Release it first${before ? `, or revise ${before.shortTitle}` : ""}.`;
}

/**
 * Why an edition cannot have this label; null where it can.
 * @param own the revision that makes it, where that is open already
 */
export function labelProblem(
  target: EditionId,
  { editions, revisions }: Pick<Known, "editions" | "revisions">,
  own?: string,
): string | null {
  if (!/^[a-z][a-z0-9]{2,19}$/.test(target) || !/\d/.test(target))
    return "The label needs letters and a year, at most 20 of them together: a short name of the series and the year, without a space.";
  const held = editions.find(({ id }) => id === target);
  if (held)
    return `There is an edition ${held.shortTitle} already. Give another label, or correct its published table.`;
  const making = revisions.find((one) => one.target === target && one.status === "open" && one.id !== own);
  return making
    ? `A revision that is open makes ${making.targetShortTitle || making.target.toUpperCase()} already. Give another label, or work in that revision.`
    : null;
}

/** Why a day cannot be the cut-off; null where it can. */
export function cutOffProblem(cutOffOn: string | null, today: string): string | null {
  return cutOffOn !== null && cutOffOn <= today
    ? "The cut-off date has passed or is today. Give a later day, or leave it empty."
    : null;
}

/** The id of a new revision: that of its pair, with a number behind it where another has that. */
export function revisionIdOf(
  pair: { source: EditionId; target: EditionId },
  revisions: readonly { id: string }[],
  ending = "",
): string {
  const taken = new Set(revisions.map(({ id }) => id));
  const first = `${pairId(pair)}${ending}`;
  for (let number = 2, id = first; ; number++) {
    if (!taken.has(id)) return id;
    id = `${first}-${number}`;
  }
}
