import type { Metadata } from "next";
import { PageHeading } from "#components/ui/page-heading";

export const metadata: Metadata = { title: "Something went wrong" };

/** Shown in place of a page that failed (cli/shape-html.ts). */
export default function Problem() {
  return (
    <PageHeading title="Something went wrong">
      <p>
        The page could not be made, and nothing was changed. Try again in a moment; if it happens again, tell
        whoever runs this service what you were doing.
      </p>
    </PageHeading>
  );
}
