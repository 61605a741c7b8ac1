import { WideTable } from "#components/ui/wide-table";
import { type ChangeWord, GSIM_CHANGES, type GsimChange } from "#lib/correspondence/kinds";
import { NATURES, type Nature } from "#lib/correspondence/nature";
import type { Sides } from "#lib/correspondence/reading";
import type { ChangeSummary } from "#lib/correspondence/summary";
import { count, quantity } from "#lib/platform/in-words";

const MEANINGS: Record<ChangeWord, string> = {
  split: "A part leaves a group for a group that is new, or a group ends and is divided.",
  merge: "A group ends, and its content goes into a new group or one that lives on.",
  move: "A part leaves a group that lives on for another group that lives on.",
  recode: "The same content under another code.",
  rename: "The same content under another title.",
  new: "A group of content that was nowhere before.",
  removed: "A group whose content goes nowhere.",
  unchanged: "The same code, title and content.",
};

/** Every kind of change with what it means and how much of it there is; each leads to its rows. */
export function ChangeSummaryTable(props: {
  summary: ChangeSummary;
  level: string;
  /** From the earlier edition to the later. */
  sides: Pick<Sides, "source" | "target">;
  href: (kind: ChangeWord) => string;
  /** The rows of real changes, or of virtual ones. */
  natureHref: (nature: Nature) => string;
}) {
  const { summary, level, sides, href, natureHref } = props;
  const [earlier, later] = [sides.source.name, sides.target.name];
  const { sources, targets, liveOn, maps } = summary;
  return (
    <section aria-labelledby="what-changed" className="mt-12">
      <h2 id="what-changed">What changed</h2>
      <p className="mt-1 max-w-3xl">
        Of the {count(sources)} {level} of {earlier}, {count(liveOn)} live on in {later} and{" "}
        {count(sources - liveOn)} end; of the {count(targets)} of {later}, {count(targets - liveOn)} are new.
        A group or a row may be of several kinds, so the figures below add up to more than {count(maps)} rows.
      </p>
      <ul className="mt-2 mb-3 max-w-3xl list-disc pl-5">
        {summary.natures.map(({ nature, sources, targets, maps }) => (
          <li key={nature}>
            <a href={natureHref(nature)}>
              {quantity(maps, "row")} of {nature} changes
            </a>{" "}
            ({quantity(sources, "group")} of {earlier}, {count(targets)} of {later}): {NATURES[nature]}.
          </li>
        ))}
      </ul>
      <WideTable label="Kinds of change">
        <table className="data-table min-w-[40rem]">
          <caption className="sr-only">Kinds of change, what they mean and how many there are</caption>
          <thead>
            <tr>
              <th scope="col">Kind</th>
              <th scope="col">What it means</th>
              <th scope="col">GSIM</th>
              <th scope="col" className="number">
                {earlier} groups
              </th>
              <th scope="col" className="number">
                {later} groups
              </th>
              <th scope="col" className="number pr-0">
                Rows
              </th>
            </tr>
          </thead>
          <tbody>
            {summary.kinds.map(({ word, sources, targets, maps }) => (
              <tr key={word}>
                <th scope="row" className="border-b border-line align-top">
                  {word}
                </th>
                <td>{MEANINGS[word]}</td>
                <td className="text-soft">{gsimOf(word)}</td>
                <td className="number">{count(sources)}</td>
                <td className="number">{count(targets)}</td>
                <td className="number pr-0">
                  <a
                    href={href(word)}
                    aria-label={`${count(maps)} rows: ${word}`}
                    className="inline-block px-1"
                  >
                    {count(maps)}
                  </a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
    </section>
  );
}

/** "RC4.1 breakdown, RC4.2 split-off". */
function gsimOf(word: ChangeWord): string {
  return (Object.keys(GSIM_CHANGES) as GsimChange[])
    .filter((change) => GSIM_CHANGES[change].word === word)
    .map((change) => `${change} ${GSIM_CHANGES[change].name}`)
    .join(", ");
}
