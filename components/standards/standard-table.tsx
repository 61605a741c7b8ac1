import type { ReactNode } from "react";
import { groupHref } from "#components/editions/group-link";
import { InventedMark } from "#components/standards/invented-mark";
import { WideTable } from "#components/ui/wide-table";
import { dateInWords } from "#lib/platform/in-words";
import { isPassed } from "#lib/standards/coverage/coverage";
import type { ListedStandard } from "#lib/standards/register/list.db";
import { standardHref } from "#lib/standards/standards-address";

/** Standards of the register, with the unit groups that each is mapped to. @param edition whose groups these are */
export function StandardTable(props: {
  caption: ReactNode;
  standards: readonly ListedStandard[];
  edition: string;
  /** ISO date. */
  today: string;
}) {
  const { caption, standards, edition, today } = props;
  return (
    <WideTable label="Standards">
      <table className="data-table min-w-[52rem]">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">URN</th>
            <th scope="col">Title</th>
            <th scope="col">Suite</th>
            <th scope="col">Level</th>
            <th scope="col">Review</th>
            <th scope="col">Unit groups</th>
          </tr>
        </thead>
        <tbody>
          {standards.map((standard) => (
            <tr key={standard.key}>
              <th scope="row" className="font-normal">
                <a href={standardHref(standard.urn)}>{standard.urn}</a>
                {standard.kind === "apprenticeship" && (
                  <span className="block text-[0.9rem] text-soft">apprenticeship</span>
                )}
              </th>
              <td>
                {standard.title}
                <InventedMark invented={standard.invented} />
              </td>
              <td>{standard.suite || "–"}</td>
              <td className="whitespace-nowrap">{standard.level || "–"}</td>
              <td className="whitespace-nowrap">
                {standard.reviewOn === null ? (
                  "–"
                ) : isPassed(standard.reviewOn, today) ? (
                  <strong className="text-danger">{dateInWords(standard.reviewOn)}</strong>
                ) : (
                  dateInWords(standard.reviewOn)
                )}
              </td>
              <td>
                {standard.codes.map((code) => (
                  <a key={code} href={groupHref(edition, code)} className="code mr-2 inline-block">
                    {code}
                  </a>
                ))}
                {standard.waiting > 0 && <span className="text-soft">{standard.waiting} to decide</span>}
                {standard.codes.length === 0 && standard.waiting === 0 && "–"}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}
