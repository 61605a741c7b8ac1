import type { Change } from "#lib/compile/decisions/change";
import { unfitReason } from "#lib/compile/decisions/change-fit";
import type { RevisionRule } from "#lib/compile/problem";
import { address } from "#lib/platform/parameters";
import { Refusal, Refusals } from "#lib/platform/refusal";
import type { Actor } from "#lib/record/entry";
import { changeFromFields } from "#lib/revision/proposals/change-form";
import { knownEntries } from "#lib/revision/proposals/change-page.db";
import { checkContent } from "#lib/revision/proposals/check-change";
import type { FormFields } from "#lib/revision/proposals/form-fields";
import { latestVersion, type ProposalRecord, proposalHref } from "#lib/revision/proposals/proposal-record";
import {
  outdatedSentence,
  readProposal,
  type Saved,
  saveVersion,
} from "#lib/revision/proposals/proposals.db";
import { withCodes } from "#lib/revision/proposals/typed-codes";
import { withChange } from "#lib/revision/proposals/what-if-of.db";
import { readBasis, readCompiled } from "#lib/revision/revision.db";

/** Longest note on a version. */
const LONGEST_NOTE = 1_000;

/** The page that a change's form is on: of the change with that number, or of a new one. */
export function changeFormHref(revision: string, id: string, given: Readonly<FormFields>): string {
  const number = numberIn(given);
  if (number !== null) return proposalHref(revision, id, `changes/${number}`);
  const kind = given.kind?.[0]?.slice(0, 40);
  return address(proposalHref(revision, id, "changes/new"), {
    kind,
    source: given.source?.[0]?.slice(0, 20),
  });
}

function numberIn(given: Readonly<FormFields>): number | null {
  const number = given.number?.[0] ?? "";
  return /^[1-9]\d{0,2}$/.test(number) ? Number(number) : null;
}

/**
 * Saves a change that a form says, as the proposal's next version.
 * @param version the one that it was edited from
 * @returns what was done, in a sentence
 * @throws Refusal where a field says nothing that can be read, the change makes no sense by itself, or the proposal cannot be saved; other rules are not asked
 *   here: what they say is shown beside the proposal
 */
export async function saveChange(by: Actor, id: string, version: number, given: FormFields): Promise<string> {
  const { proposal, number, edited, change } = await readSent(id, version, given);
  const kept = edited?.statedIn ? { ...change, statedIn: edited.statedIn } : change;
  const saved = await saveVersion(by, id, {
    base: version,
    title: latestVersion(proposal).title,
    changes: withChange(proposal, number, kept),
    note: noteIn(given),
  });
  return savedSentence(saved);
}

/** Looks at a change as saving it does, and saves nothing. @throws Refusal what saving it would be refused for */
export async function checkSent(id: string, version: number, given: FormFields): Promise<void> {
  await readSent(id, version, given);
  noteIn(given);
}

async function readSent(id: string, version: number, given: FormFields) {
  const proposal = await current(id, version);
  const number = numberIn(given);
  const edited = number === null ? undefined : latestVersion(proposal).changes[number - 1];
  if (number !== null && !edited)
    throw new Refusal("The change that you edited is gone. Go back to the proposal and add it anew.");
  const [basis, { draft }] = await Promise.all([
    readBasis(proposal.revision),
    readCompiled(proposal.revision),
  ]);
  const offered = { source: [...basis.groups.values()], target: [...draft.groups.values()] };
  const { change, errors } = changeFromFields(
    withCodes(given, offered),
    knownEntries(edited),
    basis.structure.shape,
  );
  if (errors.length > 0) throw new Refusals(errors);
  const unfit = unfitReason(basis, change);
  if (unfit) {
    const sentence = unfit.message.charAt(0).toUpperCase() + unfit.message.slice(1);
    throw new Refusal(sentence, unfitField(change, unfit.rule));
  }
  const [amiss] = checkContent(change, basis);
  if (amiss) throw new Refusal(amiss.message, amiss.field);
  return { proposal, number, edited, change };
}

/** The field that what does not fit was typed in; "" where that is not one alone. */
function unfitField(change: Change, rule: RevisionRule): string {
  if (rule === "known-entry") return "uids";
  if (rule === "known-source") return change.type === "merge" ? "sources" : "source";
  return change.type === "move" || change.type === "recode" ? "to-code" : "";
}

/** Takes a change out, as the proposal's next version. */
export async function removeChange(by: Actor, id: string, version: number, number: number): Promise<string> {
  const proposal = await current(id, version);
  if (!latestVersion(proposal).changes[number - 1])
    throw new Refusal("That change is not in the proposal any more.");
  const saved = await saveVersion(by, id, {
    base: version,
    title: latestVersion(proposal).title,
    changes: withChange(proposal, number, null),
    note: "",
  });
  return savedSentence(saved);
}

/** Saves a proposal's title, as its next version. */
export async function saveTitle(
  by: Actor,
  id: string,
  version: number,
  { title, note }: { title: string; note: string },
): Promise<string> {
  const proposal = await current(id, version);
  const { changes } = latestVersion(proposal);
  return savedSentence(await saveVersion(by, id, { base: version, title, changes, note }));
}

/** The proposal, provided that it is still the version that somebody began from. */
async function current(id: string, version: number): Promise<ProposalRecord> {
  const proposal = await readProposal(id);
  if (!proposal) throw new Refusal("There is no such proposal. Begin one on its issue.");
  if (proposal.version !== version) throw new Refusal(outdatedSentence(proposal.version));
  return proposal;
}

function savedSentence({ version, saved }: Saved): string {
  return saved
    ? `Version ${version} is saved.`
    : `Nothing differs from version ${version}, so there was nothing to save.`;
}

function noteIn(given: FormFields): string {
  const note = (given.note?.[0] ?? "").replace(/\s+/g, " ").trim();
  if (note.length > LONGEST_NOTE)
    throw new Refusal("The note is too long. Use at most 1,000 characters.", "note");
  if (/[\p{Cc}\p{Cs}\uFFFD]/u.test(note))
    throw new Refusal("The note has characters that are not text. Type it with letters and digits.", "note");
  return note;
}
