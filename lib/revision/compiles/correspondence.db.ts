import type { ThreeWayPair } from "#lib/compile/reconcile";
import type { Side } from "#lib/correspondence/reading";
import { recordsBetween } from "#lib/facts/dual-coded-pair";
import { type EditionId, shortTitleOf } from "#lib/facts/edition";
import { derived } from "#lib/platform/derived";
import {
  type CompiledCorrespondence,
  compiledCorrespondence,
} from "#lib/revision/compiles/compiled-correspondence";
import { type Compiled, readCompiled } from "#lib/revision/revision.db";

/**
 * What the decisions of a revision compile to, arranged for reading it as a correspondence, once for each version of the
 * data and of the decisions.
 */
export const correspondenceOf = derived("correspondence", (compiled: Compiled): CompiledCorrespondence => {
  const { basis, data } = compiled;
  const side = (edition: EditionId): Side => ({ edition, name: shortTitleOf(edition, data.editions) });
  const facts = { groups: data.groups, entries: data.entries, ...recordsBetween(basis, data) };
  return compiledCorrespondence(compiled, facts, { source: side(basis.source), target: side(basis.target) });
});

/**
 * What the decisions, the index and the records say of each pair of a revision, set against each other.
 * @param revision its id
 */
export async function readThreeWays(revision: string): Promise<ThreeWayPair[]> {
  return correspondenceOf(await readCompiled(revision)).threeWays();
}
