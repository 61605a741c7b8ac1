import type { Metadata } from "next";
import { ActionTable } from "#components/revision/meetings/action-table";
import { StandardsNav } from "#components/standards/standards-nav";
import { STANDARDS_CRUMB } from "#components/standards/unknown-standard";
import { ButtonLink } from "#components/ui/button";
import { ChoicePills } from "#components/ui/choice-pills";
import { ErrorSummary } from "#components/ui/error-summary";
import { AnswerBanner } from "#components/ui/form";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { can } from "#lib/permissions/permissions";
import { address, ParameterReader, type Parameters } from "#lib/platform/parameters";
import { wallTime } from "#lib/revision/consultation/window";
import { ACTION_STATUSES } from "#lib/revision/meetings/meeting";
import { byObjective, timescaleInWords } from "#lib/standards/plan/plan";
import { listPlan } from "#lib/standards/plan/plan.db";
import { PLAN_PATH, planActionHref, planReportHref } from "#lib/standards/plan/plan-address";
import { currentViewer, formAnswer } from "../../viewer";

export const metadata: Metadata = { title: "Action plan for occupational standards" };

export default async function PlanPage({ searchParams }: { searchParams: Promise<Parameters> }) {
  const parameters = await searchParams;
  const reader = new ParameterReader(parameters);
  const status = reader.choice("status", "The status", [...ACTION_STATUSES, "all"]) || "all";
  const [all, viewer, answer] = await Promise.all([listPlan(), currentViewer(), formAnswer(parameters)]);
  const person = viewer?.person ?? null;
  const keeps = can(person, "keep standards");
  const shown = all.filter((action) => status === "all" || action.status === status);
  return (
    <>
      {reader.errors.length > 0 && <PageStatus code={400} />}
      <AnswerBanner answer={answer} />
      <ErrorSummary errors={reader.errors} />
      <PageHeading crumbs={[STANDARDS_CRUMB]} title="Action plan">
        <p>What is to be done for the standards, by objective: by whom, in what time, and how it stands.</p>
      </PageHeading>
      <StandardsNav person={person} here={PLAN_PATH} />
      <p className="mt-3 flex flex-wrap gap-3">
        <ButtonLink href={planReportHref()}>Report on a year</ButtonLink>
        {keeps && <ButtonLink href={planActionHref("new")}>Enter an action</ButtonLink>}
      </p>
      <ChoicePills
        label="Status"
        choices={(["all", ...ACTION_STATUSES] as const).map((one) => ({
          name: one,
          items: all.filter((action) => one === "all" || action.status === one).length,
          href: address(PLAN_PATH, { status: one === "all" ? "" : one }),
          chosen: one === status,
        }))}
      />
      {shown.length === 0 && <p>There are none{status === "all" ? " yet" : ` that are ${status}`}.</p>}
      {byObjective(shown).map(({ objective, actions }) => (
        <section key={objective} className="mt-7">
          <h2>{objective}</h2>
          <div className="mt-2">
            <ActionTable
              caption={`Actions: ${objective}`}
              actions={actions}
              today={wallTime(new Date()).date}
              from={{ heading: "Time", of: timescaleInWords }}
              editHref={keeps ? ({ id }) => planActionHref(id) : null}
            />
          </div>
        </section>
      ))}
    </>
  );
}
