import { readData } from "#lib/facts/data.db";
import { listBatches } from "#lib/gold-coding/batches/batches.db";
import type { Scope } from "#lib/permissions/roles";
import { listRounds } from "#lib/revision/consultation/consultation.db";
import { windowState } from "#lib/revision/consultation/window";
import { listRevisions } from "#lib/revision/stored-revision.db";

/** Something that a role can be given for only, as a form offers it. */
export interface ScopeChoice {
  value: string;
  name: string;
  scope: Scope;
}

/** What a role can be given for instead of everything: batches that are open, revisions that are open, rounds of consultation that have not closed, and the data sets held. */
export async function readScopeChoices(): Promise<ScopeChoice[]> {
  const [batches, revisions, rounds, { dataSets }] = await Promise.all([
    listBatches(),
    listRevisions(),
    listRounds(),
    readData(),
  ]);
  const now = new Date();
  return [
    ...batches
      .filter(({ closedAt }) => closedAt === null)
      .map(({ id, title }) => choice("batch", id, `the batch “${title}” only`)),
    ...revisions
      .filter(({ kind, status }) => kind === "working" && status === "open")
      .map(({ id, title }) => choice("revision", id, `the revision “${title}” only`)),
    ...rounds
      .filter((round) => windowState(round, now) !== "closed")
      .map(({ id, title }) => choice("round", String(id), `the round “${title}” only`)),
    ...dataSets.map(({ id, title }) => choice("data-set", id, `the data set ${id} only (${title})`)),
  ];
}

function choice(kind: Scope["kind"], id: string, name: string): ScopeChoice {
  return { value: `${kind}:${id}`, name, scope: { kind, id } };
}
