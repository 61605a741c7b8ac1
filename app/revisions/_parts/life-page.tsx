import type { ReactNode } from "react";
import { HistoryList } from "#components/record/history-list";
import { ButtonLink } from "#components/ui/button";
import { AnswerBanner } from "#components/ui/form";
import { Notice } from "#components/ui/notice";
import { type Crumb, PageHeading } from "#components/ui/page-heading";
import type { AuditEntry } from "#lib/record/entry";
import { historyItem } from "#lib/record/sentences";
import type { LifeStep } from "#lib/revision/life/life-step";
import { lifeHref, type StepsOf } from "#lib/revision/life/set-of-steps";
import type { FormAnswer } from "#lib/web/answer";
import { StepTable } from "./step-table";

/** The steps that the life of proposals is made of, with what is to be thought of and how they came to be. */
export function LifePage(props: {
  of: StepsOf;
  crumbs: Crumb[];
  title: string;
  steps: readonly LifeStep[];
  warnings: readonly string[];
  changes: readonly AuditEntry[];
  editable: boolean;
  answer: FormAnswer | null;
  /** What these steps are, and whose. */
  children: ReactNode;
}) {
  const { of, crumbs, title, steps, warnings, changes, editable, answer, children } = props;
  return (
    <>
      <PageHeading crumbs={crumbs} title={title}>
        {children}
      </PageHeading>
      <AnswerBanner answer={answer} />
      {warnings.length > 0 && (
        <Notice look="warning" title="Think of the number of votes">
          <ul className="grid list-disc gap-1 pl-5">
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </Notice>
      )}
      <StepTable of={of} steps={steps} editable={editable} />
      {editable && (
        <p className="mt-4">
          <ButtonLink href={lifeHref(of, "new")}>Add a step</ButtonLink>
        </p>
      )}
      <div className="mt-9">
        <HistoryList
          deeds={changes.map((deed) => historyItem(deed, true))}
          none="The steps are as they were delivered."
        />
      </div>
    </>
  );
}
