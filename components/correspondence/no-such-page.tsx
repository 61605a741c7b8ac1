import type { ReactNode } from "react";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";

/** In place of a page that this correspondence does not have: why. */
export function NoSuchPage(props: { nav: ReactNode; title: string; children: ReactNode }) {
  return (
    <>
      <PageStatus code={404} />
      {props.nav}
      <PageHeading title={props.title}>
        <p>{props.children}</p>
      </PageHeading>
    </>
  );
}
