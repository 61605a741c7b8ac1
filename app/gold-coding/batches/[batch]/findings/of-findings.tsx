import type { ReactNode } from "react";
import { UnknownBatch } from "#components/gold-coding/batches/unknown-batch";
import type { Batch } from "#lib/gold-coding/batches/batch";
import { batchHref, GOLD_CODING_PATH } from "#lib/gold-coding/batches/batch-address";
import { type BatchEdition, readBatchEditions } from "#lib/gold-coding/batches/batch-editions.db";
import { readBatch } from "#lib/gold-coding/batches/batches.db";
import { findingsPath } from "#lib/gold-coding/findings/finding";
import type { Named } from "#lib/gold-coding/findings/finding-words";
import type { Viewer } from "#lib/people/viewer.db";
import { can, inBatch } from "#lib/permissions/permissions";
import { pathText } from "#lib/platform/parameters";
import type { PageProps } from "../../../../guarded";

/** What a page of the findings of a batch is given beside what it is asked. */
export interface OfFindings extends PageProps {
  viewer: Viewer;
  batch: Batch;
  editions: BatchEdition[];
  /** Others are shown nothing under ten, and no survey text. */
  seesRecords: boolean;
  keepsBatches: boolean;
}

/** A page of the findings of the batch that its address names; where there is none, the page says so. */
export function withBatch(
  page: (props: OfFindings) => Promise<ReactNode>,
): (props: PageProps & { viewer: Viewer }) => Promise<ReactNode> {
  return async (props) => {
    const id = pathText((await props.params).batch ?? "");
    const batch = await readBatch(id);
    if (!batch) return <UnknownBatch />;
    const { person } = props.viewer;
    return page({
      ...props,
      batch,
      editions: await readBatchEditions(batch),
      seesRecords: can(person, "see records", inBatch(batch.id)),
      keepsBatches: can(person, "keep batches", inBatch(batch.id)),
    });
  };
}

export function batchCrumbs({ id, title }: Batch, below: { href: string; name: string }[] = []) {
  return [{ href: GOLD_CODING_PATH, name: "Gold coding" }, { href: batchHref(id), name: title }, ...below];
}

export function findingsCrumb({ id }: Batch) {
  return { href: findingsPath(id), name: "Findings" };
}

/** What words on a finding are made with. */
export function namedIn(batch: Batch, editions: readonly BatchEdition[], edition: string): Named {
  const own = editions.find(({ id }) => id === edition);
  return {
    batch: batch.title,
    edition: own?.shortTitle ?? edition,
    titleOf: (code) => own?.edition.byCode.get(code)?.title ?? "",
  };
}
