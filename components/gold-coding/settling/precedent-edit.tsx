import type { ReactNode } from "react";
import { PRECEDENTS } from "#components/gold-coding/settling/precedent-page";
import { TextArea } from "#components/ui/field";
import { AnswerBanner, PostForm } from "#components/ui/form";
import { FormButtons } from "#components/ui/form-buttons";
import { PageHeading } from "#components/ui/page-heading";
import { precedentHref } from "#lib/gold-coding/settling/case-address";
import { errorAt, type FormAnswer, typed } from "#lib/web/answer";

const WITHDRAW = "withdraw";

/** The page on which a ruling or distinction is worded anew or withdrawn. */
export function PrecedentEdit(props: {
  kind: "ruling" | "distinction";
  precedent: { id: number; version: number; text: string };
  /** What it is called. */
  title: string;
  textLabel: string;
  answer: FormAnswer | null;
  /** Fields before its text. */
  children?: ReactNode;
}) {
  const { kind, title, textLabel, answer, children } = props;
  const { id, version, text } = props.precedent;
  const { path, title: list } = PRECEDENTS[kind];
  const back = precedentHref(kind, id);
  return (
    <>
      <PageHeading
        crumbs={[
          { href: path, name: list },
          { href: back, name: title },
        ]}
        title={`Change a ${kind}`}
      />
      <AnswerBanner answer={answer} />
      <PostForm to={precedentHref(kind, id, "edit/save")} label="Change its words">
        {children}
        <TextArea
          label={textLabel}
          name="text"
          hint="Everybody reads it: use your own words."
          defaultValue={typed(answer, kind, "text", text)}
          error={errorAt(answer, kind, "text")}
        />
        <input type="hidden" name="version" value={version} />
        <FormButtons button="Save" back={back} />
      </PostForm>
      <h2 className="mt-9 mb-2">Withdraw it</h2>
      <p className="mb-3 max-w-prose">
        From then on nobody is shown it but in its history. It cannot be taken back into force; make a new one
        when settling a case.
      </p>
      <PostForm to={precedentHref(kind, id, "edit/withdraw")} label="Withdraw it">
        <TextArea
          label="Why it is withdrawn"
          name="reason"
          rows={3}
          defaultValue={typed(answer, WITHDRAW, "reason")}
          error={errorAt(answer, WITHDRAW, "reason")}
        />
        <input type="hidden" name="version" value={version} />
        <FormButtons button="Withdraw" back={back} />
      </PostForm>
    </>
  );
}
