import { quantity, share } from "#lib/platform/in-words";
import type { Agreement } from "#lib/revision/compiles/review";
import { revisionHref } from "#lib/revision/paper-address";

/** The three sides that tell how one edition became the other, with how many pairs each has. @param props.revision whose decisions they are */
export function ThreeSides(props: { path: string; revision: string; agreement: Agreement }) {
  const { path, revision, agreement } = props;
  const { sides, explained } = agreement;
  const told = [
    {
      name: "Decisions",
      pairs: sides.decided,
      words: (
        <>
          what was decided in the <a href={revisionHref(revision)}>revision</a>, compiled into{" "}
          <a href={path}>the table</a>
        </>
      ),
    },
    {
      name: "Coding index",
      pairs: sides.index,
      words: (
        <>
          the codes that its entries have in both editions (
          <a href="/downloads#by-index">download that table</a>)
        </>
      ),
    },
    {
      name: "Dual-coded records",
      pairs: sides.observed,
      words: (
        <>
          people of two samples who were coded to both editions (
          <a href="/downloads#dual-coded-counts">download the counts</a>); the pairs decided explain{" "}
          {share(explained.census)} of those of the 2011 Census and {share(explained.lfs)} of those of the
          Labour Force Survey
        </>
      ),
    },
  ];
  return (
    <dl className="mt-2 grid gap-x-6 sm:grid-cols-[max-content_1fr]">
      {told.map(({ name, pairs, words }) => (
        <div key={name} className="grid gap-x-6 py-0.5 sm:col-span-2 sm:grid-cols-subgrid">
          <dt className="font-semibold">{name}</dt>
          <dd>
            {quantity(pairs, "pair")}: {words}.
          </dd>
        </div>
      ))}
    </dl>
  );
}
