import { headers } from "next/headers";
import { permanentRedirect } from "next/navigation";
import type { ReactNode } from "react";
import { pathText } from "#lib/platform/parameters";
import { requestPath } from "#lib/platform/request-headers";
import { ownAddress } from "#lib/revision/revision-of.db";
import { listRevisions } from "#lib/revision/stored-revision.db";
import { UnknownRevision } from "./_parts/unknown-revision";

/**
 * Around every page of a revision: what is asked for under a revision that it is not of leads to its own, and for a
 * revision that there is not stands which there are.
 */
export default async function RevisionLayout(props: {
  params: Promise<{ revision: string }>;
  children: ReactNode;
}) {
  const own = await ownAddress(requestPath(await headers()));
  if (own !== null) permanentRedirect(own);
  const id = pathText((await props.params).revision);
  const revisions = await listRevisions();
  return revisions.some((one) => one.id === id) ? (
    props.children
  ) : (
    <UnknownRevision id={id} revisions={revisions} />
  );
}
