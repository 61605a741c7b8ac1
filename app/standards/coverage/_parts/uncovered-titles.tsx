import { InventedMark } from "#components/standards/invented-mark";
import { Button } from "#components/ui/button";
import { PostForm } from "#components/ui/form";
import { WideTable } from "#components/ui/wide-table";
import { count, quantity } from "#lib/platform/in-words";
import { address } from "#lib/platform/parameters";
import type { UncoveredTitle } from "#lib/standards/coverage/coverage";
import { standardsHref } from "#lib/standards/standards-address";

const MOST = 40;

/** Occupations of standards that no unit group surely covers: titles that may be emerging. */
export function UncoveredTitles(props: {
  titles: readonly UncoveredTitle[];
  /** Whether whoever looks may make a list of titles of them. */
  mayList: boolean;
}) {
  const { titles, mayList } = props;
  return (
    <section className="mt-9" id="uncovered">
      <h2>Occupations that no unit group covers</h2>
      <p className="mt-1 max-w-3xl text-soft">
        Relevant occupations of standards for which the lookup finds no group that is likelier than not. They
        may be emerging; each may also be one that the index calls otherwise.
      </p>
      {mayList && titles.length > 0 && (
        <PostForm to={`${standardsHref("coverage")}/title-list`} className="mt-3">
          <Button look="secondary">Make a list of titles of them</Button>
        </PostForm>
      )}
      {titles.length === 0 ? (
        <p className="mt-2">There are none.</p>
      ) : (
        <WideTable label="Occupations that no unit group covers">
          <table className="data-table mt-3 min-w-[36rem]">
            <caption>
              {quantity(titles.length, "occupation")}
              {titles.length > MOST && `, the first ${MOST} shown; the download has all`}
            </caption>
            <thead>
              <tr>
                <th scope="col">Occupation</th>
                <th scope="col" className="number">
                  Standards
                </th>
                <th scope="col">By suite</th>
              </tr>
            </thead>
            <tbody>
              {titles.slice(0, MOST).map(({ title, invented, standards, suites }) => (
                <tr key={title}>
                  <th scope="row" className="font-normal">
                    <a href={address("/lookup", { q: title })}>{title}</a>
                    <InventedMark invented={invented} />
                  </th>
                  <td className="number">{count(standards)}</td>
                  <td>
                    {suites
                      .slice(0, 4)
                      .map(({ suite, standards: of }) => `${suite || "no suite"} (${count(of)})`)
                      .join(", ")}
                    {suites.length > 4 && ` and ${count(suites.length - 4)} more`}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </WideTable>
      )}
    </section>
  );
}
