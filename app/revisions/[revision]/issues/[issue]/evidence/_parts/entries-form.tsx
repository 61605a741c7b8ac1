import { Button } from "#components/ui/button";
import { TextField } from "#components/ui/field";
import { PostForm } from "#components/ui/form";
import type { Group } from "#lib/facts/edition";
import type { IndexEntry } from "#lib/facts/entry";
import { count, quantity } from "#lib/platform/in-words";
import { errorAt, type FormAnswer, ticked } from "#lib/web/answer";
import { Shows } from "./evidence-forms";

/** Entries on the page, and of each group of several at least; the filter finds the others. */
const MOST = 600;
const LEAST_OF_GROUP = 30;

/** A group that an issue is about, with the index entries in it that the filter leaves. */
export interface GroupOfEntries {
  edition: string;
  editionName: string;
  group: Group;
  entries: readonly IndexEntry[];
}

/** Ticking the index entries that bear on an issue, group by group, with a filter by words. */
export function EntriesForm(props: {
  issue: string;
  answer: FormAnswer | null;
  groups: readonly GroupOfEntries[];
  filter: string;
}) {
  const { issue, answer, groups, filter } = props;
  const form = "evidence-entries";
  const error = errorAt(answer, form, "entries");
  const isTicked = (uid: string) => ticked(answer, form, "entries", uid);
  const most = Math.max(LEAST_OF_GROUP, Math.floor(MOST / groups.length));
  return (
    <>
      <form action="#entries-part" className="mt-2 flex max-w-2xl flex-wrap items-end gap-3">
        <div className="grow">
          <TextField label="Only entries with these words" name="q" type="search" defaultValue={filter} />
        </div>
        <Button look="secondary">Filter</Button>
        {filter && <a href="?#entries-part">Show all</a>}
      </form>
      <PostForm to={`${issue}/evidence/entries`} label="Index entries" className="mt-4 grid gap-4">
        {/* The error summary leads here. */}
        {error && (
          <p id="entries" tabIndex={-1} className="font-semibold text-danger">
            <span className="sr-only">Error: </span>
            {error}
          </p>
        )}
        {groups.map((one) => (
          <details
            key={`${one.edition} ${one.group.code}`}
            open={groups.length === 1 || filter !== "" || error !== undefined}
          >
            <summary className="w-fit py-1 text-accent">
              {one.editionName} {one.group.code} {one.group.title}:{" "}
              {quantity(one.entries.length, "entry", "entries")}
            </summary>
            {one.entries.length > most && (
              <p className="text-soft">The first {count(most)} are shown. Filter by words to see others.</p>
            )}
            <Boxes
              label={`Entries of ${one.editionName} ${one.group.code}`}
              entries={one.entries.filter(({ uid }, at) => at < most || isTicked(uid))}
              isTicked={isTicked}
            />
          </details>
        ))}
        <div className="max-w-2xl">
          <Shows name="entries-text" form={form} answer={answer} />
        </div>
        <p>
          <Button>Record the entries that are ticked</Button>
        </p>
      </PostForm>
    </>
  );
}

function Boxes(props: { label: string; entries: readonly IndexEntry[]; isTicked: (uid: string) => boolean }) {
  const { label, entries, isTicked } = props;
  return (
    <fieldset className="mt-1">
      <legend className="sr-only">{label}</legend>
      <div className="gap-x-8 sm:columns-2">
        {entries.map(({ uid, title, add, ind }) => (
          <label key={uid} className="flex min-h-8 break-inside-avoid items-baseline gap-2 py-0.5">
            <input
              type="checkbox"
              name="entries"
              value={uid}
              defaultChecked={isTicked(uid)}
              className="size-4.5 shrink-0 translate-y-0.5"
            />
            <span>{[title, add, ind].filter(Boolean).join(", ")}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
