import type { Metadata } from "next";
import { UnknownRelease } from "#components/releases/unknown-release";
import { Notice } from "#components/ui/notice";
import { PageHeading } from "#components/ui/page-heading";
import { WideTable } from "#components/ui/wide-table";
import { type RemadeRelease, remakeRelease } from "#lib/releases/remake.db";
import type { PageProps } from "../../../../guarded";
import { namedRelease, releaseCrumbs } from "../../../named-release";

export const metadata: Metadata = { title: "A release made again" };

const RESULTS = {
  "same bytes": "The same bytes",
  "same text": "The same text, packed otherwise",
  different: "Different",
} as const;

export default async function ReleaseRemadePage({ params }: PageProps) {
  const release = await namedRelease(params);
  if (!release) return <UnknownRelease />;
  const remade = await remakeRelease(release);
  return (
    <>
      <PageHeading crumbs={releaseCrumbs(release)} title={`${release.title}, made again`}>
        <p>Its files, made again from the input that was kept with it, beside the kept ones.</p>
      </PageHeading>
      <Verdict remade={remade} />
      <WideTable label="Files made again">
        <table className="data-table min-w-[48rem]">
          <caption className="sr-only">Checksums of the kept files and of those made again</caption>
          <thead>
            <tr>
              <th scope="col">File</th>
              <th scope="col">Result</th>
              <th scope="col">SHA-256 kept</th>
              <th scope="col">SHA-256 made again</th>
            </tr>
          </thead>
          <tbody>
            {remade.files.map(({ name, kept, remade: again, result }) => (
              <tr key={name}>
                <th scope="row" className="font-normal">
                  {name}
                </th>
                <td>{RESULTS[result]}</td>
                <td>
                  <code className="break-all text-[0.85em]">{kept ?? "not there"}</code>
                </td>
                <td>
                  <code className="break-all text-[0.85em]">{again ?? "not made any more"}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
    </>
  );
}

function Verdict({ remade: { files, layout } }: { remade: RemadeRelease }) {
  const isSame = files.every(({ result }) => result !== "different");
  if (isSame) return <Notice look="good" title="Made again, it is the release that was kept." />;
  return layout.kept === layout.now ? (
    <Notice
      look="danger"
      title="Made again, it is not the release that was kept. Whoever runs this installation has to find out why."
    />
  ) : (
    <Notice
      look="warning"
      title={`The release was made by an earlier version of the program, with layout ${layout.kept}; this one writes layout ${layout.now}. Make it again with the version of that time.`}
    />
  );
}
