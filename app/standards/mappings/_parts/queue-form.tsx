import { groupHref } from "#components/editions/group-link";
import { InventedMark } from "#components/standards/invented-mark";
import { Button } from "#components/ui/button";
import { TextField } from "#components/ui/field";
import { PostForm } from "#components/ui/form";
import { KeyHint } from "#components/ui/key-hint";
import { ShareBar } from "#components/ui/share-bar";
import { share } from "#lib/platform/in-words";
import { address } from "#lib/platform/parameters";
import { ORIGIN_NAMES } from "#lib/standards/mapping/mapping";
import type { QueueFilter, StandardMapping, WaitingStandard } from "#lib/standards/mapping/mappings.db";
import { standardHref, standardsHref } from "#lib/standards/standards-address";
import { errorAt, type FormAnswer, ticked, typed } from "#lib/web/answer";

export const QUEUE_FORM = "mappings";
/** The groups that have a digit as their key. */
const WITH_KEYS = 9;

/**
 * The groups of some standards, each with a box, and one deed for those that are ticked. Those that are sure are ticked
 * beforehand where nothing else is shown.
 */
export function QueueForm(props: {
  standards: readonly WaitingStandard[];
  filter: QueueFilter;
  page: number;
  answer: FormAnswer | null;
}) {
  const { standards, filter, page, answer } = props;
  const places = new Map(standards.flatMap(({ waiting }) => waiting).map(({ id }, at) => [id, at]));
  const to = address(`${standardsHref("mappings")}/decide`, {
    show: filter === "all" ? "" : filter,
    page: page > 1 ? page : "",
  });
  const back = answer?.form === QUEUE_FORM && answer.errors.length > 0;
  const isTicked = ({ id }: StandardMapping) =>
    back ? ticked(answer, QUEUE_FORM, "mapping", String(id)) : filter === "sure";
  const error = errorAt(answer, QUEUE_FORM, "mapping");
  return (
    <PostForm to={to} className="grid grid-cols-[minmax(0,1fr)] gap-5" label="Groups to decide on">
      {error && (
        <p className="font-semibold text-danger">
          <span className="sr-only">Error: </span>
          {error}
        </p>
      )}
      <ol className="grid grid-cols-[minmax(0,1fr)] gap-4">
        {standards.map((standard) => (
          <li key={standard.id} className="rounded-card border border-line bg-card p-4">
            <Standard standard={standard} />
            <ul className="mt-2 grid gap-1.5">
              {standard.waiting.map((mapping) => (
                <li key={mapping.id}>
                  <Suggestion mapping={mapping} place={places.get(mapping.id)!} checked={isTicked(mapping)} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      <div className="bottom-0 grid gap-3 border-t border-line bg-paper py-3 sm:sticky sm:grid-cols-[minmax(0,1fr)_auto] sm:items-end">
        <TextField
          label="Reason (needed to refuse)"
          name="reason"
          defaultValue={typed(answer, QUEUE_FORM, "reason")}
          error={errorAt(answer, QUEUE_FORM, "reason")}
          maxLength={1_000}
        />
        <div className="flex flex-wrap gap-3">
          <Button name="deed" value="accepted" data-key="a">
            Accept what is ticked <Key>a</Key>
          </Button>
          <Button look="secondary" name="deed" value="refused" data-key="r">
            Refuse it <Key>r</Key>
          </Button>
        </div>
      </div>
    </PostForm>
  );
}

function Key({ children }: { children: string }) {
  return (
    <span data-keys hidden className="ml-2">
      <KeyHint>{children}</KeyHint>
    </span>
  );
}

function Standard({ standard }: { standard: WaitingStandard }) {
  const { urn, title, suite, occupations, accepted, invented } = standard;
  return (
    <>
      <h2 className="text-[1.1rem]">
        <a href={standardHref(urn)}>{urn}</a> {title}
        <InventedMark invented={invented} />
      </h2>
      <p className="text-[0.95rem] text-soft">
        {suite && `${suite}. `}
        {occupations.length > 0 && `For: ${occupations.join("; ")}. `}
        {accepted.length > 0 && `Mapped already to ${accepted.join(", ")}.`}
      </p>
    </>
  );
}

function Suggestion(props: { mapping: StandardMapping; place: number; checked: boolean }) {
  const { mapping, place, checked } = props;
  const { id, code, title, edition, basis, confidence, origin } = mapping;
  return (
    <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1 sm:grid-cols-[auto_minmax(0,1fr)_auto]">
      <input
        type="checkbox"
        // The first has the field's own name as id: the error summary leads there.
        id={place === 0 ? "mapping" : `mapping-${id}`}
        name="mapping"
        value={id}
        defaultChecked={checked}
        data-key={place < WITH_KEYS ? place + 1 : undefined}
        className="mt-1 size-5"
      />
      <label htmlFor={place === 0 ? "mapping" : `mapping-${id}`} className="min-w-0">
        {place < WITH_KEYS && <Key>{String(place + 1)}</Key>}{" "}
        <span className="code font-semibold">{code}</span> {title}
        <span className="block text-[0.92rem] text-soft">{basis}</span>
      </label>
      <span className="flex items-center gap-2 text-[0.9rem] text-soft max-sm:col-start-2">
        {ORIGIN_NAMES[origin]}
        {confidence !== null && (
          <>
            <ShareBar
              share={confidence}
              look={confidence < 0.5 ? "amber" : "accent"}
              className="w-14 max-sm:hidden"
            />
            <span className="w-11 text-right tabular-nums">{share(confidence)}</span>
          </>
        )}
        <a href={groupHref(edition, code)} aria-label={`The group ${code}`}>
          group
        </a>
      </span>
    </div>
  );
}
