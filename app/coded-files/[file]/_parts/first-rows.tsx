import { ShareBar } from "#components/ui/share-bar";
import { WideTable } from "#components/ui/wide-table";
import type { CodedFile, ConfirmedSettings } from "#lib/coded-files/kept/coded-file";
import { firstRows } from "#lib/coded-files/kept/first-rows.db";
import { share } from "#lib/platform/in-words";

const SHOWN = 15;

/** What the first rows of a file were given. */
export async function FirstRows({ file }: { file: CodedFile }) {
  const { work } = file.settings as ConfirmedSettings;
  const rows = await firstRows(file, SHOWN);
  if (rows.length === 0) return null;
  const coding = work.kind === "code";
  // Of several editions each column ends in its own.
  const own = coding && work.editions.length > 1 ? `_${work.editions[0]}` : "";
  const measure = coding ? "confidence" : "share";
  return (
    <section className="mt-8">
      <h2>The first rows</h2>
      <WideTable label="The first rows">
        <table className="data-table mt-3 min-w-[46rem]">
          <caption className="sr-only">The first rows with what they were given</caption>
          <thead>
            <tr>
              <th scope="col">Read</th>
              <th scope="col">Code</th>
              <th scope="col">{coding ? "Confidence" : "Shares"}</th>
              <th scope="col">Note</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <tr key={at}>
                <th scope="row" className="max-w-56 border-b border-line text-left font-normal break-words">
                  {row.soc_read}
                </th>
                <td className="max-w-64">
                  <span className="code">{row[`soc_code${own}`]}</span> {row[`soc_title${own}`]}
                </td>
                <td>
                  {coding ? (
                    <Figure text={row[`soc_${measure}${own}`] ?? ""} />
                  ) : (
                    <Shares all={row.soc_all ?? ""} />
                  )}
                </td>
                <td className="max-w-80 text-[0.94em] text-soft">{row.soc_note}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
    </section>
  );
}

function Figure({ text, code, plain = false }: { text: string; code?: string; plain?: boolean }) {
  if (text === "") return code ? <span className="code block">{code}</span> : null;
  const value = Number(text);
  return (
    <span className="flex items-center gap-2 whitespace-nowrap tabular-nums">
      {code && <span className="code">{code}</span>}
      <ShareBar share={value} look={value < 0.5 && !plain ? "amber" : "accent"} className="w-20" />
      {share(value)}
    </span>
  );
}

/** "2136 0.9; 2139 0.1" as bars. Beyond the first few the file has the rest. */
function Shares({ all }: { all: string }) {
  const parts = all.split("; ").filter((part) => part !== "");
  return (
    <>
      {parts.slice(0, 4).map((part) => {
        const [code = "", value = ""] = part.split(" ");
        return <Figure key={code} code={code} text={value} plain />;
      })}
      {parts.length > 4 && <span className="text-soft">and {parts.length - 4} more</span>}
    </>
  );
}
