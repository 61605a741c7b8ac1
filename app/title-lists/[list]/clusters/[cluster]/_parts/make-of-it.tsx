import { Button, ButtonLink } from "#components/ui/button";
import { TextField } from "#components/ui/field";
import { PostForm } from "#components/ui/form";
import { can, type Person } from "#lib/permissions/permissions";
import { revisionsToRaiseIn } from "#lib/revision/issues/revisions-to-raise-in.db";
import type { KeptCluster } from "#lib/title-lists/clusters/clusters.db";
import { clusterHref, makeHref } from "#lib/title-lists/list-address";
import { OUTCOMES, type OutcomeKind, type OutcomesOf } from "#lib/title-lists/outcomes/outcome";
import type { TitleList } from "#lib/title-lists/title-list";
import { errorAt, type FormAnswer, typed } from "#lib/web/answer";

const FORM = "titles-nothing";

/** What can be made of a cluster that was not yet, by whoever looks. */
export async function MakeOfIt(props: {
  list: TitleList;
  cluster: KeptCluster;
  made: OutcomesOf;
  person: Person;
  answer: FormAnswer | null;
}) {
  const { list, cluster, made, person, answer } = props;
  const open = (became: OutcomeKind) => !made.own.some((one) => one.became === became);
  const may = {
    suggestion: can(person, OUTCOMES.suggestion.needs),
    entry: can(person, OUTCOMES.entry.needs),
    issue: (await revisionsToRaiseIn(person)).length > 0,
  };
  const ways = (["suggestion", "entry", "issue"] as const).filter((became) => may[became] && open(became));
  return (
    <section aria-labelledby="make" className="no-print mt-8">
      <h2 id="make">Make something of it</h2>
      {ways.length > 0 && (
        <p className="mt-3 flex flex-wrap gap-3">
          {ways.map((became) => (
            <ButtonLink key={became} href={makeHref(list.id, cluster.number, became)}>
              {OUTCOMES[became].does}
            </ButtonLink>
          ))}
        </p>
      )}
      {made.own.length === 0 && (
        <PostForm
          to={clusterHref(list.id, cluster.number, "make/nothing")}
          label="Seen, nothing to do"
          className="mt-5 flex max-w-3xl flex-wrap items-end gap-3"
        >
          <div className="min-w-64 grow">
            <TextField
              label="Or: seen, nothing to do, because"
              name="reason"
              defaultValue={typed(answer, FORM, "reason")}
              error={errorAt(answer, FORM, "reason")}
            />
          </div>
          <Button look="secondary">Nothing to do</Button>
        </PostForm>
      )}
      <p className="mt-3 max-w-3xl text-soft">
        It is remembered: when the next list has these titles, or like ones, what was decided stands beside
        them.
      </p>
    </section>
  );
}
