import { judgedAtLevels } from "#lib/gold-coding/figures/accuracy/accuracy";
import { type Agreement, agreementSteps, type Pattern } from "#lib/gold-coding/figures/agreement/agreement";
import {
  type AgreementBy,
  type AgreementRow,
  agreementLevels,
  agreementProfiles,
  agreementRows,
  agreementShown,
  queuesShown,
} from "#lib/gold-coding/figures/agreement/agreement-table";
import { answerOfKey, valuesAtLevels } from "#lib/gold-coding/figures/agreement/answer-at-levels";
import {
  IN_SEVERAL,
  NO_GROUP,
  readArmCodings,
  readCoderPairs,
  readPatterns,
  readSplitPatterns,
  type SplitPatterns,
} from "#lib/gold-coding/figures/agreement/coded-records.db";
import { cohensKappa, type Kappa } from "#lib/gold-coding/figures/agreement/kappa";
import { ARM_NAMES, type Split } from "#lib/gold-coding/figures/agreement/split";
import { type FiguresOf, keptFigures, readFiguresOf } from "#lib/gold-coding/figures/batch-figures.db";
import { type Estimate, wilson } from "#lib/gold-coding/figures/estimate";
import { db } from "#lib/platform/db";
import { inPauses } from "#lib/platform/in-pauses";
import { dateInWords } from "#lib/platform/in-words";

/** What an answer of these figures says at each level of their edition. */
export function valuesIn({ edition, levels }: FiguresOf): (answer: string) => readonly string[] {
  const known = new Map<string, string[]>();
  return (answer) => {
    const values =
      known.get(answer) ?? valuesAtLevels(answerOfKey(answer), edition.edition.structure, levels);
    known.set(answer, values);
    return values;
  };
}

/** Every record of the batch that was coded, as counts of like answers. */
export function readCodedPatterns(of: FiguresOf): Promise<Pattern[]> {
  return keptFigures(of, "patterns", () => readPatterns(of.batch.id, of.at));
}

/** The agreement of the whole batch in one of its editions, at each level. */
export function readWholeAgreement(of: FiguresOf): Promise<Agreement> {
  return keptFigures(of, "agreement", async () =>
    inPauses(agreementSteps(await readCodedPatterns(of), valuesIn(of))),
  );
}

/**
 * The same for a batch by its id, kept until something of it changes.
 * @param place of the edition in the batch's list, from 0
 * @returns null where there is no such batch
 */
export async function readAgreement(batchId: string, place = 0): Promise<Agreement | null> {
  const of = await readFiguresOf(batchId, place);
  return of && readWholeAgreement(of);
}

/** The levels, from 0, at which figures of agreement are shown to whoever may not see the records. */
export async function readLevelsShown(of: FiguresOf, all: boolean): Promise<number[]> {
  const patterns = all ? [] : await readCodedPatterns(of);
  return agreementLevels(agreementProfiles(patterns, valuesIn(of)), of.levels.length, all);
}

export interface NamedRow extends AgreementRow {
  name: string;
}

/** Agreement by one thing. @param all whether to show everything, or only what tells no small number of records */
export function readAgreementBy(of: FiguresOf, split: Split, all: boolean): Promise<AgreementBy<NamedRow>> {
  return keptFigures(of, `${split} ${all}`, async () => {
    const [patterns, queues, whole] = await Promise.all([
      readSplit(of, split),
      readQueues(of.batch.id),
      readLevelsShown(of, all),
    ]);
    const { shown, levels } = all
      ? { shown: null, levels: whole }
      : await shownOf(of, split, patterns, whole, queues);
    const rows = await agreementRows(patterns, valuesIn(of), shown);
    return { levels, rows: rows.map((row) => ({ ...row, name: nameOf(of, split, row.row, queues) })) };
  });
}

function readSplit(of: FiguresOf, split: Split): Promise<SplitPatterns> {
  return readSplitPatterns(of.batch.id, { at: of.at, id: of.edition.id, majorOf: majorsOf(of) }, split);
}

async function shownOf(
  of: FiguresOf,
  split: Split,
  patterns: SplitPatterns,
  whole: readonly number[],
  queues: Queues,
): Promise<{ shown: Set<string>; levels: number[] }> {
  if (split !== "queue" && split !== "arm") return agreementShown(patterns, valuesIn(of), whole);
  const byQueue = split === "queue" ? patterns : await readSplit(of, "queue");
  const {
    arms,
    queues: rows,
    levels,
  } = queuesShown(byQueue, valuesIn(of), whole, (row) => armOf(row, queues));
  return { shown: split === "queue" ? rows : arms, levels };
}

