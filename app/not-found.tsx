import type { Metadata } from "next";
import { PageHeading } from "#components/ui/page-heading";

export const metadata: Metadata = { title: "Page not found" };

export default function NotFound() {
  return (
    <>
      <PageHeading title="Page not found">
        <p>
          Nothing is kept at this address. If you typed it, check it; if a link led here, the page may have
          moved.
        </p>
      </PageHeading>
      <ul className="grid list-disc gap-1 pl-5">
        <li>
          <a href="/lookup">Look up a job title</a> or a code
        </li>
        <li>
          <a href="/editions">Browse the editions</a>
        </li>
        <li>
          <a href="/correspondences">Find where a group of one edition went in another</a>
        </li>
      </ul>
    </>
  );
}
