import { releaseDifference } from "#lib/releases/difference/release-difference";
import { unpacked } from "#lib/releases/freeze/packed";
import { freezeToFiles } from "#lib/releases/freeze/release-files";
import type { ReleaseContent } from "#lib/releases/release-content";
import type { ReleaseInput } from "#lib/releases/release-input";
import { bundledRevision } from "#lib/revision/compiles/compiled.fixture";

const RUNS = 5;

/**
 * Prints what it takes to freeze the whole revision, as a first release and as one after another, to read what it froze, and
 * to compare two releases; with the processor's time, as others may be at work on the machine.
 */
export function benchReleases(): void {
  const { facts, compiled, decisions } = bundledRevision();
  const { problems: _, ...table } = compiled;
  const revision = { id: "bench", source: "soc2010", target: "soc2020", title: "", note: "" };
  const first: ReleaseInput = {
    ...{ number: 1, releasedOn: "2026-11-30", notes: "" },
    revision: { ...revision, targetTitle: "", targetShortTitle: "" },
    working: { ...facts, descriptions: [] },
    ...{ compiled: table, decisions, lastOfPair: null, last: null },
  };
  const named = { lastOfPair: null, last: null };
  const frozen = freezeToFiles(first, named);
  const next = { ...first, number: 2, lastOfPair: frozen.content, last: frozen.content };
  const bytes = frozen.files.reduce((sum, { content }) => sum + content.length, 0);
  console.log(`\nReleasing the whole revision: ${frozen.files.length} files, ${bytes} bytes`);
  console.table({
    "freezing the first release": timed(() => freezeToFiles(first, named)),
    "freezing the next": timed(() => freezeToFiles(next, named)),
    "reading what was frozen": timed(() => JSON.parse(unpacked(frozen.files[0]!.content))),
    "comparing two releases": timed(() => releaseDifference(copyOf(frozen.content), copyOf(frozen.content))),
  });
}

/** Another object, from which nothing was worked out before. */
function copyOf(content: ReleaseContent): ReleaseContent {
  return { ...content };
}

function timed(work: () => unknown): { "median, ms": number; "processor, ms": number } {
  const runs = Array.from({ length: RUNS }, () => {
    const [start, before] = [performance.now(), process.cpuUsage()];
    work();
    const { user, system } = process.cpuUsage(before);
    return { elapsed: performance.now() - start, processor: (user + system) / 1000 };
  });
  const median = (values: number[]) => Math.round(values.sort((a, b) => a - b)[Math.floor(RUNS / 2)]!);
  return {
    "median, ms": median(runs.map(({ elapsed }) => elapsed)),
    "processor, ms": median(runs.map(({ processor }) => processor)),
  };
}
