import type { Table } from "#lib/files/table";
import { readAccuracy, readConfusion } from "#lib/gold-coding/figures/accuracy/accuracy.db";
import {
  readAgreementBy,
  readAgreementByPair,
  readLevelsShown,
  readWholeAgreement,
} from "#lib/gold-coding/figures/agreement/agreement.db";
import { ARM_NAMES } from "#lib/gold-coding/figures/agreement/split";
import {
  type AgreementLine,
  accuracyTable,
  agreementTable,
  checkTable,
  confusionTable,
  paceTable,
  pairTable,
} from "#lib/gold-coding/figures/figure-tables";
import { readCheckMonths } from "#lib/gold-coding/figures/pace/gold-checks.db";
import { readPace, readPaceByArm, readPaceByCoder } from "#lib/gold-coding/figures/pace/pace.db";
import type { Action } from "#lib/permissions/permissions";
import type { FiguresRequest } from "./figures-request";

interface FigureFileKind {
  /** What one must be allowed to do beside reading figures. */
  needs: Action;
  table: (request: FiguresRequest) => Promise<Table>;
}

/** The tables that can be downloaded, by the name of the file. Each is as much of it as its page shows. */
export const FIGURE_FILES: Record<string, FigureFileKind> = {
  agreement: {
    needs: "read coding figures",
    async table({ of, readership }) {
      const all = readership === "all";
      const [agreement, shown] = await Promise.all([readWholeAgreement(of), readLevelsShown(of, all)]);
      return agreementTable(linesOf(of.levels, shown, [{ name: "All", agreement }]), all);
    },
  },
  "agreement-by": {
    needs: "read coding figures",
    async table({ of, asked, readership }) {
      const all = readership === "all";
      const { rows, levels } = await readAgreementBy(of, asked.by || "queue", all);
      return agreementTable(linesOf(of.levels, levels, rows), all);
    },
  },
  pairs: {
    needs: "see agreement",
    table: async ({ of, level }) => pairTable(await readAgreementByPair(of, level)),
  },
  confusion: {
    needs: "read coding figures",
    async table({ of, asked, level, readership }) {
      const confusion = asked.of || "coders";
      const { same, different } = await readConfusion(of, confusion, level, readership === "all");
      return confusionTable([...(same ?? []), ...different], confusion === "assigned");
    },
  },
  accuracy: {
    needs: "read coding figures",
    async table({ of, asked, readership }) {
      const all = readership === "all";
      const { rows, whole } = await readAccuracy(of, all);
      const everything = { row: "all", levels: whole, keptBack: false };
      return accuracyTable([everything, ...rows[asked.split || "group"]], of.levels, all);
    },
  },
  pace: {
    needs: "see agreement",
    async table({ of }) {
      const [whole, arms] = await Promise.all([readPace(of.batch.id), readPaceByArm(of.batch.id)]);
      return paceTable([
        { ...whole, name: "All" },
        ...arms.map((arm) => ({ ...arm, name: ARM_NAMES[arm.arm] })),
      ]);
    },
  },
  "pace-by-coder": {
    needs: "keep batches",
    table: async ({ of }) => paceTable(await readPaceByCoder(of.batch.id)),
  },
  "gold-checks": {
    needs: "adjudicate",
    table: async ({ of }) => checkTable(await readCheckMonths({ batchId: of.batch.id })),
  },
};

function linesOf(
  levels: readonly number[],
  shown: readonly number[],
  rows: readonly { name: string; agreement: AgreementLine["agreement"] }[],
): AgreementLine[] {
  return rows.flatMap(({ name, agreement }) =>
    levels.map((level, at) => {
      const own = shown.includes(at) ? agreement : null;
      return { row: name, level, agreement: own, figures: own?.levels[at] ?? null };
    }),
  );
}
