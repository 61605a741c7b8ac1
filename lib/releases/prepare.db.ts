import type { RevisionProblem } from "#lib/compile/problem";
import { readVersions, readWorkingData, type Versions } from "#lib/facts/data.db";
import { readFacts } from "#lib/facts/facts.db";
import { CONTENT_FILE } from "#lib/facts/released-facts";
import { db } from "#lib/platform/db";
import { readAnew } from "#lib/platform/one-snapshot";
import { Refusal } from "#lib/platform/refusal";
import { sha256 } from "#lib/releases/freeze/packed";
import type { ReleaseBefore, ReleaseInput, ReleaseWords, WrittenInput } from "#lib/releases/release-input";
import { readReleaseContent } from "#lib/releases/releases.db";
import { type Compiled, readCompiled } from "#lib/revision/revision.db";

/** What would be released now. */
export interface PreparedRelease {
  /** What it was read at. */
  versions: Versions;
  /** Names what was looked at: data, decisions and the releases before it. Another one once any of these changes. */
  checked: string;
  input: ReleaseInput;
  before: Pick<WrittenInput, "lastOfPair" | "last">;
  /** Those of the compile. */
  problems: RevisionProblem[];
}

/** What a release is made from, where that is not all that the revision has decided. */
export type CompiledForRelease = Pick<Compiled, "version" | "decisions"> & {
  compiled: Pick<Compiled["compiled"], "problems"> & ReleaseInput["compiled"];
};

/**
 * Reads all that the next release of a revision is made from, as it is now. Nothing is written.
 * @param given what the decisions come to, where not all of them are released
 * @throws Refusal when the revision cannot be released at all
 */
export async function prepareRelease(
  revisionId: string,
  words: Omit<ReleaseWords, "number">,
  given?: CompiledForRelease,
): Promise<PreparedRelease> {
  readAnew();
  const revision = await demandRevision(revisionId);
  const { source, target } = revision;
  const [versions, working, descriptions, compiled] = await Promise.all([
    readVersions(),
    readWorkingData(),
    readFacts("descriptions"),
    given ?? readCompiled(revisionId),
  ]);
  const lastOfPair = await db().release.findFirst({ where: { source, target }, ...NEWEST });
  const last = await db().release.findFirst(NEWEST);
  refuseOvertaken(revision, lastOfPair);
  const { editions, groups, entries, abbreviations, counts, bases } = working;
  if (!revision.targetTitle && !editions.some(({ id }) => id === target))
    throw new Refusal(
      "The edition that this revision makes has no title yet. Give it one in the settings of the revision.",
    );
  const { id, title, note, targetTitle, targetShortTitle } = revision;
  const { problems, ...table } = compiled.compiled;
  return {
    versions,
    // A form carries it: spaces in a title, of which a form makes one, must not make it another.
    checked: sha256(`${compiled.version} ${versions.data} ${versions.release}`),
    problems,
    before: { lastOfPair: named(lastOfPair), last: named(last) },
    input: {
      number: (lastOfPair?.number ?? 0) + 1,
      ...words,
      revision: { id, source, target, title, note, targetTitle, targetShortTitle },
      working: { editions, groups, entries, abbreviations, counts, bases, descriptions },
      compiled: table,
      decisions: compiled.decisions,
      lastOfPair: lastOfPair && (await readReleaseContent(lastOfPair.id)),
      last: last && (await readReleaseContent(last.id)),
    },
  };
}

const NEWEST = {
  orderBy: { id: "desc" },
  select: {
    id: true,
    number: true,
    title: true,
    revisionId: true,
    files: { where: { name: CONTENT_FILE }, select: { sha256: true } },
  },
} as const;

type Newest = NonNullable<Awaited<ReturnType<typeof newest>>>;
const newest = () => db().release.findFirst(NEWEST);

function named(release: Newest | null): ReleaseBefore | null {
  return release && { id: release.id, sha256: release.files[0]?.sha256 ?? "" };
}

async function demandRevision(id: string) {
  const revision = await db().revision.findUnique({ where: { id } });
  if (!revision) throw new Refusal("There is no such revision. Choose one under Revisions.");
  if (revision.kind === "as written")
    throw new Refusal("A paper as it was written decides nothing. Release the revision that decides.");
  return revision;
}

/** What another revision has released of the same editions would be undone by this one, which does not know of it. */
function refuseOvertaken(
  revision: Pick<Awaited<ReturnType<typeof demandRevision>>, "id" | "correctsReleaseId">,
  newestOfPair: Newest | null,
): void {
  if (!newestOfPair || newestOfPair.revisionId === revision.id) return;
  if (newestOfPair.id === revision.correctsReleaseId) return;
  throw new Refusal(
    `${newestOfPair.title} came from another revision, and this one would undo it. Open a correction of that release.`,
  );
}
