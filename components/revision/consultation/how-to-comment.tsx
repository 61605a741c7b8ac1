import { Notice } from "#components/ui/notice";
import { withParameter } from "#lib/platform/return-path";
import type { Round } from "#lib/revision/consultation/round";
import { londonMoment, windowState } from "#lib/revision/consultation/window";

/**
 * Says whether comments are taken now and what it takes to send one.
 * @param who looks: nobody signed in, somebody who may not comment, or somebody who may
 * @param page where to come back to after signing in
 */
export function HowToComment(props: {
  round: Round;
  now: Date;
  who: "nobody" | "reader" | "commenter";
  page: string;
}) {
  const { round, now, who, page } = props;
  const state = windowState(round, now);
  if (state === "closed")
    return (
      <Notice title={`This round closed ${londonMoment(round.closesAt)}.`}>
        <p>Comments are not taken any more. Those that were published stand below with their responses.</p>
      </Notice>
    );
  const when =
    state === "coming"
      ? `This round opens ${londonMoment(round.opensAt)} and closes ${londonMoment(round.closesAt)}.`
      : `Comments are taken until ${londonMoment(round.closesAt)}.`;
  return (
    <Notice title={when}>
      {who === "nobody" && (
        <p>
          To comment, <a href={withParameter("/sign-in", "return", page)}>sign in</a>. Who has no account yet
          asks the classification’s custodian for one, as a stakeholder.
        </p>
      )}
      {who === "reader" && (
        <p>
          Your roles do not let you comment in this round. If you would like to, ask the custodian for the
          role of stakeholder.
        </p>
      )}
      {who === "commenter" && state === "coming" && <p>You can send comments from then on.</p>}
    </Notice>
  );
}
