import type { Metadata } from "next";
import { OfRelease } from "#components/releases/of-release";
import { PageHeading } from "#components/ui/page-heading";
import { convertPath } from "#lib/correspondence/conversion/conversion-address";
import { publicReading, turnedReading } from "#lib/correspondence/reading";
import { type CorrespondenceHeading, listCorrespondences } from "#lib/releases/correspondences.db";

export const metadata: Metadata = { title: "Convert and compare" };

const ORIGINS: Record<CorrespondenceHeading["origin"], string> = {
  decisions: "Compiled from the decisions of the revision.",
  index:
    "By the coding index: read off the codes that its entries have in both editions. No decision stands behind it, and it is no release.",
};

export default async function CorrespondencesPage() {
  const known = await listCorrespondences();
  return (
    <>
      <PageHeading title="Convert and compare">
        <p>
          Where the groups of one edition are in another: as a table with the evidence behind each row, code
          by code, and for lists of codes.
        </p>
      </PageHeading>
      {known.length === 0 && <p>No correspondence is kept here yet. Import the editions and their index.</p>}
      {known.map((heading) => (
        <Correspondence key={publicReading(heading).path} heading={heading} />
      ))}
    </>
  );
}

function Correspondence({ heading }: { heading: CorrespondenceHeading }) {
  const forward = publicReading(heading);
  const { source, target } = heading;
  const id = forward.path.split("/").at(-1);
  return (
    <section aria-labelledby={id} className="mt-7">
      <h2 id={id} className="border-b border-line pb-1">
        {source.name} and {target.name}
      </h2>
      <p className="mt-1 max-w-3xl text-soft">{ORIGINS[heading.origin]}</p>
      <OfRelease release={heading.release} />
      <ul className="mt-2 grid gap-x-8 gap-y-2 sm:grid-cols-2">
        {[forward, turnedReading(forward)].map(({ source: from, target: to, path }) => (
          <li key={path}>
            <a href={path} className="inline-block py-0.5 text-[1.1rem] font-semibold">
              {from.name} to {to.name}
            </a>
            <span className="block">
              <a href={convertPath(path)} className="inline-block py-0.5">
                Convert {from.name} codes to {to.name}
              </a>
            </span>
          </li>
        ))}
      </ul>
      {heading.origin === "decisions" && (
        <p className="mt-2">
          <a href={`${forward.path}/compare`} className="inline-block py-0.5">
            {source.name} and {target.name} side by side
          </a>
        </p>
      )}
    </section>
  );
}
