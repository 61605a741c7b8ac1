import { WideTable } from "#components/ui/wide-table";
import type { CodeTally } from "#lib/coded-files/code-tally";
import type { CodeWork } from "#lib/coded-files/file-work";
import type { CodedEdition } from "#lib/facts/codes/coded-edition";
import { LEVEL_NAMES, type Level } from "#lib/facts/edition";
import { count, share } from "#lib/platform/in-words";
import { RowsAndShare } from "./rows-and-share";

/** How far our codes agree with those that the rows had, by level, and by the major group of the code that was there. */
export function Agreement(props: {
  agreement: CodeTally["agreement"];
  held: readonly CodedEdition[];
  work: CodeWork;
}) {
  const { agreement, held, work } = props;
  const { byLevel, byMajor } = agreement;
  const edition = held.find(({ id }) => id === work.existing);
  const rows = byLevel.reduce((sum, one) => sum + one, 0);
  const atLeast = (level: number) => byLevel.slice(level).reduce((sum, one) => sum + one, 0);
  const levels = byLevel.map((_, level) => level).filter((level) => level > 0);
  const titleOf = (code: string) => edition?.structure.groups.get(code)?.title ?? "";
  return (
    <section className="mt-8">
      <h2>Agreement with the codes it had</h2>
      <p className="mt-1 max-w-3xl text-soft">
        {count(rows)} rows have a code of {edition?.shortTitle} and one of ours.
      </p>
      <RowsAndShare
        caption="Agreement by level"
        heading="The same"
        kinds={levels.map((level) => ({ name: LEVEL_NAMES[level as Level].one, rows: atLeast(level) }))}
        all={rows}
        most={rows}
      />
      <WideTable label="Agreement by major group">
        <table className="data-table mt-5 max-w-4xl min-w-[36rem]">
          <caption>By the major group of the code that was there</caption>
          <thead>
            <tr>
              <th scope="col">Major group</th>
              <th scope="col" className="number">
                Rows
              </th>
              <th scope="col" className="number">
                Ours in the same
              </th>
              <th scope="col" className="pl-6">
                Ours mostly elsewhere in
              </th>
            </tr>
          </thead>
          <tbody>
            {Object.entries(byMajor)
              .sort(([a], [b]) => (a < b ? -1 : 1))
              .map(([major, ours]) => {
                const all = Object.values(ours).reduce((sum, one) => sum + one, 0);
                const [other] = Object.entries(ours)
                  .filter(([code]) => code !== major)
                  .sort(([, a], [, b]) => b - a);
                return (
                  <tr key={major}>
                    <th scope="row" className="border-b border-line text-left font-normal">
                      <span className="code">{major}</span> {titleOf(major)}
                    </th>
                    <td className="number">{count(all)}</td>
                    <td className="number">{share((ours[major] ?? 0) / all)}</td>
                    <td className="pl-6">
                      {other && `${other[0]} ${titleOf(other[0])}: ${count(other[1])}`}
                    </td>
                  </tr>
                );
              })}
          </tbody>
        </table>
      </WideTable>
    </section>
  );
}
