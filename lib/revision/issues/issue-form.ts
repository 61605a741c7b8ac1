import { readCodes } from "#lib/revision/issues/issue-draft";
import { line, prose } from "#lib/web/fields";

/** What the forms for raising and editing an issue ask for. */
export const ISSUE_FIELDS = {
  question: line("The question", { required: "Say what is asked, in one sentence.", longest: 300 }),
  sources: line("The list of SOC2010 groups", { longest: 400 }).transform(readCodes),
  targets: line("The list of SOC2020 groups", { longest: 400 }).transform(readCodes),
  evidence: prose("What was found"),
};

/** What the form for opening a paper asks for. */
export const PAPER_FIELDS = {
  label: line("The short name", { required: "Give the paper a short name.", longest: 60 }),
  title: line("The title", { required: "Give the paper a title." }),
  majorGroup: line("The major group", { longest: 1 }).transform((code) => code || null),
  introduction: prose("The introduction"),
};
