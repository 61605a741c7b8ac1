import { FateLabel } from "#components/correspondence/compare/fate-label";
import { NatureWord } from "#components/correspondence/nature-word";
import { GroupLink, groupHref } from "#components/editions/group-link";
import { WideTable } from "#components/ui/wide-table";
import type { CodeDifference } from "#lib/correspondence/pairs/edition-diff";
import type { Side } from "#lib/correspondence/reading";
import type { Group, Level } from "#lib/facts/edition";
import { quantity } from "#lib/platform/in-words";
import { listed } from "#lib/platform/listed";

const INDENT: Record<Level, string> = {
  1: "text-[1.05em] font-semibold",
  2: "pl-3 font-semibold",
  3: "pl-6",
  4: "pl-9",
  5: "",
};

/** The codes of two editions side by side, in tree order: those wanted, `wanted` in number, and those above them. */
export function DiffTable(props: {
  from: Side;
  to: Side;
  differences: readonly CodeDifference[];
  wanted: number;
}) {
  const { from, to, differences, wanted } = props;
  return (
    <WideTable label={`${from.name} and ${to.name} side by side`}>
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
              {from.name}
            </th>
            <th scope="col" className="w-[30%]">
              {to.name}
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
              <GroupCell edition={from} group={difference.from} level={difference.level} />
              <GroupCell edition={to} group={difference.to} level={difference.level} />
              <td>
                <FateLabel fate={difference.fate} /> <NatureWord nature={difference.nature} />
                <Elsewhere {...{ from, to, difference }} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}

function GroupCell({ edition, group, level }: { edition: Side; group: Group | null; level: Level }) {
  return (
    <td className={level < 3 ? "font-semibold" : ""}>
      {group ? (
        <a href={groupHref(edition, group.code)} className="no-underline hover:underline">
          {group.title}
        </a>
      ) : (
        <span className="font-normal text-soft">no such code</span>
      )}
    </td>
  );
}

function Elsewhere({ from, to, difference }: { from: Side; to: Side; difference: CodeDifference }) {
  const { livesOnAs, continues, content } = difference;
  return (
    <div className="text-[0.92em]">
      {livesOnAs && (
        <p>
          {from.name} group lives on as <GroupLink edition={to} group={livesOnAs} />
        </p>
      )}
      {continues && (
        <p>
          {to.name} group continues <GroupLink edition={from} group={continues} />
        </p>
      )}
      {content.length > 0 && <p className="text-soft">Content changed by {listed(content)}</p>}
    </div>
  );
}
