import type { ReactNode } from "react";
import { count } from "#lib/platform/in-words";
import { LIMITS } from "#lib/platform/rate-limit/limits";
import { RECONCILE } from "#lib/publication/reconciliation/manifest";
import { MOST_QUERIES } from "#lib/publication/reconciliation/queries";
import { listTitleFiles, type PublishedTitleFile } from "#lib/publication/title-files.db";
import { CLASSIFAI, listStores } from "#lib/publication/title-stores/classifai.db";
import { CHARACTERS_A_USE } from "#lib/publication/titles/look-up-titles.db";
import { MOST_TITLES } from "#lib/publication/titles/sent-titles";
import { TITLE_FILES } from "#lib/releases/tables/title-files";

/** How programs that the office has look titles up here. @param origin where this server is, "https://example.org" */
export async function PlugItIn({ origin }: { origin: string }) {
  const [stores, files] = await Promise.all([listStores(), listTitleFiles()]);
  const [store] = stores;
  return (
    <section id="plug-in" aria-labelledby="plug-in-title" className="scroll-mt-4 pt-9">
      <h2 id="plug-in-title" className="border-b-2 border-rule pb-1.5">
        Plug it in
      </h2>
      <p className="max-w-3xl pt-4">
        Programs that you already have can look titles up here, without a key. Each network address can look
        up {count(LIMITS.titles.points)} titles in {LIMITS.titles.window / 60} minutes. A title of more than{" "}
        {CHARACTERS_A_USE} characters counts as several.
      </p>
      <Program name="OpenRefine">
        <p>
          Choose “Reconcile”, then “Start reconciling…”, then “Add standard service…”, and paste this address:
        </p>
        <Address>{`${origin}${RECONCILE}`}</Address>
        <p>
          Choose the edition as the type. You can add columns as the properties <code>industry</code> and{" "}
          <code>qualification</code>. A row is matched for you only where the lookup is sure and no other
          group comes near, so check the others. “Add columns from reconciled values…” then gives codes,
          titles, the groups above, and the groups of other editions.
        </p>
        <p>
          A batch has up to {MOST_QUERIES} titles, and a file of 10,000 rows goes through in one run. To use
          the index as it is edited, paste <code>{`${origin}${RECONCILE}/working`}</code>. The service follows
          version 0.2 of the Reconciliation Service API.
        </p>
      </Program>
      <Program name="Survey Assist">
        <p>Set the address of its SOC vector store to this server:</p>
        <Address>{`SOC_VECTOR_STORE=${origin}`}</Address>
        <p>
          The job title is looked up with the industry, and where that leaves it open with the job description
          too. <code>distance</code> is 1 less the confidence, so that the nearest is the surest.
        </p>
      </Program>
      {store && (
        <Program name="ClassifAI">
          <p>
            Each edition is a store, as it is released and as the index is edited (
            <a href={CLASSIFAI}>all stores</a>), which is searched by title or by label:
          </p>
          <Address>{`${origin}${CLASSIFAI}/${store.name}/search`}</Address>
          <p>
            <code>score</code> is the confidence. To fill a store of your own, take the knowledge base.
          </p>
          <TitleFiles files={files} />
        </Program>
      )}
      <Program name="A list of your own">
        <p>Up to {count(MOST_TITLES)} titles are answered in one request, as JSON or CSV:</p>
        <Address>
          {`curl '${origin}/api/v1/lookup?limit=1' -H 'Content-Type: text/csv' -H 'Accept: text/csv' --data-binary @titles.csv`}
        </Address>
      </Program>
    </section>
  );
}

function Program({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <h3 className="mb-2 mt-6">{name}</h3>
      <div className="grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-2 [overflow-wrap:anywhere]">
        {children}
      </div>
    </>
  );
}

function Address({ children }: { children: string }) {
  return (
    <pre className="whitespace-pre-wrap rounded-md border border-line bg-card px-3 py-2 text-[0.88rem] [overflow-wrap:anywhere]">
      <code>{children}</code>
    </pre>
  );
}

/** Files of titles to fill other programs with. */
function TitleFiles({ files }: { files: readonly PublishedTitleFile[] }) {
  const versions = [
    ["released", "As released"],
    ["working", "As the index is edited"],
  ] as const;
  return (
    <dl className="grid gap-2 text-[0.94rem]">
      {versions.map(([version, words]) => (
        <div key={version}>
          <dt className="font-semibold">{words}</dt>
          {files
            .filter((file) => file.version === version)
            .map(({ name, title, kind }) => (
              <dd key={name} className="py-0.5">
                <a href={`/downloads/${name}`} className="inline-block py-0.5">
                  {title}
                  <span className="sr-only">, {words.toLowerCase()}</span>
                </a>{" "}
                <span className="text-soft">
                  CSV, <code>{TITLE_FILES[kind].columns.join(",")}</code>
                </span>
              </dd>
            ))}
        </div>
      ))}
    </dl>
  );
}
