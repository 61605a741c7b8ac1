import { readEditions } from "#lib/classification/classification.db";
import { readFacts } from "#lib/facts/facts.db";
import type { FiguresNamed } from "#lib/figures/figures-table";

/** The names that a table of figures needs: of data sets and groups, as they are held now. */
export async function figuresNamed(): Promise<FiguresNamed> {
  const [editions, dataSets] = await Promise.all([readEditions("working"), readFacts("dataSets")]);
  const byId = new Map(editions.map((edition) => [edition.id, edition]));
  return {
    dataSets: new Map(dataSets.map((dataSet) => [dataSet.id, dataSet])),
    title: (edition, code) => byId.get(edition)?.byCode.get(code)?.title ?? "",
    level: (edition, code) => byId.get(edition)?.byCode.get(code)?.level ?? "",
  };
}
