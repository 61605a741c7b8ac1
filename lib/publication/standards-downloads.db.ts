import type { DownloadSection } from "#lib/publication/downloads.db";
import {
  standardsCoverageTable,
  standardsTable,
  uncoveredTable,
} from "#lib/publication/tables/standards-table";
import { wallTime } from "#lib/revision/consultation/window";
import { readCoverage } from "#lib/standards/coverage/coverage.db";
import { readStandardEditions } from "#lib/standards/held-editions.db";
import { allStandards, standardsVersion } from "#lib/standards/register/list.db";

const SOURCE = "Lists of occupational standards imported here; unit groups as accepted here";

/** The tables of occupational standards. */
export function standardsSection(): DownloadSection {
  const common = { source: SOURCE, ofIndex: false, release: null };
  const today = () => wallTime(new Date()).date;
  // What is past its review date changes with the day.
  const byDay = async () => `${await standardsVersion()} ${today()}`;
  return {
    id: "standards",
    title: "Occupational standards",
    downloads: [
      {
        ...common,
        name: "occupational-standards",
        anchor: "occupational-standards",
        title: "Occupational standards",
        words:
          "National Occupational Standards and apprenticeship standards as facts, with their unit groups. What is invented says so. Their text stays where it is published.",
        version: standardsVersion,
        read: async () => {
          const { newest } = await readStandardEditions();
          return standardsTable(await allStandards(), newest?.shortTitle ?? "the newest edition");
        },
      },
      {
        ...common,
        name: "occupational-standards-coverage",
        anchor: "standards-coverage",
        title: "Unit groups by standards",
        words: "How many occupational standards each unit group of the newest edition has, with its size.",
        version: byDay,
        read: async () => {
          const read = await readCoverage(today());
          const counted = read?.chosen ? `${read.chosen.counted}, ${read.chosen.dataSet.title}` : "";
          return standardsCoverageTable(read?.coverage.groups ?? [], read?.edition.shortTitle ?? "", counted);
        },
      },
      {
        ...common,
        name: "occupational-standards-uncovered",
        anchor: "standards-uncovered",
        title: "Occupations of standards that no unit group covers",
        words: "Relevant occupations for which the lookup finds no likely group, counted by suite.",
        version: standardsVersion,
        read: async () => uncoveredTable((await readCoverage(today()))?.coverage.uncovered ?? []),
      },
    ],
  };
}
