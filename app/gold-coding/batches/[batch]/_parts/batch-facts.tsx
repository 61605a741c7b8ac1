import { FactList } from "#components/releases/fact-list";
import { ButtonLink } from "#components/ui/button";
import { Notice } from "#components/ui/notice";
import { type Batch, stateOf } from "#lib/gold-coding/batches/batch";
import { batchHref } from "#lib/gold-coding/batches/batch-address";
import { readBatchEditions } from "#lib/gold-coding/batches/batch-editions.db";
import { dateInWords } from "#lib/platform/in-words";
import { revisionHref } from "#lib/revision/paper-address";

/** What a batch is, and what its custodian can do to it. */
export async function BatchFacts({ batch, keeps }: { batch: Batch; keeps: boolean }) {
  const editions = await readBatchEditions(batch);
  const state = stateOf(batch);
  const missing = batch.editions.filter((id) => !editions.some((edition) => edition.id === id));
  return (
    <section className="mt-6">
      {missing.length > 0 && (
        <Notice
          look="warning"
          title={`${missing.map((id) => id.toUpperCase()).join(" and ")} is not held any more.`}
        >
          The revision that made it was given another target, or was removed. Records cannot be coded to it.
        </Notice>
      )}
      <FactList
        facts={[
          [
            "Coded to",
            editions.map(({ id, shortTitle, revisionId }, at) => (
              <span key={id}>
                {at > 0 && " and "}
                {shortTitle}
                {revisionId && (
                  <>
                    {" "}
                    (<a href={revisionHref(revisionId)}>the draft as it stands</a>)
                  </>
                )}
              </span>
            )),
          ],
          ["Started", dateInWords(batch.createdAt.toISOString())],
          [
            "Text of the records",
            batch.erasedAt
              ? `Erased on ${dateInWords(batch.erasedAt.toISOString())}`
              : `Kept until ${dateInWords(batch.endsOn)}, and erased the day after`,
          ],
          ...(batch.closedAt
            ? [["Closed", dateInWords(batch.closedAt.toISOString())] as [string, string]]
            : []),
        ]}
      />
      {keeps && state !== "erased" && (
        <p className="mt-4 flex flex-wrap gap-3">
          <ButtonLink href={batchHref(batch.id, "settings")}>Change title, note or end date</ButtonLink>
          {state === "open" ? (
            <ButtonLink href={batchHref(batch.id, "close")}>Close the batch</ButtonLink>
          ) : (
            <ButtonLink href={batchHref(batch.id, "reopen")}>Open the batch again</ButtonLink>
          )}
          <ButtonLink href={batchHref(batch.id, "erase")}>Erase its text now</ButtonLink>
        </p>
      )}
    </section>
  );
}
