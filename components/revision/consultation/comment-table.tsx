import { WideTable } from "#components/ui/wide-table";
import { momentInWords } from "#lib/platform/in-words";
import {
  type Comment,
  type CommentState,
  commentState,
  STANCE_NAMES,
} from "#lib/revision/consultation/comment";
import { commentHref, roundHref } from "#lib/revision/consultation/round";

export const STATE_NAMES: Record<CommentState, string> = {
  waiting: "waits for a response",
  published: "answered and published",
  withheld: "answered and withheld",
};

/** Comments with where each stands. @param questions of the proposals, by id @param names whether to say whose they are */
export function CommentTable(props: {
  caption: string;
  comments: readonly Comment[];
  questions: ReadonlyMap<string, string>;
  names: boolean;
}) {
  const { caption, comments, questions, names } = props;
  return (
    <WideTable label={caption}>
      <table className="data-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Comment</th>
            <th scope="col">Round</th>
            <th scope="col">Stance</th>
            {names && <th scope="col">From</th>}
            <th scope="col">Sent</th>
            <th scope="col">Where it stands</th>
          </tr>
        </thead>
        <tbody>
          {comments.map((one) => (
            <tr key={one.id}>
              <th scope="row" className="border-b border-line text-left align-top font-normal">
                <a href={commentHref(one.id)}>
                  Comment {one.id}: {questions.get(one.proposal) ?? one.proposal}
                </a>
                <span className="block text-[0.92rem] text-soft">{shortened(one.text)}</span>
              </th>
              <td>
                <a href={roundHref(one.round)}>{one.roundTitle}</a>
              </td>
              <td>{STANCE_NAMES[one.stance]}</td>
              {names && <td>{one.personName}</td>}
              <td>{momentInWords(one.sentAt)}</td>
              <td>{STATE_NAMES[commentState(one)]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}

const LONGEST = 120;

function shortened(text: string): string {
  const [line = ""] = text.split("\n");
  if (line.length <= LONGEST) return line;
  const space = line.lastIndexOf(" ", LONGEST);
  return `${line.slice(0, space > 0 ? space : LONGEST)} …`;
}
