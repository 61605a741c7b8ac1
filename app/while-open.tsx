import type { ReactNode } from "react";
import { PageHeading } from "#components/ui/page-heading";
import { CLOSED_SENTENCES, closedFor } from "#lib/revision/closed-revision";
import { revisionHref } from "#lib/revision/paper-address";
import { revisionOfAddress } from "#lib/revision/revision-of.db";
import type { PageProps } from "./guarded";
import { currentRevision } from "./readership";

/** A page with a form of a revision: once nothing is done in that any more, the sentence that says so stands in its place. */
export function whileOpen<Props extends PageProps>(
  page: (props: Props) => Promise<ReactNode>,
): (props: Props) => Promise<ReactNode> {
  return async (props) => {
    const { heading } = await currentRevision(await revisionOfAddress(await props.params));
    const closed = closedFor(heading);
    if (closed === null) return page(props);
    const href = revisionHref(heading.id);
    return (
      <PageHeading crumbs={[{ href, name: heading.title }]} title="Nothing more is done here">
        <p>
          {CLOSED_SENTENCES[closed]} <a href={href}>See the revision</a>
        </p>
      </PageHeading>
    );
  };
}
