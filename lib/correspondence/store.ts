import { readIndexEntries } from "#lib/coding-index/store";
import type { ConversionBasis } from "#lib/correspondence/convert";
import {
  type CorrespondenceFacts,
  type DerivedCorrespondence,
  deriveCorrespondence,
} from "#lib/correspondence/derived";
import type { Direction } from "#lib/correspondence/direction";
import type { TableLevel } from "#lib/correspondence/levels";
import type { Correspondence } from "#lib/correspondence/published";
import type { MapRow } from "#lib/correspondence/rows";
import type { ChangeSummary } from "#lib/correspondence/summary";
import { versioned } from "#lib/versioned";
import { dataVersion, readFacts } from "#lib/workbook/store";

const derived = versioned<DerivedCorrespondence>("correspondence");

/** The correspondence of SOC2010 and SOC2020 as the database has it now, derived once for each version of the data. */
export async function readDerived(): Promise<DerivedCorrespondence> {
  return derived(await dataVersion(), async () => {
    const [groups, entries, counts, bases] = await Promise.all([
      readFacts("groups"),
      readIndexEntries(),
      readFacts("counts"),
      readFacts("bases"),
    ]);
    return deriveCorrespondence({ groups, entries, counts, bases });
  });
}

export async function readCorrespondenceFacts(): Promise<CorrespondenceFacts> {
  return (await readDerived()).facts;
}

export async function readCorrespondence(level?: TableLevel): Promise<Correspondence> {
  return (await readDerived()).at(level);
}

export async function readMapRows(direction: Direction, level?: TableLevel): Promise<MapRow[]> {
  return (await readDerived()).rows(direction, level);
}

export async function readGroupChanges(
  level?: TableLevel,
): Promise<ReturnType<DerivedCorrespondence["changes"]>> {
  return (await readDerived()).changes(level);
}

export async function readChangeSummary(level?: TableLevel): Promise<ChangeSummary> {
  return (await readDerived()).summary(level);
}

export async function readConversionBasis(direction: Direction): Promise<ConversionBasis> {
  return (await readDerived()).conversion(direction);
}
