import type { ReactNode } from "react";
import { ConversionAnswers } from "#components/correspondence/convert/conversion-answers";
import { ConversionForm } from "#components/correspondence/convert/conversion-form";
import { CountTotalsTable } from "#components/correspondence/convert/count-totals-table";
import { ButtonLink } from "#components/ui/button";
import { ChoicePills } from "#components/ui/choice-pills";
import { ErrorSummary } from "#components/ui/error-summary";
import { Notice } from "#components/ui/notice";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { Pagination } from "#components/ui/pagination";
import {
  type ConversionAddress,
  conversionHref,
  convertPath,
} from "#lib/correspondence/conversion/conversion-address";
import {
  convertList,
  dataSetsIn,
  type ListBasis,
  type ListConversion,
} from "#lib/correspondence/conversion/conversion-list";
import type { conversionShown } from "#lib/correspondence/conversion/conversion-shown";
import { type ConversionWay, wayId } from "#lib/correspondence/conversion/conversion-ways";
import { OUTCOMES, type Outcome } from "#lib/correspondence/conversion/list-answer";
import type { Reading } from "#lib/correspondence/reading";
import { type NamedDataSet, peopleText } from "#lib/correspondence/share-basis";
import { PAGE_LENGTH } from "#lib/correspondence/table-address";
import { quantity } from "#lib/platform/in-words";
import { listed } from "#lib/platform/listed";

/** The form that converts lists of codes, and the answers that its address asks for. */
export function ConvertPage(props: {
  way: ConversionWay;
  basis: ListBasis;
  reading: Reading;
  /** Where the page is, where that is not below the correspondence's. */
  path?: string;
  /** Where its form is sent, below this, where another page's form takes what is typed here. */
  formPath?: string;
  /** The ways that the form offers. */
  ways: readonly ConversionWay[];
  shown: ReturnType<typeof conversionShown>;
  /** The way chosen in a form that came back refused. */
  chosen?: string | undefined;
  /** The form by which a file is sent. */
  upload: ReactNode;
  /** The pages around it. */
  nav: ReactNode;
}) {
  const { way, basis, reading, ways, shown, chosen = wayId(way), upload, nav } = props;
  const { path = convertPath(reading.path), formPath = path } = props;
  const { asked, reader } = shown;
  const { source, target, through } = way;
  const refused = reader.errors.length > 0;
  const dataSets = dataSetsIn(basis);
  return (
    <>
      {refused && <PageStatus code={400} />}
      {nav}
      <ErrorSummary errors={reader.errors} />
      <PageHeading title={`Convert ${source.name} codes to ${target.name}`}>
        <p>
          {through
            ? `No correspondence links ${source.name} with ${target.name}, so codes are converted in two steps: to ${through.name}, and from there on. Each answer says what is lost at each step; no share is known over both.`
            : "A code that is divided comes with the shares of people observed; one that cannot be converted comes with the reason."}{" "}
          Nothing is guessed.
        </p>
      </PageHeading>
      <ConversionForm
        asked={asked}
        reader={reader}
        path={formPath}
        chosen={chosen}
        ways={ways}
        dataSets={dataSets}
      />
      {refused || asked.codes.trim() === "" ? (
        <Example path={path} basis={basis} />
      ) : (
        <Answers
          conversion={convertList(asked.codes, basis, asked)}
          asked={asked}
          path={path}
          reading={reading}
          way={way}
          dataSets={dataSets}
        />
      )}
      {upload}
    </>
  );
}

/** Four codes of the edition, the first of them divided where any is. */
function Example({ path, basis }: { path: string; basis: ListBasis }) {
  const { maps } = ("second" in basis ? basis.first : basis).table;
  const codes = [...new Set(maps.flatMap(({ source }) => source ?? []))];
  const divided = codes.find((code) => maps.filter(({ source }) => source === code).length > 1);
  const step = Math.max(1, Math.floor(codes.length / 4));
  const some = [
    ...new Set([...(divided ? [divided] : []), ...codes.filter((_, at) => at % step === 0)]),
  ].slice(0, 4);
  if (some.length === 0) return null;
  return (
    <p className="text-soft">
      For example: <a href={`${path}?codes=${some.map(encodeURIComponent).join("+")}`}>{listed(some)}</a>
    </p>
  );
}

function Answers(props: {
  conversion: ListConversion;
  asked: ConversionAddress;
  path: string;
  reading: Reading;
  way: ConversionWay;
  dataSets: readonly NamedDataSet[] | undefined;
}) {
  const { conversion, asked, path, reading, way, dataSets } = props;
  const { answers, tally, totals, heading, leftOut } = conversion;
  const chosen = asked.only === "" ? answers : answers.filter((answer) => answer.outcome === asked.only);
  const pages = Math.max(1, Math.ceil(chosen.length / PAGE_LENGTH));
  const page = Math.min(asked.page, pages);
  const people = peopleText(asked, dataSets);
  const shares = way.through ? "" : `, shares of ${people}`;
  const label = `${quantity(answers.length, "answer")}${shares}`;
  return (
    <section aria-labelledby="answers">
      <h2 id="answers">{quantity(answers.length, "answer")}</h2>
      <OutcomeChoice tally={tally} total={answers.length} asked={asked} path={path} />
      {!way.through && <p className="mb-1 text-[0.94rem] text-soft">Shares and people: {people}.</p>}
      {heading !== null && (
        <Notice>
          <p>The first line, “{heading}”, has no code and was taken for a heading.</p>
        </Notice>
      )}
      {leftOut > 0 && (
        <Notice look="warning">
          <p>{quantity(leftOut, "line")} at the end were not read, as the list is too long.</p>
        </Notice>
      )}
      <ConversionAnswers
        answers={chosen.slice((page - 1) * PAGE_LENGTH, page * PAGE_LENGTH)}
        reading={reading}
        through={way.through}
        withCounts={asked.withCounts}
        label={label}
      />
      {Object.keys(totals).length > 0 && (
        <section className="mt-6">
          <h3>The counts</h3>
          <CountTotalsTable levels={totals} rescaled={false} />
        </section>
      )}
      <Pagination
        page={page}
        pages={pages}
        href={(number) => conversionHref(path, { ...asked, page: number })}
      />
      <p className="no-print mt-4">
        <ButtonLink href={conversionHref(`${path}/file`, { ...asked, only: "", page: 1 })}>
          Download all {quantity(answers.length, "answer")} as CSV
        </ButtonLink>
      </p>
    </section>
  );
}

function OutcomeChoice(props: {
  tally: Record<Outcome, number>;
  total: number;
  asked: ConversionAddress;
  path: string;
}) {
  const { tally, total, asked, path } = props;
  const outcomes = (Object.keys(OUTCOMES) as Outcome[]).map((only) => ({
    name: OUTCOMES[only],
    items: tally[only],
    only,
  }));
  const choices = [{ name: "All", items: total, only: "" as const }, ...outcomes]
    .filter(({ items, only }) => items > 0 || only === asked.only)
    .map(({ name, items, only }) => ({
      name,
      items,
      href: conversionHref(path, { ...asked, only, page: 1 }),
      chosen: asked.only === only,
    }));
  return <ChoicePills label="Answers by outcome" choices={choices} />;
}
