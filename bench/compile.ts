import { basisOf, type RevisedEntry } from "#lib/compile/basis";
import { compile } from "#lib/compile/compile";
import type { Change } from "#lib/compile/decisions/change";
import { type DecisionInEffect, decisionsInEffect } from "#lib/compile/decisions/decision";
import type { Selection } from "#lib/compile/decisions/selection";
import { draftRevision } from "#lib/compile/draft";
import { publishedRevision } from "#lib/compile/reconstruct/published-revision";
import { censusCases } from "#lib/compile/sizes/census-sample";
import { SIZE_POLICIES } from "#lib/compile/sizes/policy";
import { whatIf } from "#lib/compile/what-if";
import { type Bundled, readBundled } from "#lib/imports/bundled/bundled";

/** How many copies of the index are compiled. */
const SCALES = [1, 10, 100];
const RUNS = 9;
/** At the largest scale a run takes seconds. */
const RUNS_AT_MOST = 3;
/** One in so many proposals is asked of, with so many others open beside it. */
const EVERY = 4;
const OPEN = 20;

/**
 * Prints what it takes to compile the whole revision of SOC2010, with its index and with that index many times over, and
 * to ask what each of its proposals changes. Needs no database.
 */
export function benchCompile(): void {
  const facts = readBundled();
  const { revision } = publishedRevision(facts, { source: "soc2010", target: "soc2020" });
  const decisions = decisionsInEffect(revision.decisions, revision.proposals, revision.papers);
  console.log(`\nCompiling ${decisions.length} decisions on SOC2010`);
  console.table(
    Object.fromEntries(SCALES.map((scale) => [`index × ${scale}`, benchScale(facts, decisions, scale)])),
  );
  console.log("\nWhat if: each proposal of the revision, against all the others");
  console.table(benchWhatIf(facts, decisions));
}

function benchScale(facts: Bundled, decisions: readonly DecisionInEffect[], scale: number) {
  const entries = copiesOf(facts.entries, scale);
  const scaled = decisions.map((decision) => ({
    ...decision,
    changes: decision.changes.map((change) => scaleChange(change, scale)),
  }));
  const source = {
    edition: "soc2010" as const,
    groups: facts.groups.filter(({ edition }) => edition === "soc2010"),
  };
  const start = performance.now();
  const basis = basisOf(source, entries, "soc2020");
  const arranging = performance.now() - start;
  const times = timesOf(scale > 10 ? RUNS_AT_MOST : RUNS, () => compile(basis, scaled));
  return {
    entries: entries.length,
    "arranging the index, ms": rounded(arranging),
    "compile: first, ms": rounded(times[0]),
    "median, ms": rounded(medianOf(times)),
    "µs an entry": Number(((1000 * medianOf(times)) / entries.length).toFixed(2)),
  };
}

function benchWhatIf(facts: Bundled, decisions: readonly DecisionInEffect[]) {
  const { basis } = publishedRevision(facts, { source: "soc2010", target: "soc2020" });
  const policy = SIZE_POLICIES.at(-1)!;
  const cases = censusCases(facts, basis.source);
  const ask = (proposal: DecisionInEffect, at: number) => {
    const others = [...decisions, ...decisions].slice(at * EVERY + 1, at * EVERY + 1 + OPEN);
    return { proposal, decisions, open: others, cases, policy };
  };
  const sample = decisions.filter((_, at) => at % EVERY === 0);
  const alone = sample.map((proposal, at) => timeOf(() => whatIf(basis, ask(proposal, at))));
  const atHand = sample.map((proposal, at) => {
    const standing = draftRevision(
      basis,
      decisions.filter((decision) => decision !== proposal),
    );
    return timeOf(() => whatIf(basis, ask(proposal, at), standing));
  });
  return {
    "revision without it at hand": spreadOf(atHand),
    "both sides compiled": spreadOf(alone),
  };
}

function spreadOf(times: readonly number[]) {
  const sorted = [...times].sort((a, b) => a - b);
  return {
    proposals: times.length,
    "median ms": rounded(medianOf(times)),
    "95th percentile": rounded(sorted[Math.floor(sorted.length * 0.95)]),
    worst: rounded(sorted.at(-1)),
  };
}

/** The entries, and as many copies of each with titles and ids of their own. */
function copiesOf(entries: readonly RevisedEntry[], scale: number): RevisedEntry[] {
  const copies: RevisedEntry[] = [];
  for (let copy = 0; copy < scale; copy++) {
    for (const { uid, title, add, ind, codes } of entries) {
      copies.push({
        uid: copyUid(uid, copy),
        title: copy === 0 ? title : `${title} ${copy}`,
        add,
        ind,
        codes,
      });
    }
  }
  return copies;
}

function copyUid(uid: string, copy: number): string {
  return copy === 0 ? uid : `${uid}-${copy}`;
}

/** A change that takes the copies of the entries it lists along. */
function scaleChange(change: Change, scale: number): Change {
  const scaled = (content: Selection): Selection =>
    content.by === "entries"
      ? {
          by: "entries",
          uids: content.uids.flatMap((uid) => Array.from({ length: scale }, (_, copy) => copyUid(uid, copy))),
        }
      : content;
  if (change.type === "transfer") return { ...change, content: scaled(change.content) };
  if (change.type !== "split") return change;
  return { ...change, parts: change.parts.map((part) => ({ ...part, content: scaled(part.content) })) };
}

function timesOf(runs: number, run: () => unknown): number[] {
  return Array.from({ length: runs }, () => timeOf(run));
}

function timeOf(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function medianOf(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}

function rounded(ms: number | undefined): number {
  return Number((ms ?? Number.NaN).toFixed(1));
}
