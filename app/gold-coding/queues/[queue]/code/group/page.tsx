import type { Metadata } from "next";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { GOLD_CODING_PATH } from "#lib/gold-coding/batches/batch-address";
import { codingHref } from "#lib/gold-coding/coding/coding-address";
import { allEditions, readQueueAtWork } from "#lib/gold-coding/coding/queue-at-work.db";
import { readGroupTexts } from "#lib/gold-coding/coding/screen.db";
import { ParameterReader } from "#lib/platform/parameters";
import { guarded, ofBatch } from "../../../../../guarded";
import { GroupPanel } from "../_parts/group-panel";

export const metadata: Metadata = { title: "A group to code to" };

/** A group that a coder typed: the screen's script takes its text from here. A code is no survey text. */
export default guarded(
  "work a queue",
  async ({ params, searchParams }) => {
    const queue = await readQueueAtWork((await params).queue);
    const reader = new ParameterReader(await searchParams);
    const [id, code] = [reader.text("edition", "The edition"), reader.text("code", "The code", 20)];
    const edition = queue && (await allEditions(queue.batch)).find((one) => one.id === id);
    const group = edition && (await readGroupTexts(edition, [code]))[code];
    return (
      <>
        {!group && <PageStatus code={404} />}
        <PageHeading
          crumbs={[
            { href: GOLD_CODING_PATH, name: "Gold coding" },
            ...(queue ? [{ href: codingHref(queue.id), name: queue.title }] : []),
          ]}
          title={group ? "A group to code to" : "There is no such group in this batch"}
        />
        {group && (
          <>
            <h2>{edition.shortTitle}</h2>
            <div data-part="group">
              <GroupPanel group={group} />
            </div>
          </>
        )}
      </>
    );
  },
  ofBatch,
);
