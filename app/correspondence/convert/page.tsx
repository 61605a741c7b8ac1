import type { Metadata } from "next";
import { CorrespondenceNav } from "#components/correspondence/correspondence-nav";
import { ButtonLink } from "#components/ui/button";
import { ChoicePills } from "#components/ui/choice-pills";
import { ErrorSummary } from "#components/ui/error-summary";
import { Notice } from "#components/ui/notice";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { Pagination } from "#components/ui/pagination";
import {
  CONVERT_PATH,
  type ConversionAddress,
  conversionHref,
} from "#lib/correspondence/conversion/conversion-address";
import {
  convertList,
  type ListConversion,
  OUTCOMES,
  type Outcome,
} from "#lib/correspondence/conversion/conversion-list";
import { conversionShown } from "#lib/correspondence/conversion/conversion-shown";
import { peopleText } from "#lib/correspondence/share-basis";
import { PAGE_LENGTH } from "#lib/correspondence/table-address";
import { quantity } from "#lib/platform/in-words";
import type { Parameters } from "#lib/platform/parameters";
import { readConversionBasis } from "#lib/revision/compiles/correspondence.db";
import { formAnswer } from "../../viewer";
import { ConversionAnswers } from "./_parts/conversion-answers";
import { ConversionForm } from "./_parts/conversion-form";

export const metadata: Metadata = { title: "Convert codes" };

export default async function ConvertPage({ searchParams }: { searchParams: Promise<Parameters> }) {
  const parameters = await searchParams;
  const answer = await formAnswer(parameters);
  const { asked, reader } = conversionShown(parameters, answer);
  const basis = await readConversionBasis(asked.direction);
  const refused = reader.errors.length > 0;
  return (
    <>
      {refused && <PageStatus code={400} />}
      <CorrespondenceNav current="convert" />
      <ErrorSummary errors={reader.errors} />
      <PageHeading title="Convert codes">
        <p>
          From SOC2010 to SOC2020 or back. A code that is divided comes with the shares of people observed;
          one that cannot be converted comes with the reason. Nothing is guessed.
        </p>
      </PageHeading>
      <ConversionForm asked={asked} reader={reader} />
      {refused || asked.codes.trim() === "" ? (
        <Example />
      ) : (
        <Answers conversion={convertList(asked.codes, basis, asked)} asked={asked} />
      )}
    </>
  );
}

function Example() {
  return (
    <p className="text-soft">
      For example: <a href={`${CONVERT_PATH}?codes=2136+1115+1259+3119`}>2136, 1115, 1259 and 3119</a>
    </p>
  );
}

function Answers({ conversion, asked }: { conversion: ListConversion; asked: ConversionAddress }) {
  const { answers, tally, heading, leftOut } = conversion;
  const chosen = asked.only === "" ? answers : answers.filter((answer) => answer.outcome === asked.only);
  const pages = Math.max(1, Math.ceil(chosen.length / PAGE_LENGTH));
  const page = Math.min(asked.page, pages);
  const label = `${quantity(answers.length, "answer")}, shares of ${peopleText(asked)}`;
  return (
    <section aria-labelledby="answers">
      <h2 id="answers">{quantity(answers.length, "answer")}</h2>
      <OutcomeChoice tally={tally} total={answers.length} asked={asked} />
      <p className="mb-1 text-[0.94rem] text-soft">Shares and people: {peopleText(asked)}.</p>
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
        direction={asked.direction}
        withCounts={asked.withCounts}
        label={label}
      />
      <Pagination page={page} pages={pages} href={(number) => conversionHref({ ...asked, page: number })} />
      <p className="no-print mt-4">
        <ButtonLink href={conversionHref({ ...asked, only: "", page: 1 }, `${CONVERT_PATH}/file`)}>
          Download all {quantity(answers.length, "answer")} as CSV
        </ButtonLink>
      </p>
    </section>
  );
}

function OutcomeChoice(props: { tally: Record<Outcome, number>; total: number; asked: ConversionAddress }) {
  const { tally, total, asked } = props;
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
      href: conversionHref({ ...asked, only, page: 1 }),
      chosen: asked.only === only,
    }));
  return <ChoicePills label="Answers by outcome" choices={choices} />;
}
