import { readEdition } from "#lib/classification/classification.db";
import { readRegister } from "#lib/coding-index/coding-index.db";
import { entriesOf } from "#lib/coding-index/register";
import { natureOfRow } from "#lib/correspondence/nature";
import { readData } from "#lib/facts/data.db";
import { pairId } from "#lib/facts/edition-pair";
import { indexEditions, mainEdition } from "#lib/facts/index-editions";
import { firstMeasure } from "#lib/figures/across/series-address";
import { readDataSets } from "#lib/figures/data-sets.db";
import { OPENAPI } from "#lib/publication/openapi/document";
import { type Examples, withExamples } from "#lib/publication/openapi/examples";
import { readCorrespondence } from "#lib/releases/correspondences.db";
import { readDefaultPair } from "#lib/releases/default-pair.db";
import { listSeries, readMeasures } from "#lib/releases/figures/series.db";

/** The word that the index is searched for in an example, together with a code. */
const WORD = "nurse";

/** The description of the API, its examples from the editions, the index and the correspondence that are held. */
export async function readOpenApi(): Promise<typeof OPENAPI> {
  const examples = {
    ...(await ofEdition()),
    ...(await ofCorrespondence()),
    ...(await ofDataSet()),
    ...(await ofSeries()),
  };
  return { ...OPENAPI, paths: withExamples(OPENAPI.paths, examples) };
}

/** Of the newest edition with an index: a group with something below it, and an entry with the word. */
async function ofEdition(): Promise<Examples> {
  const edition = await readEdition(mainEdition(indexEditions(await readData()))?.id ?? "");
  if (!edition) return {};
  const { structure, groups, id } = edition;
  const register = await readRegister();
  const stroked = groups.find(({ code }) => code.includes("/"));
  const [unit, subUnit] = stroked?.code.split("/") ?? [];
  const ofLevel = groups.filter(({ level }) => level === structure.unitLevel);
  const code = unit ?? ofLevel[0]?.code;
  const found = register.entries.find(
    ({ codes, title }) => codes[id] !== undefined && title.toLowerCase().includes(WORD),
  );
  const [parent] = code === undefined ? [] : structure.ancestorsOf(code).slice(-2);
  return {
    edition: id,
    ...(code !== undefined && { code }),
    ...(subUnit !== undefined && { subUnit }),
    ...(parent !== undefined && { parent }),
    ...(found && { "/api/v1/index code": found.codes[id]! }),
    ...(found && entriesOf(id, found.codes[id]!, register).length > 0 && { "/api/v1/index q": WORD }),
  };
}

/** Of the newest pair: a group that is divided, where one is. */
async function ofCorrespondence(): Promise<Examples> {
  const pair = await readDefaultPair();
  const read = pair && (await readCorrespondence(pair));
  if (!read) return {};
  const rows = read.rows().filter(({ source, target, kind }) => source && target && kind);
  const row = rows.find(({ kind }) => kind?.words.includes("split")) ?? rows[0];
  const nature = row && natureOfRow(row);
  return {
    correspondence: pairId(pair),
    ...(row && {
      source: row.source!.code,
      target: row.target!.code,
      kind: row.kind!.words[0]!,
      ...(nature && { nature }),
      codes: [...new Set([row, ...rows.slice(0, 1)].map(({ source }) => source!.code)), "x"].join(),
    }),
  };
}

/** The longest series of figures, and the first unit group of its newest edition. */
async function ofSeries(): Promise<Examples> {
  const [longest] = (await listSeries()).sort((a, b) => b.dataSets.length - a.dataSets.length);
  const edition = await readEdition(longest?.dataSets.at(-1)?.edition ?? "");
  const code = edition?.groups.find(({ level }) => level === edition.structure.unitLevel)?.code;
  if (!longest || !edition || code === undefined) return {};
  const measures = (await readMeasures(longest.dataSets)).map(({ measure }) => measure);
  const path = "/api/v1/series";
  return {
    [`${path} edition`]: edition.id,
    [`${path} code`]: code,
    [`${path} series`]: longest.name,
    [`${path} measure`]: firstMeasure(measures),
  };
}

/** The data set with the most groups, its first measure, and a group of it. */
async function ofDataSet(): Promise<Examples> {
  const dataSets = await readDataSets();
  const most = dataSets.find(({ groups }) => groups === Math.max(...dataSets.map((one) => one.groups)));
  return most?.measures[0] === undefined ? {} : { dataSet: most.id, measure: most.measures[0] };
}
