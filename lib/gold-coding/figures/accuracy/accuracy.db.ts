import { confidenceStand } from "#lib/gold-coding/batches/confidence/confidence-job.db";
import { type AccuracyTables, accuracyTables } from "#lib/gold-coding/figures/accuracy/accuracy-table";
import type { ConfusionCell } from "#lib/gold-coding/figures/accuracy/confusion";
import {
  assignedAndSettled,
  type ConfusionOf,
  codedTwice,
  confusionMatrix,
  confusionsShown,
} from "#lib/gold-coding/figures/accuracy/confusion-table";
import { readJudgedRecords } from "#lib/gold-coding/figures/accuracy/judged-records.db";
import {
  readCodedPatterns,
  readLevelsShown,
  valuesIn,
} from "#lib/gold-coding/figures/agreement/agreement.db";
import { type FiguresOf, keptFigures } from "#lib/gold-coding/figures/batch-figures.db";

async function readSettled(of: FiguresOf) {
  const stand = await confidenceStand(of.batch.id);
  return keptFigures(of, `settled ${stand}`, () =>
    readJudgedRecords(of.batch.id, { at: of.at, id: of.edition.id }),
  );
}

/** How often the assigned codes of a batch are right. @param all whether to show everything */
export async function readAccuracy(of: FiguresOf, all: boolean): Promise<AccuracyTables> {
  const stand = await confidenceStand(of.batch.id);
  return keptFigures(of, `accuracy ${all} ${stand}`, async () =>
    accuracyTables(await readSettled(of), of.edition.edition.structure, of.levels, all),
  );
}

/** The confusion matrix of a batch at a level, from 0; `same` is null where it is kept back. */
export function readConfusion(
  of: FiguresOf,
  confusion: ConfusionOf,
  level: number,
  all: boolean,
): Promise<{ same: ConfusionCell[] | null; different: ConfusionCell[] }> {
  return keptFigures(of, `confusion ${confusion} ${level} ${all}`, async () => {
    const ordered = confusion === "assigned";
    const answered = ordered
      ? assignedAndSettled(await readSettled(of), of.edition.edition.structure, of.levels)
      : codedTwice(await readCodedPatterns(of), valuesIn(of));
    if (all) return confusionMatrix(answered, level, ordered);
    if (!ordered) {
      // A record with more than two codings has more than two answers: it would be counted more than once.
      const twice = codedTwice(
        (await readCodedPatterns(of)).filter(({ answers }) => answers.length === 2),
        valuesIn(of),
      );
      return {
        same: null,
        different: confusionsShown(twice, level, await readLevelsShown(of, false), false),
      };
    }
    const { rows, groupLevels } = await readAccuracy(of, false);
    const groups = new Set(rows.group.filter(({ keptBack }) => !keptBack).map(({ row }) => row));
    return {
      same: null,
      different: confusionsShown(answered, level, groupLevels, true, (row) => groups.has(row)),
    };
  });
}