/** The arm of a row of queues: of records coded in several, what is said with it. */
function armOf(row: string, queues: Queues): string {
  return row.startsWith(`${IN_SEVERAL} `)
    ? row.slice(IN_SEVERAL.length + 1)
    : (queues.get(row)?.arm ?? IN_SEVERAL);
}

/** Each code of the edition with the code of its major group. */
function majorsOf({ edition, levels }: FiguresOf): Map<string, string> {
  const { groups, structure } = edition.edition;
  return new Map(groups.map(({ code }) => [code, structure.at(code, levels[0] ?? 1) ?? code]));
}

type Queues = Map<string, { title: string; arm: string }>;

async function readQueues(batchId: string): Promise<Queues> {
  const queues = await db().queue.findMany({
    where: { batchId },
    select: { id: true, title: true, arm: true },
  });
  return new Map(queues.map(({ id, title, arm }) => [String(id), { title, arm }]));
}

function nameOf({ edition }: FiguresOf, split: Split, row: string, queues: Queues): string {
  const armName = (arm: string) =>
    ARM_NAMES[arm as keyof typeof ARM_NAMES] ?? "Some coders saw the assigned code";
  switch (split) {
    case "arm":
      return armName(row);
    case "queue":
      return queues.get(row)?.title ?? `More than one queue (${armName(armOf(row, queues)).toLowerCase()})`;
    case "group":
      return row === NO_GROUP
        ? "No code to tell by yet"
        : `${row} ${edition.edition.byCode.get(row)?.title ?? ""}`;
    case "month":
      return dateInWords(row);
    case "week":
      return `Week of ${dateInWords(row)}`;
  }
}

export interface PairRow extends Kappa {
  one: string;
  other: string;
}

/** Each two coders of the batch at one level, those first who share most records; `level` from 0. */
export function readAgreementByPair(of: FiguresOf, level: number): Promise<PairRow[]> {
  return keptFigures(of, `pair ${level}`, async () => {
    const pairs = await readCoderPairs(of.batch.id, of.at);
    const names = await namesOf(pairs.flatMap(({ one, other }) => [one, other]));
    const values = valuesIn(of);
    return pairs
      .map(({ one, other, answers }) => ({
        one: names.get(one) ?? one,
        other: names.get(other) ?? other,
        ...cohensKappa(answers, (answer) => values(answer)[level]!),
      }))
      .sort((a, b) => b.records - a.records || (`${a.one} ${a.other}` < `${b.one} ${b.other}` ? -1 : 1));
  });
}

async function namesOf(ids: readonly string[]): Promise<Map<string, string>> {
  const people = await db().person.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  return new Map(people.map(({ id, name }) => [id, name]));
}

/** How often coders of an arm gave the assigned code, at each level. */
export interface Anchoring {
  arm: "seen" | "blind";
  codings: number;
  /** At each level: the share of answers in the group of the assigned code. */
  levels: { codings: number; share: Estimate }[];
}

/**
 * Whether coders who see the assigned code keep to it more than those who do not. An answer keeps to it at a level where it is
 * in its group there, or one of two equally good is; what does not go so far, or cannot be coded, does not.
 */
export function readAnchoring(of: FiguresOf): Promise<Anchoring[]> {
  return keptFigures(of, "anchoring", async () => {
    const codings = await readArmCodings(of.batch.id, { at: of.at, id: of.edition.id });
    return (["seen", "blind"] as const).flatMap((arm) => {
      const own = codings.filter((one) => one.arm === arm);
      const all = own.reduce((sum, one) => sum + one.codings, 0);
      if (all === 0) return [];
      const kept = of.levels.map(() => 0);
      for (const { assigned, answer, codings: times } of own) {
        const judged = { assigned, gold: answerOfKey(answer) };
        for (const [level, said] of judgedAtLevels(judged, of.edition.edition.structure, of.levels).entries())
          if (said === "right") kept[level]! += times;
      }
      return [
        { arm, codings: all, levels: kept.map((same) => ({ codings: all, share: wilson(same / all, all) })) },
      ];
    });
  });
}
