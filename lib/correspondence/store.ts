import { readIndexEntries } from "#lib/coding-index/store";
import {
  type Correspondence,
  type PublishedFacts,
  publishedCorrespondence,
} from "#lib/correspondence/published";
import { versioned } from "#lib/versioned";
import type { DualCodedBase } from "#lib/workbook/facts";
import { dataVersion, readFacts } from "#lib/workbook/store";

/** What the correspondence is made from, and the published sample sizes to judge its counts by. */
export interface CorrespondenceFacts extends PublishedFacts {
  bases: DualCodedBase[];
}

const facts = versioned<CorrespondenceFacts>();
const unitGroups = versioned<Correspondence>();

/** The facts as they are now. Read once for each version of the data: do not change them. */
export async function readCorrespondenceFacts(): Promise<CorrespondenceFacts> {
  return facts(await dataVersion(), async () => {
    const [groups, entries, counts, bases] = await Promise.all([
      readFacts("groups"),
      readIndexEntries(),
      readFacts("counts"),
      readFacts("bases"),
    ]);
    return { groups, entries, counts, bases };
  });
}

/** The correspondence of unit groups, SOC2010 to SOC2020. Derived once for each version of the data: do not change it. */
export async function readCorrespondence(): Promise<Correspondence> {
  return unitGroups(await dataVersion(), async () =>
    publishedCorrespondence(await readCorrespondenceFacts()),
  );
}
