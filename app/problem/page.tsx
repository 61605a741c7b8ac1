import type { Metadata } from "next";
import { PageHeading } from "#components/ui/page-heading";
import type { Parameters } from "#lib/platform/parameters";

export const metadata: Metadata = { title: "Something went wrong" };

/** As server/http-server.ts makes them; whatever else stands in the address is not shown. */
const REFERENCE = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Shown in place of a page that failed (server/documents.ts), with the reference under which the log has why. */
export default async function Problem({ searchParams }: { searchParams: Promise<Parameters> }) {
  const { reference } = await searchParams;
  return (
    <PageHeading title="Something went wrong">
      <p>
        The page could not be made, and nothing was changed. Try again in a moment; if it happens again, tell
        whoever runs this service what you were doing.
      </p>
      {typeof reference === "string" && REFERENCE.test(reference) && (
        <p>
          Quote this reference: <code>{reference}</code>
        </p>
      )}
    </PageHeading>
  );
}
