import fc from "fast-check";
import { basisOf, type RevisedEntry, type RevisionBasis } from "#lib/compile/basis";
import type { Change } from "#lib/compile/decisions/change";
import type { DecisionInEffect } from "#lib/compile/decisions/decision";
import type { Selection } from "#lib/compile/decisions/selection";
import type { Level, PlacedGroup } from "#lib/facts/edition";
import { decision } from "#lib/revision/revision.fixture";

/** How the codes of an invented edition are made. */
interface Scheme {
  name: string;
  levels: 3 | 4;
  /** @param path which group it is at each level, from 1 */
  code(path: readonly number[]): string;
}

const letter = (at: number) => String.fromCharCode(64 + at);
const padded = (digits: string) => `${digits.slice(0, 2)}-${digits.slice(2)}`;

const SCHEMES: readonly Scheme[] = [
  { name: "digits", levels: 4, code: (path) => path.join("") },
  { name: "digits with a leading zero", levels: 3, code: (path) => path.map((at) => at - 1).join("") },
  { name: "letter, then digits and dots", levels: 3, code: ([a = 1, ...more]) => letter(a) + more.join(".") },
  { name: "dashes", levels: 4, code: ([a = 1, ...more]) => [letter(a), ...more].join("-") },
  {
    name: "padded with zeros",
    levels: 4,
    code: ([a = 1, ...more]) => padded(`1${a}${more.join("")}`.padEnd(6, "0")),
  },
  {
    name: "padded, three levels",
    levels: 3,
    code: ([a = 1, ...more]) => `S${a}${more.join("")}`.padEnd(4, "0"),
  },
];

/** Entries of each unit group: "CODE#0" … */
export const ENTRIES_EACH = 3;

export interface InventedEdition {
  scheme: string;
  basis: RevisionBasis;
  /** A code below a group that no group has. */
  free(parent: string, at: number): string;
}

/** An edition with codes of another shape, every group with one to three below it. */
export const anyEdition: fc.Arbitrary<InventedEdition> = fc
  .record({
    scheme: fc.constantFrom(...SCHEMES),
    tops: fc.integer({ min: 1, max: 3 }),
    widths: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 40, maxLength: 40 }),
  })
  .map(({ scheme, tops, widths }) => {
    const groups: PlacedGroup[] = [];
    const paths = new Map<string, readonly number[]>();
    let next = 0;
    const add = (path: readonly number[], parent: string | null) => {
      const code = scheme.code(path);
      paths.set(code, path);
      groups.push({ code, title: `Work ${path.join(" ")}`, level: path.length as Level, parent });
      if (path.length === scheme.levels) return;
      const width = widths[next++ % widths.length]!;
      for (let at = 1; at <= width; at++) add([...path, at], code);
    };
    for (let top = 1; top <= tops; top++) add([top], null);
    const entries = groups
      .filter(({ level }) => level === scheme.levels)
      .flatMap(({ code }) =>
        Array.from({ length: ENTRIES_EACH }, (_, at): RevisedEntry => {
          const uid = `${code}#${at}`;
          return {
            uid,
            title: `Title ${uid}`,
            add: "",
            ind: "",
            codes: { invented: code } as RevisedEntry["codes"],
          };
        }),
      );
    const basis = basisOf({ edition: "invented", groups }, entries, "invented-next");
    const free = (parent: string, at: number) => scheme.code([...(paths.get(parent) ?? []), 4 + at]);
    return { scheme: scheme.name, basis, free };
  });

const DEEDS = [
  "nothing",
  "rename",
  "recode",
  "split off",
  "break up",
  "transfer",
  "create",
  "remove",
] as const;

const some = (source: string, count: number): Selection => ({
  by: "entries",
  uids: Array.from({ length: count }, (_, at) => `${source}#${at}`),
});

/** Decisions that fit together on an invented edition: at most one on each unit group, with codes that no other uses. */
export const anyRevision: fc.Arbitrary<InventedEdition & { decisions: DecisionInEffect[] }> =
  anyEdition.chain((edition) => {
    const units = [...edition.basis.entriesOf.keys()];
    return fc
      .array(fc.record({ deed: fc.constantFrom(...DEEDS), count: fc.integer({ min: 1, max: 2 }) }), {
        minLength: units.length,
        maxLength: units.length,
      })
      .map((deeds) => {
        const still = units.find((_, at) => deeds[at]?.deed === "nothing");
        const decisions = units.flatMap((source, at) => {
          const { deed, count } = deeds[at]!;
          const changes = changesFor(edition, source, deed, count, still);
          return changes.length === 0 ? [] : [decision(`d-${source}`, ...changes)];
        });
        return { ...edition, decisions };
      });
  });

function changesFor(
  { basis, free }: InventedEdition,
  source: string,
  deed: (typeof DEEDS)[number],
  count: number,
  still: string | undefined,
): Change[] {
  const parent = basis.structure.parentOf(source) ?? "";
  const siblings = basis.structure.childrenOf(parent);
  // Each of the three siblings that there can be has a free code of its own.
  const code = free(
    parent,
    siblings.findIndex((group) => group.code === source),
  );
  const title = `New ${source}`;
  const content = some(source, count);
  switch (deed) {
    case "rename":
      return [{ type: "rename", source, to: { title } }];
    case "recode":
      return [{ type: "recode", source, to: { code } }];
    case "split off":
      return [
        {
          type: "split",
          source,
          parts: [{ content, to: { code, title } }],
          residual: { fate: "lives on", to: { code: source } },
        },
      ];
    case "break up":
      return [
        {
          type: "split",
          source,
          parts: [{ content, to: { code: source, title: `Part of ${source}` } }],
          residual: { fate: "goes", to: { code, title } },
        },
      ];
    case "transfer":
      return still === undefined ? [] : [{ type: "transfer", source, content, to: { code: still } }];
    case "create":
      return [{ type: "create", group: { code, title } }];
    case "remove":
      // The last group under another leaves it childless, which is a breach and no fit.
      return siblings[0]?.code === source ? [] : [{ type: "remove", source }];
    case "nothing":
      return [];
  }
}
