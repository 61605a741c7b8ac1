import { basisOf, type RevisionBasis } from "#lib/compile/basis";
import type { DecisionInEffect } from "#lib/compile/decisions/decision";
import type { ProtectedCode } from "#lib/compile/sizes/policy";
import { levelOf, parentOf } from "#lib/facts/code";
import type { EditionId, Group, PlacedGroup } from "#lib/facts/edition";
import { unitGroupIn } from "#lib/facts/entry";

interface WrittenInput {
  source: EditionId;
  target: EditionId;
  groups: Group[];
  /** uid, title, additional qualifier, industry qualifier and code in the source edition, "" for none. */
  entries: [uid: string, title: string, add: string, ind: string, code: string][];
  decisions: DecisionInEffect[];
  protectedCodes: ProtectedCode[];
}

/** All that a compile reads. */
export interface CompileInput {
  basis: RevisionBasis;
  /** In order of their ids. */
  decisions: DecisionInEffect[];
  protectedCodes: ProtectedCode[];
}

/**
 * All that a compile reads, as one text: the same text gives the same compile, byte for byte. Its hash tells which input a
 * stored compile was made from. The order of the decisions makes no difference; how their issues are called does, for problems
 * name them.
 */
export function compileInput(
  { source, target, groups, entries }: RevisionBasis,
  decisions: readonly DecisionInEffect[],
  protectedCodes: readonly ProtectedCode[] = [],
): string {
  return JSON.stringify({
    source,
    target,
    groups: [...groups.values()].map(written),
    entries: [...entries.values()].map((entry) => [
      entry.uid,
      entry.title,
      entry.add,
      entry.ind,
      unitGroupIn(entry, source) ?? "",
    ]),
    decisions: [...decisions].sort((a, b) => (a.id < b.id ? -1 : 1)),
    protectedCodes: [...protectedCodes],
  } satisfies WrittenInput);
}

/** A place that follows from the code by SOC's rule is not written, as in inputs of before there were others. */
function written({ code, title, level, parent }: PlacedGroup): Group {
  const follows = levelOf(code) === level && parentOf(code) === parent;
  return follows ? { code, title } : { code, title, level, parent };
}

/** Reads back what `compileInput` wrote. */
export function readCompileInput(text: string): CompileInput {
  const { source, target, groups, entries, decisions, protectedCodes } = JSON.parse(text) as WrittenInput;
  const revised = entries.map(([uid, title, add, ind, code]) => ({
    uid,
    title,
    add,
    ind,
    codes: code === "" ? {} : { [source]: code },
  }));
  return { basis: basisOf({ edition: source, groups }, revised, target), decisions, protectedCodes };
}
