import type { Metadata } from "next";
import { STANDARDS_CRUMB } from "#components/standards/unknown-standard";
import { ChoiceLinks } from "#components/ui/choice-links";
import { ErrorSummary } from "#components/ui/error-summary";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { dateInWords, quantity } from "#lib/platform/in-words";
import { ParameterReader, type Parameters } from "#lib/platform/parameters";
import { wallTime } from "#lib/revision/consultation/window";
import { isOverdue } from "#lib/revision/meetings/meeting";
import { reportOf, timescaleInWords, yearsOf } from "#lib/standards/plan/plan";
import { listPlan } from "#lib/standards/plan/plan.db";
import { PLAN_PATH, planReportHref } from "#lib/standards/plan/plan-address";

export const metadata: Metadata = { title: "Report on the action plan" };

/** What was done in a year, by objective: a page that prints. */
export default async function PlanReport({ searchParams }: { searchParams: Promise<Parameters> }) {
  const reader = new ParameterReader(await searchParams);
  const today = wallTime(new Date()).date;
  const asked = reader.matching("year", "The year", /^20\d{2}$/, today.slice(0, 4));
  const actions = await listPlan();
  const year = Number(asked || today.slice(0, 4));
  const { objectives, standing, moved } = reportOf(actions, year);
  const total = standing.open + standing.done + standing.dropped;
  return (
    <>
      {reader.errors.length > 0 && <PageStatus code={400} />}
      <ErrorSummary errors={reader.errors} />
      <PageHeading
        crumbs={[STANDARDS_CRUMB, { href: PLAN_PATH, name: "Action plan" }]}
        title={`Progress on the action plan in ${year}`}
      >
        <p>
          {quantity(total, "action")}, of which something was done on {moved}. Now {standing.done} are done,{" "}
          {standing.open} open and {standing.dropped} dropped.
        </p>
      </PageHeading>
      <ChoiceLinks
        id="year"
        label="Year"
        choices={yearsOf(actions, today).map((one) => ({
          name: String(one),
          href: planReportHref(one),
          chosen: one === year,
        }))}
      />
      {objectives.length === 0 && <p>The plan has no action in this year.</p>}
      {objectives.map(({ objective, actions: own }) => (
        <section key={objective} className="mt-7 break-inside-avoid">
          <h2>{objective}</h2>
          {own.map((action) => (
            <div key={action.id} className="mt-3 max-w-3xl border-l-2 border-line pl-4 break-inside-avoid">
              <h3 className="text-[1.05rem]">{action.text}</h3>
              <p className="text-soft">
                {[action.owner, timescaleInWords(action)].filter(Boolean).join(", ")},{" "}
                {isOverdue(action, today) ? (
                  <strong className="text-danger">open, overdue</strong>
                ) : (
                  action.status
                )}
                .
              </p>
              {action.done.length === 0 ? (
                <p>Nothing was reported in {year}.</p>
              ) : (
                <ul className="mt-1 list-disc pl-5">
                  {action.done.map(({ id, doneOn, text }) => (
                    <li key={id}>
                      {dateInWords(doneOn)}: {text}
                    </li>
                  ))}
                </ul>
              )}
              {action.note !== "" && <p className="mt-1">{action.note}</p>}
            </div>
          ))}
        </section>
      ))}
    </>
  );
}
