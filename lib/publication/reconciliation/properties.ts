import type { EditionWithGroups } from "#lib/classification/edition-with-groups";
import { LEVEL_NAMES } from "#lib/facts/edition";
import { entryText } from "#lib/facts/entries/entry-text";
import type { IndexEntry } from "#lib/facts/entry";
import { type Entity, type Named, namedEntity, typeOf } from "#lib/publication/reconciliation/entity";

/** A value of a property as clients are given it: a text, or another group. */
export type PropertyValue = { str: string } | Named;

/** What is known of a group beside its id and title. */
export interface Property extends Named {
  description: string;
  /** Of properties whose values are groups: the edition that they are of. */
  type?: Named;
  /** @param entries those of the group, in the publisher's order */
  values(entity: Entity, entries: readonly IndexEntry[]): PropertyValue[];
}

const OWN: Property[] = [
  {
    ...{ id: "industry", name: "Industry", description: "Industry qualifiers of its index entries" },
    values: (_, entries) => texts(entries.map(({ ind }) => ind)),
  },
  {
    ...{ id: "qualification", name: "Qualification", description: "Other qualifiers of its index entries" },
    values: (_, entries) => texts(entries.map(({ add }) => add)),
  },
  {
    ...{ id: "code", name: "Code", description: "The code alone, without its edition" },
    values: ({ group }) => texts([group.code]),
  },
  {
    ...{ id: "title", name: "Title", description: "The title of the group" },
    values: ({ group }) => texts([group.title]),
  },
  {
    ...{ id: "edition", name: "Edition", description: "What its edition is called" },
    values: ({ edition }) => texts([edition.shortTitle]),
  },
  {
    ...{ id: "level", name: "Level", description: "Which level it is at: unit group, minor group …" },
    values: ({ group }) => texts([LEVEL_NAMES[group.level].one]),
  },
  {
    ...{ id: "above", name: "Groups above", description: "The groups that it is part of, the lowest first" },
    values: ({ edition, group }) =>
      edition.structure
        .ancestorsOf(group.code)
        .reverse()
        .flatMap((code) => groupIn(edition, code)),
  },
  {
    ...{ id: "index_entries", name: "Index entries", description: "Job titles that are coded to it" },
    values: (_, entries) => texts(entries.map(entryText)),
  },
];

/**
 * Every property that can be asked for: those that titles can be told apart by first, then what the groups are, and for each
 * edition where the same index entries are in it.
 */
export function propertiesOf(editions: readonly EditionWithGroups[]): Property[] {
  return [
    ...OWN,
    ...editions.map(
      (other): Property => ({
        id: `groups_${other.id}`,
        name: `Unit groups of ${other.shortTitle}`,
        description: `Where its index entries are in ${other.shortTitle}, most entries first`,
        type: typeOf(other),
        values: (_, entries) => {
          const counts = new Map<string, number>();
          for (const { codes } of entries) {
            const code = codes[other.id];
            if (code !== undefined) counts.set(code, (counts.get(code) ?? 0) + 1);
          }
          return [...counts].sort((a, b) => b[1] - a[1]).flatMap(([code]) => groupIn(other, code));
        },
      }),
    ),
  ];
}

function groupIn(edition: EditionWithGroups, code: string): Named[] {
  const group = edition.byCode.get(code);
  return group ? [namedEntity({ edition, group })] : [];
}

/** Distinct texts that say something. */
function texts(all: readonly string[]): { str: string }[] {
  return [...new Set(all)].filter((text) => text !== "").map((str) => ({ str }));
}
