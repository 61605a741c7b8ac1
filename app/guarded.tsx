import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { Forbidden } from "#components/people/forbidden";
import { batchSubject } from "#lib/gold-coding/batches/batch-of.db";
import { figuresSubject } from "#lib/gold-coding/figures/figures-subject.db";
import { namesOfRole } from "#lib/people/people.db";
import type { Viewer } from "#lib/people/viewer.db";
import { type Action, can, rolesFor, rolesWaiting, type Subject } from "#lib/permissions/permissions";
import type { Parameters } from "#lib/platform/parameters";
import { requestPath } from "#lib/platform/request-headers";
import { withParameter } from "#lib/platform/return-path";
import { revisionSubject } from "#lib/revision/revision-of.db";
import { currentViewer } from "./viewer";

export interface PageProps {
  params: Promise<Record<string, string>>;
  searchParams: Promise<Parameters>;
}

/** A guarded page's subject where it is about what an address of a revision names. */
export async function ofRevision({ params }: Pick<PageProps, "params">): Promise<Subject> {
  return revisionSubject(await params);
}

/** The same where it is about what an address of gold coding names: a batch, or a queue, record, case or file of one. */
export async function ofBatch({ params }: Pick<PageProps, "params">): Promise<Subject> {
  return batchSubject(await params);
}

/** The same where a role for the revision counts, too, whose draft a batch is coded to. */
export async function ofFigures({ params }: Pick<PageProps, "params">): Promise<Subject> {
  return figuresSubject(await params);
}

type GuardedPage = ((props: PageProps) => Promise<ReactNode>) & { action: Action };

/**
 * A page for those who may do something: others are led to sign in and back, or told who can help. Every page that is
 * not everybody’s is made by this; a test finds the page that is made by neither this nor listed in lib/permissions/access.ts.
 * @param subject what the page is about, where permission depends on it; read for each request
 */
export function guarded(
  action: Action,
  page: (props: PageProps & { viewer: Viewer }) => Promise<ReactNode>,
  subject: (props: PageProps) => Promise<Subject> = async () => ({}),
): GuardedPage {
  const guardedPage = async (props: PageProps) => {
    const viewer = await currentViewer();
    if (!viewer) redirect(withParameter("/sign-in", "return", requestPath(await headers())));
    if (can(viewer.person, action, await subject(props))) return page({ ...props, viewer });
    const roles = rolesFor(action);
    return (
      <Forbidden
        person={viewer.person}
        roles={roles}
        waiting={rolesWaiting(viewer.person).some((role) => roles.includes(role))}
        helpers={await namesOfRole(["custodian"])}
      />
    );
  };
  return Object.assign(guardedPage, { action });
}
