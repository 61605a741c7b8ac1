import { groupHref } from "#components/editions/group-link";
import { ChoiceLinks } from "#components/ui/choice-links";
import { WideTable } from "#components/ui/wide-table";
import { count, quantity } from "#lib/platform/in-words";
import type { CoveredGroup } from "#lib/standards/coverage/coverage";
import type { CoverageRead } from "#lib/standards/coverage/coverage.db";
import { registerHref } from "#lib/standards/standards-address";

const MOST = 60;
const NAMES = { without: "without a standard", with: "with standards", all: "all" } as const;

/** Unit groups with and without standards, the largest first. */
export function GroupsBySize(props: {
  groups: readonly CoveredGroup[];
  edition: CoverageRead["edition"];
  chosen: CoverageRead["chosen"];
  shown: keyof typeof NAMES;
  href: (show: string) => string;
}) {
  const { groups, edition, chosen, shown, href } = props;
  const wanted = groups
    .filter(({ standards }) => shown === "all" || (shown === "with") === standards > 0)
    .sort((a, b) => (b.size ?? -1) - (a.size ?? -1) || a.group.code.localeCompare(b.group.code));
  return (
    <section className="mt-8">
      <h2>Unit groups, the largest first</h2>
      <ChoiceLinks
        id="show"
        label="Groups"
        choices={(Object.keys(NAMES) as (keyof typeof NAMES)[]).map((one) => ({
          name: NAMES[one],
          href: href(one === "without" ? "" : one),
          chosen: one === shown,
        }))}
      />
      <WideTable label="Unit groups">
        <table className="data-table min-w-[36rem]">
          <caption>
            {quantity(wanted.length, "unit group")}
            {wanted.length > MOST && `, the first ${MOST} shown; the download has all`}
          </caption>
          <thead>
            <tr>
              <th scope="col">Unit group</th>
              <th scope="col" className="number">
                {chosen ? (
                  <span className="inline-block first-letter:uppercase">{chosen.counted}</span>
                ) : (
                  "Size"
                )}
              </th>
              <th scope="col" className="number">
                Standards
              </th>
              <th scope="col" className="number">
                Current
              </th>
            </tr>
          </thead>
          <tbody>
            {wanted.slice(0, MOST).map(({ group: { code, title }, standards, current, size }) => (
              <tr key={code}>
                <th scope="row" className="font-normal">
                  <a href={groupHref(edition.id, code)}>
                    <span className="code">{code}</span> {title}
                  </a>
                </th>
                <td className="number">{size === null ? "–" : count(size)}</td>
                <td className="number">
                  {standards > 0 ? <a href={registerHref({ code })}>{count(standards)}</a> : "0"}
                </td>
                <td className="number">{count(current)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
      <p className="mt-2 text-[0.92rem] text-soft">
        Current: neither legacy nor past its review date. A dash: the data set does not say, which is not
        zero.
      </p>
    </section>
  );
}
