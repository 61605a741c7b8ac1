import { readVersions } from "#lib/facts/data.db";
import type { Edition } from "#lib/facts/edition";
import { shortTitleOf } from "#lib/facts/edition";
import { type DataSetHeld, readDataSets } from "#lib/figures/data-sets.db";
import { readDataSetFigures } from "#lib/figures/figures.db";
import { figuresNamed } from "#lib/figures/figures-named.db";
import { figuresTable } from "#lib/figures/figures-table";
import { countsJobs, JOBS_CAVEAT } from "#lib/figures/in-words";
import { LICENCE } from "#lib/files/provenance";
import type { Download, DownloadSection } from "#lib/publication/downloads.db";
import { dataSetsTable } from "#lib/publication/resources/data-sets.db";

/**
 * Tables of figures: the list of data sets, and each of them whole. Files say under which licence they are, and it is one for
 * all: what has another is read on its page and through the API.
 */
export async function figureSection(editions: readonly Edition[]): Promise<DownloadSection[]> {
  const dataSets = (await readDataSets()).filter(({ licence }) => licence === LICENCE.name);
  if (dataSets.length === 0) return [];
  return [
    {
      id: "figures",
      title: "Figures",
      downloads: [
        {
          name: "data-sets",
          anchor: "data-sets",
          title: "Data sets of figures",
          words:
            "What each data set counts or states, of which time, edition and population, and who published it.",
          source: "As each row says",
          ofIndex: false,
          release: null,
          version: dataVersion,
          read: async () =>
            dataSetsTable((await readDataSets()).filter(({ licence }) => licence === LICENCE.name)),
        },
        ...dataSets.map((one) => wholeDataSet(one, editions)),
      ],
    },
  ];
}

function wholeDataSet(dataSet: DataSetHeld, editions: readonly Edition[]): Download {
  const { id, title, source, measures, edition, population } = dataSet;
  return {
    name: `figures-${id}`,
    anchor: `figures-${id}`,
    title,
    words: [
      `Figures of ${shortTitleOf(edition, editions)} groups, ${population}. One without a value says why.`,
      countsJobs(measures) ? JOBS_CAVEAT : "",
    ]
      .filter(Boolean)
      .join(" "),
    source,
    ofIndex: false,
    release: null,
    version: dataVersion,
    read: async () => figuresTable(await readDataSetFigures(id), await figuresNamed()),
  };
}

async function dataVersion(): Promise<number> {
  return (await readVersions()).data;
}
