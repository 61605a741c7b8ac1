import { entryHref } from "#components/coding-index/entry-table";
import { groupHref } from "#components/editions/group-link";
import { LookupBody } from "#components/lookup/lookup-body";
import { PageHeading } from "#components/ui/page-heading";
import { lookupIn, readIndexEntries, registerIn } from "#lib/coding-index/coding-index.db";
import { unitGroupIn } from "#lib/facts/entry";
import { readRulingsOn } from "#lib/gold-coding/settling/rulings.db";
import { type LookupPlace, readLookupRequest } from "#lib/lookup/lookup-request";
import { draftGroupHref, draftHref } from "#lib/revision/draft/draft-address";
import { draftMetadata, ofDraft } from "../of-draft";

export const generateMetadata = draftMetadata(() => "Lookup");

/** Titles looked up in the draft; the editions beside it answer as the index has them by now. */
export default ofDraft("lookup", async ({ draft, searchParams }) => {
  const { revision, data, edition, base } = draft;
  const lookup = lookupIn(data);
  const place: LookupPlace = {
    path: draftHref(revision.id, "lookup"),
    editions: lookup.data.editions.map((one) =>
      one.id === edition.id ? { ...one, shortTitle: `${edition.shortTitle} (draft)` } : one,
    ),
    edition: edition.id,
    keep: {},
  };
  const held = new Set((await readIndexEntries("working")).map(({ uid }) => uid));
  const register = registerIn(data);
  const drafted = (code: string) => draftGroupHref(revision.id, code);
  const request = readLookupRequest(await searchParams, place);
  return (
    <LookupBody
      lookup={lookup}
      place={place}
      request={request}
      rulings={await readRulingsOn(request.query)}
      // A draft changes with every decision, and few look in it: the server answers.
      searchIndex={null}
      hrefs={{
        group: (id, code) => (id === edition.id ? drafted(code) : groupHref(id, code)),
        // An entry that is only decided on has no page yet: its group has it.
        entry: (uid) => {
          const entry = register.byUid.get(uid);
          return held.has(uid) || !entry
            ? entryHref(uid, "working")
            : drafted(unitGroupIn(entry, edition.id) ?? "");
        },
      }}
      heading={
        <PageHeading title={`Look up a job title in the draft of ${edition.shortTitle}`}>
          <p>
            Each title of the index is in the group that the decisions send it to; what they add is found too.
            Its code in {base.shortTitle} stands beside it.
          </p>
        </PageHeading>
      }
    />
  );
});
