import { GroupLink, groupHref } from "#components/editions/group-link";
import { WideTable } from "#components/ui/wide-table";
import type { CodeDifference } from "#lib/correspondence/pairs/edition-diff";
import type { Edition, Group, Level } from "#lib/facts/edition";
import { quantity } from "#lib/platform/in-words";
import { listed } from "#lib/platform/listed";
import { FateLabel } from "./fate-label";

const INDENT: Record<Level, string> = {
  1: "text-[1.05em] font-semibold",
  2: "pl-3 font-semibold",
  3: "pl-6",
  4: "pl-9",
  5: "",
};

/** The codes of two editions side by side, in tree order: those wanted, `wanted` in number, and those above them. */
export function DiffTable(props: {
  from: Edition;
  to: Edition;
  differences: readonly CodeDifference[];
  wanted: number;
}) {
  const { from, to, differences, wanted } = props;
  return (
    <WideTable label={`${from.shortTitle} and ${to.shortTitle} side by side`}>
      <table className="data-table min-w-[56rem]">
        <caption>
          {quantity(wanted, "code")}
          {wanted < differences.length && ", with the groups above them"}
        </caption>
        <thead>
          <tr>
            <th scope="col" className="w-28">
              Code
            </th>
            <th scope="col" className="w-[30%]">
              {from.shortTitle}
            </th>
            <th scope="col" className="w-[30%]">
              {to.shortTitle}
            </th>
            <th scope="col">What changed</th>
          </tr>
        </thead>
        <tbody>
          {differences.map((difference) => (
            <tr key={difference.code}>
              <th scope="row" className="border-b border-line align-top font-normal">
                <span className={`block ${INDENT[difference.level]}`}>
                  <span className="code">{difference.code}</span>
                </span>
              </th>
              <Side edition={from} group={difference.from} level={difference.level} />
              <Side edition={to} group={difference.to} level={difference.level} />
              <td>
                <FateLabel fate={difference.fate} />
                <Elsewhere {...{ from, to, difference }} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}

function Side({ edition, group, level }: { edition: Edition; group: Group | null; level: Level }) {
  return (
    <td className={level < 3 ? "font-semibold" : ""}>
      {group ? (
        <a href={groupHref(edition.id, group.code)} className="no-underline hover:underline">
          {group.title}
        </a>
      ) : (
        <span className="font-normal text-soft">no such code</span>
      )}
    </td>
  );
}

function Elsewhere({ from, to, difference }: { from: Edition; to: Edition; difference: CodeDifference }) {
  const { livesOnAs, continues, content } = difference;
  return (
    <div className="text-[0.92em]">
      {livesOnAs && (
        <p>
          {from.shortTitle} group lives on as <GroupLink edition={to.id} group={livesOnAs} />
        </p>
      )}
      {continues && (
        <p>
          {to.shortTitle} group continues <GroupLink edition={from.id} group={continues} />
        </p>
      )}
      {content.length > 0 && <p className="text-soft">Content changed by {listed(content)}</p>}
    </div>
  );
}
