import { ContentFateLabel } from "#components/correspondence/compare/fate-label";
import { GroupLink } from "#components/editions/group-link";
import { WideTable } from "#components/ui/wide-table";
import type { ContentDifference } from "#lib/correspondence/pairs/content-diff";
import type { Side } from "#lib/correspondence/reading";
import type { PlacedGroup } from "#lib/facts/edition";
import { quantity } from "#lib/platform/in-words";
import { listed } from "#lib/platform/listed";

const INDENT = ["", "font-semibold", "pl-3 font-semibold", "pl-6", "pl-9"];

/** Groups of two editions beside what they live on as, in tree order: those wanted, `wanted` in number, and those above them. */
export function ContentTable(props: {
  from: Side;
  to: Side;
  differences: readonly ContentDifference[];
  wanted: number;
}) {
  const { from, to, differences, wanted } = props;
  return (
    <WideTable label={`${from.name} and ${to.name} side by side`}>
      <table className="data-table min-w-[52rem]">
        <caption>
          {quantity(wanted, "group")}
          {wanted < differences.length && ", with the groups above them"}
        </caption>
        <thead>
          <tr>
            <th scope="col" className="w-[36%]">
              {from.name}
            </th>
            <th scope="col" className="w-[36%]">
              Draft of {to.name}
            </th>
            <th scope="col">What changed</th>
          </tr>
        </thead>
        <tbody>
          {differences.map((one) => (
            <tr key={`${one.from?.code} ${one.to?.code}`}>
              <GroupCell side={from} group={one.from} level={one.level} />
              <GroupCell side={to} group={one.to} level={one.level} />
              <td>
                <ContentFateLabel fate={one.fate} />
                <Content difference={one} from={from} to={to} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}

function GroupCell({ side, group, level }: { side: Side; group: PlacedGroup | null; level: number }) {
  return (
    <td className={INDENT[level] ?? ""}>
      {group ? (
        <GroupLink edition={side} group={group} className="visited:text-accent" />
      ) : (
        <span className="font-normal text-soft">none</span>
      )}
    </td>
  );
}

function Content({ difference, from, to }: { difference: ContentDifference; from: Side; to: Side }) {
  const { content, shared, to: later } = difference;
  if (shared.length > 0)
    return (
      <div className="text-[0.92em]">
        {later ? "Its content comes from" : "Its content is in"}
        <ul>
          {shared.map((group) => (
            <li key={group.code}>
              <GroupLink edition={later ? from : to} group={group} className="inline-block py-1" />
            </li>
          ))}
        </ul>
      </div>
    );
  if (content.length === 0) return null;
  return <p className="text-[0.92em] text-soft">Content changed by {listed(content)}</p>;
}
