import type { Metadata } from "next";
import { InventedNotice } from "#components/standards/invented-mark";
import { StandardTable } from "#components/standards/standard-table";
import { StandardsNav } from "#components/standards/standards-nav";
import { ErrorSummary } from "#components/ui/error-summary";
import { AnswerBanner } from "#components/ui/form";
import { Notice } from "#components/ui/notice";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { Pagination } from "#components/ui/pagination";
import { can } from "#lib/permissions/permissions";
import { count, quantity } from "#lib/platform/in-words";
import { ParameterReader, type Parameters } from "#lib/platform/parameters";
import { wallTime } from "#lib/revision/consultation/window";
import { readStandardEditions } from "#lib/standards/held-editions.db";
import { listStandards, registerFacts } from "#lib/standards/register/list.db";
import { readRegisterFilter } from "#lib/standards/register/register-filter";
import { registerHref, STANDARDS_PATH, standardsHref } from "#lib/standards/standards-address";
import { currentViewer, formAnswer } from "../viewer";
import { RegisterFilterForm } from "./_parts/register-filter-form";

export const metadata: Metadata = { title: "Occupational standards" };

const PAGE = 50;

export default async function Standards({ searchParams }: { searchParams: Promise<Parameters> }) {
  const parameters = await searchParams;
  const reader = new ParameterReader(parameters);
  const filter = readRegisterFilter(reader);
  const page = reader.page();
  const today = wallTime(new Date()).date;
  const [{ standards, total }, facts, { newest }, viewer, answer] = await Promise.all([
    listStandards(filter, { page, size: PAGE, today }),
    registerFacts(),
    readStandardEditions(),
    currentViewer(),
    formAnswer(parameters),
  ]);
  const pages = Math.max(1, Math.ceil(total / PAGE));
  const person = viewer?.person ?? null;
  return (
    <>
      {reader.errors.length > 0 && <PageStatus code={400} />}
      <AnswerBanner answer={answer} />
      <ErrorSummary errors={reader.errors} />
      <PageHeading title="Occupational standards">
        <p>
          National Occupational Standards, and beside them apprenticeship standards: facts of each, and the
          unit groups that it belongs to. What a standard says stands where it is published.
        </p>
      </PageHeading>
      <StandardsNav person={person} here={STANDARDS_PATH} />
      {facts.standards === 0 ? (
        <Notice title="The register is empty.">
          <p>
            {can(person, "keep standards") ? (
              <a href={standardsHref("import")}>Import a list of standards</a>
            ) : (
              "Nobody has imported a list of standards yet."
            )}
          </p>
        </Notice>
      ) : (
        <>
          <InventedNotice invented={facts.invented} standards={facts.standards} />
          <RegisterFilterForm {...{ filter, reader }} sectors={facts.sectors} />
          {standards.length === 0 ? (
            <Notice title="No standard meets all of these conditions.">
              <p>
                Use fewer words or conditions, or <a href={STANDARDS_PATH}>start again</a>.
              </p>
            </Notice>
          ) : (
            <>
              <StandardTable
                caption={
                  <>
                    {quantity(total, "standard")}
                    {pages > 1 &&
                      `, ${count((page - 1) * PAGE + 1)} to ${count((page - 1) * PAGE + standards.length)} shown`}
                  </>
                }
                {...{ standards, today }}
                edition={newest?.id ?? ""}
              />
              <Pagination
                page={page}
                pages={pages}
                href={(n) => registerHref({ ...filter, page: n > 1 ? n : "" })}
              />
            </>
          )}
        </>
      )}
    </>
  );
}
