import {
  type EditionWithGroups,
  editionWithGroups,
  withoutGroups,
} from "#lib/classification/edition-with-groups";
import type { Data, DataVersion } from "#lib/facts/data";
import { readData } from "#lib/facts/data.db";
import type { Edition, EditionId, Group, Level } from "#lib/facts/edition";
import {
  type DataSet,
  NSSEC_STATUSES,
  type NssecClass,
  type NssecMethod,
  type NssecStatus,
  type PublishedDescription,
  type Sex,
  type SizeMeasure,
} from "#lib/facts/facts";
import { newestSizes } from "#lib/facts/newest-of-series";
import { appendTo } from "#lib/platform/append-to";
import { db } from "#lib/platform/db";
import { derived } from "#lib/platform/derived";

/** The editions with all their groups, as some facts have them: do not change them. */
export const editionsIn = derived("editions", ({ editions, groups }: Data): EditionWithGroups[] =>
  editions.map((edition) => editionWithGroups(edition, groups)),
);

/** The editions with all their groups, some 3,000, arranged once for each version of the data: do not change them. */
export async function readEditions(version?: DataVersion): Promise<EditionWithGroups[]> {
  return editionsIn(await readData(version));
}

/** One edition with all its groups; null when there is none of that id. */
export async function readEdition(id: EditionId, version?: DataVersion): Promise<EditionWithGroups | null> {
  return (await readEditions(version)).find((edition) => edition.id === id) ?? null;
}

/** The editions and how many groups each has at each level. */
export async function editionCounts(): Promise<(Edition & Pick<EditionWithGroups, "levels">)[]> {
  return (await readEditions()).map((edition) => ({ ...withoutGroups(edition), levels: edition.levels }));
}

/** Groups of an edition in code order, of one level or (by default) of all; none for an unknown edition. */
export async function listGroups(edition: EditionId, { level }: { level?: Level } = {}): Promise<Group[]> {
  const groups = (await readEdition(edition))?.groups ?? [];
  return groups.filter((group) => level === undefined || group.level === level);
}

/** One group of an edition; null when the edition has no such code. */
export async function findGroup(edition: EditionId, code: string): Promise<Group | null> {
  return (await readEdition(edition))?.byCode.get(code) ?? null;
}

/** What is kept of a group beside its place in the tree. */
export interface GroupRecord {
  /** Prose; null until somebody has imported the official workbook. */
  description: Omit<PublishedDescription, "edition" | "code"> | null;
  /** NS-SEC classes by method and employment status, in the order of the derivation table. */
  nssec: Omit<NssecClass, "edition" | "code">[];
  /** How large it is in each survey that counts it. */
  sizes: { dataSet: SurveyNamed; measure: SizeMeasure; value: number }[];
  /** How many of its people records coded to both editions have, by survey. */
  samples: { dataSet: SurveyNamed; men: number; women: number }[];
}

type SurveyNamed = Pick<DataSet, "id" | "title" | "source">;
const SURVEY_NAMED = { select: { id: true, title: true, source: true } } as const;

/** The prose that a release has, by edition and code. */
const descriptionsIn = derived("released descriptions", ({ descriptions }: Data) => {
  const byEdition = new Map<EditionId, Map<string, PublishedDescription>>();
  for (const description of descriptions ?? []) {
    const known = byEdition.get(description.edition) ?? new Map<string, PublishedDescription>();
    byEdition.set(description.edition, known.set(description.code, description));
  }
  return byEdition;
});

/**
 * What is kept of one group; null when the edition has no such code. Its description is that of the release; of an edition
 * whose prose is in no release, since somebody imported it later, that which was imported.
 */
export async function readGroupRecord(
  edition: EditionId,
  code: string,
  version?: DataVersion,
): Promise<GroupRecord | null> {
  const data = await readData(version);
  const released = descriptionsIn(data).get(edition);
  const sizes = sizesIn(data).get(`${edition} ${code}`) ?? [];
  const record = await readRecord(edition, code);
  if (record) {
    const held = { ...record, sizes };
    return released ? { ...held, description: described(released.get(code)) } : held;
  }
  // The working version may be without a group that a release has.
  if (
    !editionsIn(data)
      .find(({ id }) => id === edition)
      ?.byCode.has(code)
  )
    return null;
  return { description: described(released?.get(code)), nssec: [], sizes, samples: [] };
}

function described(description: PublishedDescription | undefined): GroupRecord["description"] {
  if (!description) return null;
  const { edition: _, code: __, ...prose } = description;
  return prose;
}

/** The newest sizes by edition and code. */
const sizesIn = derived("sizes of groups", (data: Data) => {
  const byId = new Map(data.dataSets.map(({ id, title, source }) => [id, { id, title, source }]));
  const byGroup = new Map<string, GroupRecord["sizes"]>();
  for (const { edition, code, dataSet, measure, value } of newestSizes(data)) {
    const held = byId.get(dataSet);
    if (held) appendTo(byGroup, `${edition} ${code}`, { dataSet: held, measure, value });
  }
  return byGroup;
});

async function readRecord(edition: EditionId, code: string): Promise<Omit<GroupRecord, "sizes"> | null> {
  const record = await db().group.findUnique({
    where: { editionId_code: { editionId: edition, code } },
    select: {
      description: { omit: { groupId: true } },
      nssec: { omit: { groupId: true } },
      dualCodedBase: { include: { dataSet: SURVEY_NAMED }, orderBy: { dataSetId: "asc" } },
    },
  });
  if (record === null) return null;
  return {
    description: record.description,
    nssec: record.nssec
      .map(({ method, employmentStatus, operational, analyticClass }) => ({
        method: method as NssecMethod,
        employmentStatus: employmentStatus as NssecStatus,
        operational,
        analytic: analyticClass,
      }))
      .sort(
        (a, b) => NSSEC_STATUSES.indexOf(a.employmentStatus) - NSSEC_STATUSES.indexOf(b.employmentStatus),
      ),
    samples: [...new Map(record.dualCodedBase.map(({ dataSet }) => [dataSet.id, dataSet])).values()].map(
      (dataSet) => {
        const baseOf = (sex: Sex) =>
          record.dualCodedBase.find((one) => one.dataSetId === dataSet.id && one.sex === sex)?.base ?? 0;
        return { dataSet, men: baseOf("men"), women: baseOf("women") };
      },
    ),
  };
}
