import type { Metadata } from "next";
import { ButtonLink } from "#components/ui/button";
import { ErrorSummary } from "#components/ui/error-summary";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { listPeople } from "#lib/people/people.db";
import { ParameterReader } from "#lib/platform/parameters";
import { readEnd, readRecord } from "#lib/record/record.db";
import { readRecordAddress, recordHref } from "#lib/record/record-address";
import { guarded } from "../guarded";
import { RecordFilter } from "./_parts/record-filter";
import { RecordTable } from "./_parts/record-table";
import { VerifyRecord } from "./_parts/verify-record";

export const metadata: Metadata = { title: "Record" };

const SIZE = 50;

export default guarded("read the record", async ({ searchParams }) => {
  const reader = new ParameterReader(await searchParams);
  const people = await listPeople();
  const asked = readRecordAddress(
    reader,
    people.map((person) => person.id),
  );
  const [end, entries] = await Promise.all([
    readEnd(),
    readRecord({
      before: asked.from > 0 ? asked.from + 1 : 0,
      kind: asked.kind || null,
      actorId: asked.person || null,
      size: SIZE + 1,
    }),
  ]);
  const shown = entries.slice(0, SIZE);
  const older = entries[SIZE];
  return (
    <>
      <PageHeading title="Record">
        Who did what, when and why: every change of people, roles, the index, descriptions and data, since the
        first start. The database refuses to change any of it or to take it out.
      </PageHeading>
      {reader.errors.length > 0 && <PageStatus code={400} />}
      <ErrorSummary errors={reader.errors} />
      <ButtonLink href="/record/file">Download all of it as CSV</ButtonLink>
      <RecordFilter asked={asked} reader={reader} people={people} />
      <RecordTable entries={shown} names={new Map(people.map((person) => [person.id, person.name]))} />
      {(asked.from > 0 || older) && (
        <nav aria-label="Parts of the record" className="my-6 flex gap-6">
          {asked.from > 0 && <a href={recordHref({ ...asked, from: 0 })}>Newest</a>}
          {older && <a href={recordHref({ ...asked, from: older.number })}>Older</a>}
        </nav>
      )}
      <VerifyRecord end={end} />
    </>
  );
});
