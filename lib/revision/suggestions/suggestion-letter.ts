import type { Letter } from "#lib/platform/mail/letter";
import { reference, suggestedHref } from "#lib/revision/suggestions/suggestion";

/** What has become of a suggestion, for whoever left an address. */
interface Outcome {
  id: number;
  title: string;
  email: string;
  /** "" where an issue was raised from it. */
  answer: string;
}

/** The letter that tells somebody what has become of what they suggested. @param appUrl "https://soc.example.gov.uk" */
export function suggestionLetter({ id, title, email, answer }: Outcome, appUrl: string): Letter {
  const said = `You suggested a change to the occupational classification, ${reference(id)}: “${title}”.`;
  return {
    to: email,
    subject: `Your suggestion ${reference(id)}`,
    paragraphs: [
      said,
      ...(answer === ""
        ? [
            "The working group has raised an issue from it. It looks for evidence and proposes a change, or says why none is needed.",
          ]
        : ["The working group has answered it:", answer]),
      `How it stands is at ${appUrl}${suggestedHref(id)}`,
    ],
  };
}
