import { titleKey } from "#lib/lookup/words/title-key";
import type { Transaction } from "#lib/platform/db";
import { Refusal } from "#lib/platform/refusal";
import type { Deed, Fields, PersonActor } from "#lib/record/entry";
import { recorded, type WriteDeeds } from "#lib/record/record.db";

/** What a ruling says. The words are the adjudicator's own: no survey text. */
export interface RulingWords {
  edition: string;
  code: string;
  /** The job title that it is about. */
  title: string;
  text: string;
}

export interface DistinctionWords {
  edition: string;
  /** The two groups, in either order. */
  codes: [string, string];
  text: string;
}

/** Makes a ruling of a case. @returns its id */
export async function makeRuling(
  transaction: Transaction,
  record: WriteDeeds,
  by: PersonActor,
  caseId: number,
  words: RulingWords,
): Promise<number> {
  const { id } = await transaction.ruling.create({
    data: { ...words, titleKey: keyOf(words.title), caseId, madeById: by.personId },
    select: { id: true },
  });
  await record(deedOf("made a ruling", "ruling", id, null, { ...words }));
  return id;
}

/** Makes a distinction, of a case or of what was found in a batch. @returns its id @throws Refusal where there is one of these groups already */
export async function makeDistinction(
  transaction: Transaction,
  record: WriteDeeds,
  by: PersonActor,
  caseId: number | null,
  words: DistinctionWords,
): Promise<number> {
  const { edition, codes, text } = words;
  const [code, otherCode] = pairOf(codes);
  const standing = await transaction.distinction.findFirst({
    where: { edition, code, otherCode, withdrawnAt: null },
  });
  if (standing)
    throw new Refusal(
      `There is a distinction between ${code} and ${otherCode} already. Change its words where it stands, under Distinctions.`,
      "distinction-text",
    );
  const { id } = await transaction.distinction.create({
    data: { edition, code, otherCode, text, caseId, madeById: by.personId },
    select: { id: true },
  });
  await record(deedOf("made a distinction", "distinction", id, null, { edition, code, otherCode, text }));
  return id;
}

/** What is changed of a ruling or distinction in force, by whoever saw this version of it. */
interface Change {
  id: number;
  version: number;
}

/** Puts a ruling in other words, or on another title. @throws Refusal where it was changed or withdrawn meanwhile */
export function changeRuling(
  by: PersonActor,
  { id, version }: Change,
  words: Pick<RulingWords, "title" | "text">,
): Promise<void> {
  return recorded(by, async (transaction, record) => {
    const before = await transaction.ruling.findFirst({ where: { id, version, withdrawnAt: null } });
    if (!before) throw changedMeanwhile();
    await transaction.ruling.update({
      where: { id },
      data: { ...words, titleKey: keyOf(words.title), version: version + 1 },
    });
    const { title, text } = before;
    await record(deedOf("changed a ruling", "ruling", id, { title, text }, { ...words }));
  });
}

/** Puts a distinction in other words. @throws Refusal where it was changed or withdrawn meanwhile */
export function changeDistinction(by: PersonActor, { id, version }: Change, text: string): Promise<void> {
  return recorded(by, async (transaction, record) => {
    const before = await transaction.distinction.findFirst({ where: { id, version, withdrawnAt: null } });
    if (!before) throw changedMeanwhile();
    await transaction.distinction.update({ where: { id }, data: { text, version: version + 1 } });
    await record(deedOf("changed a distinction", "distinction", id, { text: before.text }, { text }));
  });
}

/** From now on nobody is shown it but in its history. @throws Refusal where it was changed or withdrawn meanwhile */
export function withdrawPrecedent(
  by: PersonActor,
  kind: "ruling" | "distinction",
  { id, version }: Change,
  reason: string,
): Promise<void> {
  return recorded(by, async (transaction, record) => {
    const which = {
      where: { id, version, withdrawnAt: null },
      data: { withdrawnAt: new Date(), version: version + 1 },
    };
    const { count } =
      kind === "ruling"
        ? await transaction.ruling.updateMany(which)
        : await transaction.distinction.updateMany(which);
    if (count === 0) throw changedMeanwhile();
    await record({ ...deedOf(`withdrew a ${kind}`, kind, id, null, null), reason });
  });
}

function keyOf(title: string): string {
  const key = titleKey(title);
  if (key === "") throw new Refusal("Give the job title that the ruling is about, in words.", "ruling-title");
  return key;
}

function pairOf([one, other]: [string, string]): [string, string] {
  if (one === other)
    throw new Refusal("A distinction is between two groups. Give another second group.", "distinction-other");
  return one < other ? [one, other] : [other, one];
}

function changedMeanwhile(): Refusal {
  return new Refusal("Somebody changed or withdrew this meanwhile. Look at it again.");
}

function deedOf(
  action: string,
  subjectKind: "ruling" | "distinction",
  id: number,
  before: Fields | null,
  after: Fields | null,
): Deed {
  return { action, subjectKind, subjectId: String(id), before, after, reason: null };
}
