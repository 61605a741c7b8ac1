/** What is held already, so that a reader can refuse a row that points to something else. */
export interface KnownFacts {
  edition(id: string): boolean;
  group(edition: string, code: string): boolean;
  dataSet(id: string): boolean;
}

/** For reading a file by itself: whatever it points to is taken to be there. */
export const ANYTHING: KnownFacts = { edition: () => true, group: () => true, dataSet: () => true };

export function knownFacts(facts: {
  editions: readonly { id: string }[];
  groups: readonly { edition: string; code: string }[];
  dataSets: readonly { id: string }[];
}): KnownFacts {
  const editions = new Set(facts.editions.map((edition) => edition.id));
  const groups = new Set(facts.groups.map((group) => `${group.edition} ${group.code}`));
  const dataSets = new Set(facts.dataSets.map((dataSet) => dataSet.id));
  return {
    edition: (id) => editions.has(id),
    group: (edition, code) => groups.has(`${edition} ${code}`),
    dataSet: (id) => dataSets.has(id),
  };
}
