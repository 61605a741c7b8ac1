import { EntryList } from "#components/coding-index/entry-list";
import { GroupLink } from "#components/editions/group-link";
import type { EditionWithGroups } from "#lib/classification/edition-with-groups";
import { type EditionId, editionName } from "#lib/facts/edition";
import type { IndexEntry } from "#lib/facts/entry";
import { TYPE_NAMES } from "#lib/files/attachments/attachment";
import { count, quantity } from "#lib/platform/in-words";
import type { EvidenceItem } from "#lib/revision/evidence/evidence";
import { evidenceHref } from "#lib/revision/paper-address";

/** How things that evidence names by code or uid are found; undefined for what is not held any more. */
export interface Named {
  entry(uid: string): IndexEntry | undefined;
  /** An edition of another classification. */
  edition(id: EditionId): Pick<EditionWithGroups, "shortTitle" | "byCode"> | undefined;
}

/** What a piece of evidence says. */
export function EvidenceContent(props: { revision: string; item: EvidenceItem; named: Named }) {
  const { revision, item, named } = props;
  const { id, kind, text, url, codes, edition, file } = item;
  const other = edition === null ? undefined : named.edition(edition);
  return (
    <>
      {text && <p className="whitespace-pre-line">{text}</p>}
      {url && (
        <p className="break-words">
          <a href={url} rel="noopener noreferrer nofollow ugc" className="break-all">
            {url}
          </a>
        </p>
      )}
      {file && (
        <p>
          <a href={evidenceHref(revision, id, "file")}>{file.fileName}</a>{" "}
          <span className="text-soft">
            ({TYPE_NAMES[file.type]}, {sizeInWords(file.size)})
          </span>
        </p>
      )}
      {kind === "index entries" && <Entries uids={codes} named={named} />}
      {edition !== null && (
        <ul className="mt-1 grid gap-0.5">
          {codes.map((code) => (
            <li key={code}>
              {other?.shortTitle ?? editionName(edition)}{" "}
              <GroupLink
                edition={edition}
                group={{ code, title: other?.byCode.get(code)?.title ?? "" }}
                className="py-0.5"
              />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Entries({ uids, named }: { uids: readonly string[]; named: Named }) {
  const entries = uids.flatMap((uid) => named.entry(uid) ?? []);
  const gone = uids.length - entries.length;
  return (
    <>
      <EntryList entries={entries} />
      {gone > 0 && (
        <p className="text-soft">{quantity(gone, "entry", "entries")} that the index has no longer.</p>
      )}
    </>
  );
}

function sizeInWords(bytes: number): string {
  return bytes < 1024 * 1024 ? `${count(Math.max(1, bytes / 1024))} KB` : `${count(bytes / 1024 / 1024)} MB`;
}
