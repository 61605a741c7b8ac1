import { WideTable } from "#components/ui/wide-table";
import { STATUS_NAMES, type Suggestion } from "#lib/coding-index/suggestions/suggestion";
import { momentInWords } from "#lib/platform/in-words";

/** Suggestions with their outcome. */
export function SuggestionTable(props: {
  caption: string;
  suggestions: readonly Suggestion[];
  /** The edition that titles are suggested for, as it is called. */
  edition: string;
  /** Whether to say whose they are. */
  names: boolean;
}) {
  const { caption, suggestions, edition, names } = props;
  return (
    <WideTable label={caption}>
      <table className="data-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Title</th>
            <th scope="col">{edition}</th>
            {names && <th scope="col">Suggested by</th>}
            <th scope="col">When</th>
            <th scope="col">Outcome</th>
          </tr>
        </thead>
        <tbody>
          {suggestions.map((one) => (
            <tr key={one.id}>
              <th scope="row" className="border-b border-line text-left align-top font-normal">
                <a href={`/coding-index/suggestions/${one.id}`}>{one.title}</a>
                <span className="text-soft">
                  {[one.add, one.ind]
                    .filter(Boolean)
                    .map((term) => `, ${term}`)
                    .join("")}
                </span>
              </th>
              <td className="code">{one.code || "–"}</td>
              {names && <td>{one.suggestedBy}</td>}
              <td>{momentInWords(one.suggestedAt)}</td>
              <td>
                {STATUS_NAMES[one.status]}
                {one.reason && <span className="text-soft">: {one.reason}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}
