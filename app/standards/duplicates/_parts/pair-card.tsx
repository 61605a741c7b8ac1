import { InventedMark } from "#components/standards/invented-mark";
import { Button } from "#components/ui/button";
import { PostForm } from "#components/ui/form";
import { WideTable } from "#components/ui/wide-table";
import { dateInWords, quantity, share } from "#lib/platform/in-words";
import { address } from "#lib/platform/parameters";
import { PAIR_STATE_NAMES, type ShownPair } from "#lib/standards/duplicates/pairs.db";
import { KIND_NAMES, type StandardFacts } from "#lib/standards/standard";
import { registerHref, standardHref, standardsHref } from "#lib/standards/standards-address";
import { errorAt, type FormAnswer, typed } from "#lib/web/answer";

/** Two that are alike, side by side, with what can be said of them, or what was. @param to the list that it stands in */
export function PairCard(props: { pair: ShownPair; answer: FormAnswer | null; to: string }) {
  const { pair, answer, to } = props;
  const { standards, sizes, one, other, state } = pair;
  const heads: [string, string] = standards ? [standards[0].urn, standards[1].urn] : [one, other];
  return (
    <section
      aria-label={`${heads[0]} and ${heads[1]}`}
      className="rounded-card border border-line bg-card p-4"
      id={`pair-${pair.id}`}
    >
      {standards ? (
        <SideBySide standards={standards} likeness={pair.likeness} />
      ) : (
        <p>
          <a href={registerHref({ suite: one })}>{one}</a>, {quantity(sizes?.[0] ?? 0, "standard")}, and{" "}
          <a href={registerHref({ suite: other })}>{other}</a>, {quantity(sizes?.[1] ?? 0, "standard")}:{" "}
          {share(pair.likeness)} alike.
        </p>
      )}
      {state === "waiting" ? (
        <DecideForm {...{ pair, heads, answer, to }} />
      ) : (
        <p className="mt-3">
          <strong className="inline-block first-letter:uppercase">{PAIR_STATE_NAMES[state]}</strong>
          {pair.remains && `, ${pair.remains === one ? heads[0] : heads[1]} remains`}
          {pair.at && `, ${dateInWords(pair.at.toISOString())}`}
          {pair.by && ` by ${pair.by}`}: {pair.reason}
        </p>
      )}
    </section>
  );
}

const ROWS: [string, (facts: StandardFacts) => string][] = [
  ["Title", ({ title }) => title],
  ["Kind", ({ kind }) => KIND_NAMES[kind]],
  ["Suite", ({ suite }) => suite],
  ["Set by", ({ body }) => body],
  [
    "Status",
    ({ status, legacy }) =>
      [status, legacy && !/legacy/i.test(status) && "legacy"].filter(Boolean).join(", "),
  ],
  ["Approved", ({ approvedOn }) => (approvedOn ? dateInWords(approvedOn) : "")],
  ["Review", ({ reviewOn }) => (reviewOn ? dateInWords(reviewOn) : "")],
  ["Relevant occupations", ({ occupations }) => occupations.join("; ")],
  ["SOC codes given", ({ givenCodes }) => givenCodes.join(", ")],
];

function SideBySide(props: { standards: [StandardFacts, StandardFacts]; likeness: number }) {
  const { standards, likeness } = props;
  const rows = ROWS.map(([name, of]) => [name, of(standards[0]), of(standards[1])] as const);
  return (
    <WideTable label="Side by side">
      <table className="data-table min-w-[20rem]">
        <caption>Titles {share(likeness)} alike</caption>
        <thead>
          <tr>
            <td />
            {standards.map(({ key, urn, invented }) => (
              <th key={key} scope="col">
                <a href={standardHref(urn)}>{urn}</a>
                <InventedMark invented={invented} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows
            .filter(([, first, second]) => first !== "" || second !== "")
            .map(([name, first, second]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className={first === second ? "text-soft" : ""}>{first || "–"}</td>
                <td className={first === second ? "text-soft" : ""}>{second || "–"}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </WideTable>
  );
}

function DecideForm(props: {
  pair: ShownPair;
  heads: [string, string];
  answer: FormAnswer | null;
  to: string;
}) {
  const { pair, heads, answer, to } = props;
  // A form that came back is of one pair: the others show nothing of it.
  const form = typed(answer, "pair", "pair") === String(pair.id) ? "pair" : "another pair";
  const error = errorAt(answer, form, "said");
  const sameKind = pair.standards === null || pair.standards[0].kind === pair.standards[1].kind;
  const choices: [string, string][] = [
    ...(sameKind
      ? ([
          ["one", `The same: ${heads[0]} remains`],
          ["other", `The same: ${heads[1]} remains`],
        ] as [string, string][])
      : []),
    ["apart", "Different: keep them apart"],
    ...(pair.kind === "standards"
      ? ([["overlap", "Overlapping: both remain, and each says of the other that they overlap"]] as [
          string,
          string,
        ][])
      : []),
  ];
  return (
    <PostForm
      to={address(`${standardsHref("duplicates")}/decide`, { return: to })}
      label={`Say what ${heads[0]} and ${heads[1]} are`}
      className="mt-4 grid max-w-2xl gap-4"
    >
      <input type="hidden" name="pair" value={pair.id} />
      <fieldset className={error ? "border-l-4 border-danger pl-3" : ""}>
        <legend className="mb-1 font-semibold">What are they?</legend>
        {error && (
          <p className="mb-1 font-semibold text-danger">
            <span className="sr-only">Error: </span>
            {error}
          </p>
        )}
        {choices.map(([value, name], at) => (
          <label key={value} className="flex min-h-8 items-baseline gap-2 py-1">
            <input
              type="radio"
              // Where the error summary leads.
              id={error && at === 0 ? "said" : undefined}
              name="said"
              value={value}
              defaultChecked={typed(answer, form, "said") === value}
              className="size-4.5 shrink-0 translate-y-0.5"
            />
            {name}
          </label>
        ))}
      </fieldset>
      <label className="grid gap-1">
        <span className="font-semibold">Why</span>
        {errorAt(answer, form, "reason") && (
          <span className="font-semibold text-danger">
            <span className="sr-only">Error: </span>
            {errorAt(answer, form, "reason")}
          </span>
        )}
        <input
          name="reason"
          defaultValue={typed(answer, form, "reason")}
          maxLength={1_000}
          className="min-h-11 rounded-md border border-rule bg-card px-3"
        />
      </label>
      <div>
        <Button look="secondary">Save what they are</Button>
      </div>
    </PostForm>
  );
}
