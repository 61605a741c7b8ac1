import { WideTable } from "#components/ui/wide-table";
import { STAGES } from "#lib/compile/decisions/stage";
import { quantity } from "#lib/platform/in-words";
import { listed } from "#lib/platform/listed";
import { BODY_NAMES, LIFE_ROLE_NAMES, type LifeStep, type StepDraft } from "#lib/revision/life/life-step";
import { lifeHref, type StepsOf } from "#lib/revision/life/set-of-steps";

/** The steps of a proposal's life in the order of the stages. @param editable whether the reader may set them */
export function StepTable(props: { of: StepsOf; steps: readonly LifeStep[]; editable: boolean }) {
  const { of, steps, editable } = props;
  const ordered = STAGES.flatMap((from) =>
    STAGES.flatMap((to) => steps.filter((step) => step.from === from && step.to === to)),
  );
  return (
    <WideTable label="The life of proposals">
      <table className="data-table max-w-5xl">
        <caption className="sr-only">Moves that a proposal can make</caption>
        <thead>
          <tr>
            <th scope="col">From</th>
            <th scope="col">To</th>
            <th scope="col">Made by</th>
            <th scope="col">What has to be there first</th>
            {editable && <th scope="col">Set it</th>}
          </tr>
        </thead>
        <tbody>
          {ordered.map((step) => (
            <tr key={step.id}>
              <td>{step.from}</td>
              <td>{step.to}</td>
              <td>{listed(step.roles.map((role) => LIFE_ROLE_NAMES[role]))}</td>
              <td>{conditionsInWords(step)}</td>
              {editable && (
                <td>
                  <a href={lifeHref(of, String(step.id))}>
                    Change or end
                    <span className="sr-only">
                      {" "}
                      the step from {step.from} to {step.to}
                    </span>
                  </a>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}

/** "2 votes of the working group, tangible evidence and a response to every comment". */
function conditionsInWords({ to, quorum, quorumOf, needsEvidence, needsResponses }: StepDraft): string {
  const conditions: string[] = [];
  if (quorum > 0 && quorumOf)
    conditions.push(
      `${quantity(quorum, "vote")} of the ${BODY_NAMES[quorumOf]}${to === "decided" ? " for the outcome" : ""}`,
    );
  if (needsEvidence) conditions.push("tangible evidence");
  if (needsResponses) conditions.push("a response to every comment");
  if (to === "out for comment") conditions.push("a consultation round that asks about it");
  if (to === "decided") conditions.push("a vote of somebody other than its proposer");
  return conditions.length === 0 ? "nothing" : listed(conditions);
}
