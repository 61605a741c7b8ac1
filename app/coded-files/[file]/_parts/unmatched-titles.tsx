import { Button } from "#components/ui/button";
import { type CodedFile, codedFileHref } from "#lib/coded-files/kept/coded-file";
import { suggestedAlready } from "#lib/coding-index/suggestions/suggestion";
import { listSuggestions } from "#lib/coding-index/suggestions/suggestions.db";
import { can } from "#lib/permissions/permissions";
import { count } from "#lib/platform/in-words";
import { withParameter } from "#lib/platform/return-path";
import { currentViewer } from "../../../viewer";

/** The most frequent titles that have no likely code, each to be suggested for the index at once. */
export async function UnmatchedTitles(props: {
  file: CodedFile;
  titles: readonly { title: string; count: number }[];
}) {
  const { file, titles } = props;
  if (titles.length === 0) return null;
  const viewer = await currentViewer();
  const may = viewer !== null && can(viewer.person, "suggest an index entry");
  const open = may ? await listSuggestions({ status: "open" }) : [];
  return (
    <section className="mt-8">
      <h2>Most frequent titles without a likely code</h2>
      <p className="mt-1 max-w-3xl text-soft">
        The index has nothing like them, or nothing that is more likely right than wrong.{" "}
        {may ? (
          "A title that you suggest is read by the custodian and stands in the record; nothing else of the file does."
        ) : (
          <>
            <a href={withParameter("/sign-in", "return", codedFileHref(file.key))}>Sign in</a> to suggest them
            for the coding index.
          </>
        )}
      </p>
      <table className="data-table mt-3 max-w-3xl">
        <caption className="sr-only">Titles without a likely code</caption>
        <thead>
          <tr>
            <th scope="col">Title</th>
            <th scope="col" className="number">
              Rows
            </th>
            {may && (
              <th scope="col" className="pr-0">
                <span className="sr-only">Suggest</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {titles.map(({ title, count: rows }) => {
            const known = suggestedAlready({ title, add: "", ind: "" }, open);
            return (
              <tr key={title}>
                <th scope="row" className="border-b border-line text-left font-normal break-words">
                  {title}
                </th>
                <td className="number">{count(rows)}</td>
                {may && (
                  <td className="pr-0 text-right">
                    {known ? (
                      <a href={`/coding-index/suggestions/${known.id}`}>Suggested</a>
                    ) : (
                      <form method="post" action={codedFileHref(file.key, "suggest")}>
                        <input type="hidden" name="title" value={title} />
                        <input type="hidden" name="rows" value={rows} />
                        <Button
                          look="secondary"
                          className="min-h-8! px-3 text-[0.92rem]"
                          aria-label={`Suggest “${title}” for the coding index`}
                        >
                          Suggest for the coding index
                        </Button>
                      </form>
                    )}
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
