import { EvidenceList } from "#components/gold-coding/coding/evidence-list";
import { KeyHint } from "#components/ui/key-hint";
import type { PlacedGroup } from "#lib/facts/edition";
import { codingHref } from "#lib/gold-coding/coding/coding-address";
import type { CodingScreen } from "#lib/gold-coding/coding/screen";
import { secondsUntil } from "#lib/gold-coding/coding/seconds-until";
import { quantity } from "#lib/platform/in-words";
import { errorAt, type FormAnswer } from "#lib/web/answer";
import styles from "./coding.module.css";
import { EditionChoices } from "./edition-choices";
import { GroupPanel } from "./group-panel";
import { PrecedentList } from "./precedent-list";
import { SaveFields } from "./save-fields";
import { isOfRecord, shownValues } from "./typed-judgement";

interface RecordScreenProps {
  queueId: number;
  training: boolean;
  screen: CodingScreen;
  answer: FormAnswer | null;
  /** For each edition the groups that a code may be of, and the id of their list on the page. */
  lists: readonly { id: string; groups: readonly PlacedGroup[] }[];
  /** The decision that "undo" takes back; null for none. */
  lastDecision: number | null;
}

/** One record: what it says, what it may be, and what is said of the group that is chosen. The script swaps it whole. */
export function RecordScreen(props: RecordScreenProps) {
  const { queueId, training, screen, answer, lists, lastDecision } = props;
  const values = shownValues(screen, answer);
  const own = isOfRecord(answer, screen.recordId) ? answer : null;
  return (
    <form
      method="post"
      action={codingHref(queueId, "decide")}
      data-claim={screen.token}
      data-seconds={secondsUntil(screen.until)}
      data-training={training || undefined}
      className={`${styles.screen} grid gap-x-5 gap-y-4 md:grid-cols-[minmax(0,1fr)_17rem] lg:grid-cols-[17rem_minmax(0,1fr)_16.5rem]`}
    >
      <input type="hidden" name="record" value={screen.recordId} />
      <EvidenceList evidence={screen.evidence} />
      <div className="grid content-start gap-1.5">
        {screen.identical > 0 && (
          <label className="flex min-h-11 cursor-pointer items-center gap-2 rounded bg-plum-wash px-2 lg:min-h-8">
            <input
              type="checkbox"
              name="identical"
              value={screen.identical}
              data-key="i"
              defaultChecked={(values.identical ?? []).length > 0}
              className="size-4.5 shrink-0"
            />
            <KeyHint>i</KeyHint>
            <span>
              Give the same answer to {quantity(screen.identical, "identical record")} of this queue
            </span>
          </label>
        )}
        {screen.editions.map((edition, at) => (
          <EditionChoices
            key={edition.id}
            {...{ at, edition, values }}
            of={screen.editions.length}
            groups={lists[at]?.groups ?? []}
            list={lists[at]?.id ?? ""}
            errorAt={(field) => errorAt(own, "decide", field)}
          />
        ))}
        <SaveFields
          {...{ values, lastDecision }}
          undoHref={codingHref(queueId, "undo")}
          skipHref={codingHref(queueId, "skip")}
          errorAt={(field) => errorAt(own, "decide", field) ?? errorAt(answer, "skip", field)}
        />
      </div>
      <section
        aria-label="What the chosen group is"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1).
        tabIndex={0}
        data-panels
        className="lg:max-h-[calc(100dvh-10.5rem)] lg:overflow-y-auto"
      >
        {screen.editions.map((edition, at) => (
          <div key={edition.id} data-of-edition={at}>
            <PrecedentList precedents={edition.precedents} />
            {panelsOf(edition).map(({ place, code, reasons }) => {
              const group = edition.groups[code];
              return (
                group && (
                  <div key={place} data-panel={`${at}-${place}`}>
                    <GroupPanel {...{ group, reasons }} />
                  </div>
                )
              );
            })}
            <div data-panel={`${at}-typed`} data-edition={edition.id}>
              <p className="text-soft">
                The group that you type is read against {edition.shortTitle} when you save.
              </p>
            </div>
          </div>
        ))}
      </section>
    </form>
  );
}

/** The groups of an edition by the place of their choice (see EditionChoices). */
function panelsOf({ assigned, alternatives }: CodingScreen["editions"][number]) {
  const own = assigned?.held ? assigned.code : null;
  const reasonsOf = (code: string) => alternatives.find((one) => one.code === code)?.reasons ?? [];
  return [
    ...(own === null ? [] : [{ place: "0", code: own, reasons: reasonsOf(own) }]),
    ...alternatives
      .filter(({ code }) => code !== own)
      .map(({ code, reasons }, at) => ({ place: String(at + 1), code, reasons })),
  ];
}
