import { inRevision, type Subject } from "#lib/permissions/permissions";
import { db } from "#lib/platform/db";
import { onceARequest } from "#lib/platform/one-snapshot";
import { numberIn, pathText } from "#lib/platform/parameters";
import { REVISIONS_PATH, revisionHref } from "#lib/revision/paper-address";
import { listRevisions, revisionAtWork } from "#lib/revision/stored-revision.db";

/** What belongs to a revision and has an address of its own, by the part of the address that stands before it. */
const PLACES = {
  papers: "paper",
  issues: "issue",
  proposals: "proposal",
  evidence: "evidence",
  meetings: "meeting",
  compiles: "compile",
  consultations: "round",
  comments: "comment",
} as const;
type Thing = (typeof PLACES)[keyof typeof PLACES] | "decision";
const THINGS = Object.values(PLACES);

/** Which revision each is of, by its id as text. */
const REVISION_OF: Record<Thing, (id: string) => Promise<{ id: string }[]>> = {
  paper: (id) => db().$queryRaw`SELECT revision_id AS id FROM review_paper WHERE id = ${id}`,
  issue: (id) => db().$queryRaw`
    SELECT revision_id AS id FROM review_paper JOIN issue ON paper_id = review_paper.id WHERE issue.id = ${id}`,
  proposal: (id) => db().$queryRaw`
    SELECT revision_id AS id FROM review_paper JOIN issue ON paper_id = review_paper.id
      JOIN proposal ON issue_id = issue.id WHERE proposal.id = ${id}`,
  evidence: (id) => db().$queryRaw`
    SELECT revision_id AS id FROM review_paper JOIN issue ON paper_id = review_paper.id
      JOIN evidence ON issue_id = issue.id WHERE evidence.id = ${numbered(id)}`,
  decision: (id) => db().$queryRaw`
    SELECT revision_id AS id FROM review_paper JOIN issue ON paper_id = review_paper.id
      JOIN decision ON issue_id = issue.id WHERE decision.id = ${id}`,
  meeting: (id) => db().$queryRaw`SELECT revision_id AS id FROM meeting WHERE id = ${numbered(id)}`,
  compile: (id) => db().$queryRaw`SELECT revision_id AS id FROM stored_compile WHERE id = ${numbered(id)}`,
  round: (id) => db().$queryRaw`SELECT revision_id AS id FROM consultation_round WHERE id = ${numbered(id)}`,
  comment: (id) => db().$queryRaw`
    SELECT revision_id AS id FROM consultation_round JOIN comment ON round_id = consultation_round.id
    WHERE comment.id = ${numbered(id)}`,
};

/** 0, which nothing has, for what is no number of a row. */
function numbered(id: string): number {
  const number = numberIn(id);
  return Number.isSafeInteger(number) && number > 0 && number < 2 ** 31 ? number : 0;
}

/** The id of the revision that something is of; null where there is no such thing. */
export function revisionOf(thing: Thing, id: string): Promise<string | null> {
  // PostgreSQL cannot be asked for a text with a NUL in it: nothing has such an id.
  if (id.includes("\u0000")) return Promise.resolve(null);
  return onceARequest(
    `revision of ${thing} ${id}`,
    async () => (await REVISION_OF[thing](id))[0]?.id ?? null,
  );
}

/**
 * The revision that an address is of, by its parts: that of the issue, proposal, meeting … that it names, whatever
 * revision the address names beside it; else the one that it names.
 */
export async function revisionOfAddress(params: Record<string, string | undefined>): Promise<string> {
  for (const thing of THINGS) {
    const id = params[thing];
    const own = id === undefined ? null : await revisionOf(thing, pathText(id));
    if (own !== null) return own;
  }
  return pathText(params.revision ?? "");
}

/** What is done at an address, as far as permission depends on it: a role for that revision only counts as well. */
export async function revisionSubject(params: Record<string, string | undefined>): Promise<Subject> {
  return inRevision(await revisionOfAddress(params));
}

/**
 * Where something is that was asked for under a revision that it is not of: "/revisions/one/issues/care-1" leads to
 * "/revisions/next/issues/care-1". null where the address is right, or names nothing that there is.
 * @param path with its query
 */
export async function ownAddress(path: string): Promise<string | null> {
  if (!path.startsWith(`${REVISIONS_PATH}/`)) return null;
  const [pathname = "", ...query] = path.split("?");
  const [revision, place = "", id = "", ...more] = pathname.slice(REVISIONS_PATH.length + 1).split("/");
  if (!Object.hasOwn(PLACES, place)) return null;
  const own = await revisionOf(PLACES[place as keyof typeof PLACES], pathText(id));
  if (own === null || own === pathText(revision ?? "")) return null;
  return [revisionHref(own, [place, id, ...more].join("/")), ...query].join("?");
}

/**
 * Where what stood at an address of earlier times is now, when there was one revision: "/revision/issues/care-1" leads to
 * the issue in its revision, "/revision/progress" to that of the revision at work.
 * @param path with its query, "/revision" first
 */
export async function addressNow(path: string): Promise<string> {
  const [pathname = "", ...query] = path.split("?");
  const [place = "", id = "", ...more] = pathname.split("/").slice(2);
  if (place === "revisions") return [revisionHref(pathText(id), more.join("/")), ...query].join("?");
  const now = revisionHref(await revisionAtWork(), [place, id, ...more].filter(Boolean).join("/"));
  const address = [now, ...query].join("?");
  return (await ownAddress(address)) ?? address;
}

/** The id of a revision that there is; null for any other. */
export async function knownRevision(id: string): Promise<string | null> {
  return (await listRevisions()).some((one) => one.id === id) ? id : null;
}
