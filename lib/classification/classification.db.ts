import { type HeldEdition, holdEdition, withoutGroups } from "#lib/classification/edition-with-groups";
import { type CodeDifference, diffEditions, type LivesOn } from "#lib/correspondence/pairs/edition-diff";
import {
  type GroupPast,
  observedPeople,
  relativesOf,
  type Side,
} from "#lib/correspondence/pairs/group-history";
import { levelOf } from "#lib/facts/code";
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
import { dataVersion, readFacts } from "#lib/facts/facts.db";
import { db } from "#lib/platform/db";
import { versioned } from "#lib/platform/versioned";
import { readCorrespondence } from "#lib/revision/compiles/correspondence.db";

const COMPARED: Partial<Record<EditionId, { other: EditionId; side: Side }>> = {
  soc2010: { other: "soc2020", side: "source" },
  soc2020: { other: "soc2010", side: "target" },
};

const held = versioned<HeldEdition[]>("editions");

/** The editions with all their groups, some 3,000, read once for each version of the data: do not change them. */
export async function readEditions(): Promise<HeldEdition[]> {
  return held(await dataVersion(), async () => {
    const [editions, groups] = await Promise.all([readFacts("editions"), readFacts("groups")]);
    return editions.map((edition) => holdEdition(edition, groups));
  });
}

/** One edition with all its groups; null when there is none of that id. */
export async function readEdition(id: EditionId): Promise<HeldEdition | null> {
  return (await readEditions()).find((edition) => edition.id === id) ?? null;
}

/** The editions held, without their groups. */
export async function listEditions(): Promise<Edition[]> {
  return (await readEditions()).map(withoutGroups);
}

/** One edition, without its groups; null when there is none of that id. */
export async function findEdition(id: EditionId): Promise<Edition | null> {
  const edition = await readEdition(id);
  return edition && withoutGroups(edition);
}

/** The editions and how many groups each has at each level. */
export async function editionCounts(): Promise<(Edition & Pick<HeldEdition, "levels">)[]> {
  return (await readEditions()).map((edition) => ({ ...withoutGroups(edition), levels: edition.levels }));
}

/** Groups of an edition in code order, of one level or (by default) of all; none for an unknown edition. */
export async function listGroups(edition: EditionId, { level }: { level?: Level } = {}): Promise<Group[]> {
  const groups = (await readEdition(edition))?.groups ?? [];
  return groups.filter((group) => level === undefined || levelOf(group.code) === level);
}

/** One group of an edition; null when the edition has no such code. */
export async function findGroup(edition: EditionId, code: string): Promise<Group | null> {
  return (await readEdition(edition))?.byCode.get(code) ?? null;
}

const differences = versioned<CodeDifference[]>("edition differences");

/** SOC2010 and SOC2020 side by side, code by code; made once for each version of the data and of the decisions. */
export async function readDifferences(): Promise<CodeDifference[]> {
  const correspondence = await readCorrespondence();
  return differences(correspondence.version, async () => {
    const [from, to] = await Promise.all([listGroups("soc2010"), listGroups("soc2020")]);
    const changes = ([1, 2, 3, 4] as const).map((level) => correspondence.changes(level));
    const livingOn = changes.flatMap(({ sources, targets }): LivesOn[] =>
      [...sources.values()].flatMap(({ continuation, words }) => {
        if (!continuation) return [];
        const both = new Set([...words, ...(targets.get(continuation.target)?.words ?? [])]);
        const content = (["split", "merge", "move"] as const).filter((word) => both.has(word));
        return [{ ...continuation, content }];
      }),
    );
    return diffEditions(from, to, livingOn);
  });
}

/** What a SOC group down to the unit group was in the other edition, or became there; null for any other group. */
export async function readGroupPast(edition: EditionId, code: string): Promise<GroupPast | null> {
  const compared = COMPARED[edition];
  const level = levelOf(code);
  if (!compared || level === null || level === 5) return null;
  const [correspondence, others] = await Promise.all([readCorrespondence(), readEdition(compared.other)]);
  const { rows, weights } = correspondence.at(level);
  const changes = correspondence.changes(level);
  const { side } = compared;
  return {
    ...compared,
    change: (side === "source" ? changes.sources : changes.targets).get(code) ?? null,
    relatives: relativesOf(code, side, rows, weights, (other) => others?.byCode.get(other)),
    people: observedPeople(code, side, weights),
  };
}

/** What is kept of a group beside its place in the tree. */
export interface GroupRecord {
  /** Prose; null until somebody has imported the official workbook. */
  description: Omit<PublishedDescription, "edition" | "code"> | null;
  /** NS-SEC classes by method and employment status, in the order of the derivation table. */
  nssec: Omit<NssecClass, "code">[];
  /** How large it is in each survey that counts it. */
  sizes: { dataSet: DataSet; measure: SizeMeasure; value: number }[];
  /** How many of its people records coded to both editions have, by survey; SOC2010 unit groups only. */
  samples: { dataSet: DataSet; men: number; women: number }[];
}

/** What is kept of one group; null when the edition has no such code. */
export async function readGroupRecord(edition: EditionId, code: string): Promise<GroupRecord | null> {
  const record = await db().group.findUnique({
    where: { editionId_code: { editionId: edition, code } },
    select: {
      description: { omit: { groupId: true } },
      nssec: { omit: { groupId: true } },
      sizes: { include: { dataSet: true }, orderBy: [{ dataSetId: "asc" }, { measure: "asc" }] },
      dualCodedBase: { include: { dataSet: true }, orderBy: { dataSetId: "asc" } },
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
    sizes: record.sizes.map(({ dataSet, measure, value }) => ({
      dataSet,
      measure: measure as SizeMeasure,
      value,
    })),
    samples: [...new Map(record.dualCodedBase.map(({ dataSet }) => [dataSet.id, dataSet])).values()].map(
      (dataSet) => {
        const baseOf = (sex: Sex) =>
          record.dualCodedBase.find((one) => one.dataSetId === dataSet.id && one.sex === sex)?.base ?? 0;
        return { dataSet, men: baseOf("men"), women: baseOf("women") };
      },
    ),
  };
}
