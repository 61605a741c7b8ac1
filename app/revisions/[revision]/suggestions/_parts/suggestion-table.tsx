import { WideTable } from "#components/ui/wide-table";
import { momentInWords } from "#lib/platform/in-words";
import { type RevisionSuggestion, reference, suggestionHref } from "#lib/revision/suggestions/suggestion";

/** Suggestions as those who answer them find them. @param revision whose page lists them */
export function SuggestionTable(props: {
  caption: string;
  revision: string;
  suggestions: readonly RevisionSuggestion[];
}) {
  const { caption, revision, suggestions } = props;
  return (
    <WideTable label={caption}>
      <table className="data-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Number</th>
            <th scope="col">What should change</th>
            <th scope="col">Groups</th>
            <th scope="col">From</th>
            <th scope="col">Sent</th>
          </tr>
        </thead>
        <tbody>
          {suggestions.map(({ id, title, codes, name, email, sentAt }) => (
            <tr key={id}>
              <td>{reference(id)}</td>
              <th scope="row" className="border-b border-line text-left align-top font-normal">
                <a href={suggestionHref(revision, id)} className="break-words">
                  {title}
                </a>
              </th>
              <td className="code">{codes.join(", ")}</td>
              <td className="break-words">{name || email || "not said"}</td>
              <td>{momentInWords(sentAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}
