import { Button } from "#components/ui/button";
import { TextField } from "#components/ui/field";
import { PostForm } from "#components/ui/form";
import { RadioChoices } from "#components/ui/radio-choices";
import { CODED_FILES_PATH, KEPT_HOURS, MOST_ROWS, type Work } from "#lib/coded-files/kept/coded-file";
import { LARGEST_CODED, LARGEST_VISITORS } from "#lib/jobs/largest-files";
import { count } from "#lib/platform/in-words";
import { address } from "#lib/platform/parameters";
import { errorAt, type FormAnswer, typed } from "#lib/web/answer";

/** A file to be coded or converted. What a visitor may send is smaller than what somebody signed in may. */
export function SendFileForm(props: {
  signedIn: boolean;
  answer: FormAnswer | null;
  /** What is to be done with it; undefined where the form asks. */
  work: Work | undefined;
  /** From which edition to which codes are converted, as addresses have it; "" for nobody said. */
  way: string;
  /** Whether nothing else can be done with it here. */
  fixed?: boolean;
}) {
  const { signedIn, answer, work, way, fixed = false } = props;
  const path = `${CODED_FILES_PATH}/${signedIn ? "send" : "send-small"}`;
  return (
    <PostForm
      to={address(path, { work: work ?? "", way })}
      withFile
      label="Send a file"
      className="grid max-w-2xl gap-5 rounded-card bg-wash p-4 sm:p-5"
    >
      {fixed ? (
        <input type="hidden" name="work" value={work} />
      ) : (
        <RadioChoices
          legend="What the file holds"
          name="work"
          chosen={typed(answer, "coded-file", "work", work ?? "code")}
          error={errorAt(answer, "coded-file", "work")}
          choices={[
            {
              value: "code",
              name: "Job titles",
              note: "You get the most likely code of each, and how likely it is.",
            },
            {
              value: "convert",
              name: "Codes",
              note: "You get the groups of another edition, with shares where a code is divided.",
            },
          ]}
        />
      )}
      {way !== "" && <input type="hidden" name="way" value={way} />}
      <TextField
        label="File"
        type="file"
        name="file"
        accept=".csv,.txt,.tsv,.xlsx,text/csv,text/plain"
        className="py-2"
        hint={
          signedIn
            ? `CSV or Excel (.xlsx), up to ${megabytes(LARGEST_CODED)} and ${count(MOST_ROWS.own)} rows.`
            : `CSV or Excel (.xlsx), up to ${megabytes(LARGEST_VISITORS)} and ${count(MOST_ROWS.visitors)} rows. Sign in to send larger ones.`
        }
        error={errorAt(answer, "coded-file", "file")}
      />
      <div>
        <Button>Send the file</Button>
      </div>
      <p className="text-[0.92rem] text-soft">
        {signedIn
          ? `Only you can see the file. It is deleted after ${KEPT_HOURS.own / 24} days, or when you delete it.`
          : `Only people who have the address of its page can see the file. It is deleted after ${KEPT_HOURS.visitors} hours, or when you delete it.`}
      </p>
    </PostForm>
  );
}

function megabytes(bytes: number): string {
  return `${count(bytes / 1024 / 1024)} MB`;
}
