import { WideTable } from "#components/ui/wide-table";
import { momentInWords } from "#lib/platform/in-words";

/** The imports that changed something, the newest first. */
export function ImportTable({
  imports,
}: {
  imports: readonly { id: number; kind: string; fileName: string; importedAt: Date; report: unknown }[];
}) {
  return (
    <section aria-labelledby="imported" className="mt-9">
      <h2 id="imported">Imported until now</h2>
      <p className="my-2">
        What is under way, and what came of each, is under <a href="/jobs">Long work</a>.
      </p>
      <WideTable label="Imports">
        <table className="data-table max-w-4xl">
          <caption>Imports that changed something, the newest first</caption>
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">File</th>
              <th scope="col">When</th>
            </tr>
          </thead>
          <tbody>
            {imports.map(({ id, kind, fileName, importedAt, report }) => (
              <tr key={id}>
                <td>{titleOf(report) ?? (kind === "bundled" ? "What the product brings along" : kind)}</td>
                <td>{fileName}</td>
                <td>{momentInWords(importedAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
    </section>
  );
}

function titleOf(report: unknown): string | null {
  const { title } = (report ?? {}) as { title?: unknown };
  return typeof title === "string" && title !== "" ? title : null;
}
