import { WideTable } from "#components/ui/wide-table";
import type { EditionWithGroups } from "#lib/classification/edition-with-groups";
import { editionName } from "#lib/facts/edition";
import { caseHref } from "#lib/gold-coding/settling/case-address";
import { CASE_KIND_WORDS, type CaseLine } from "#lib/gold-coding/settling/coding-case";
import { count, dateInWords } from "#lib/platform/in-words";

/** Cases with the groups in conflict; nothing that somebody answered in a survey. */
export function CaseTable(props: { cases: readonly CaseLine[]; editions: readonly EditionWithGroups[] }) {
  return (
    <WideTable label="Cases">
      <table className="data-table min-w-[40rem]">
        <thead>
          <tr>
            <th scope="col">Groups in question</th>
            <th scope="col">Kind</th>
            <th scope="col" className="text-right">
              Stands for
            </th>
            <th scope="col">Queue</th>
            <th scope="col">Since</th>
          </tr>
        </thead>
        <tbody>
          {props.cases.map((one) => (
            <tr key={one.id}>
              <td>
                <a href={caseHref(one.id)} className="inline-block py-0.5">
                  {inQuestion(one, props.editions)}
                </a>
              </td>
              <td>{CASE_KIND_WORDS[one.kind]}</td>
              <td className="text-right">{count(one.weight)}</td>
              <td>
                {one.batchTitle}, {one.queueTitle}
              </td>
              <td className="whitespace-nowrap">{dateInWords(one.openedAt.toISOString())}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}

/** "SOC2020: 2134 Programmers or 2135 Analysts; SOC2010: 2136". */
function inQuestion({ editions, codes }: CaseLine, held: readonly EditionWithGroups[]): string {
  const parts = editions.map((id, at) => {
    const edition = held.find((one) => one.id === id);
    const said = (codes[at] ?? []).map((code) =>
      code === "" ? "cannot be coded" : `${code} ${edition?.byCode.get(code)?.title ?? ""}`.trim(),
    );
    return `${edition?.shortTitle ?? editionName(id)}: ${said.join(" or ") || "no answer"}`;
  });
  return parts.join("; ");
}
