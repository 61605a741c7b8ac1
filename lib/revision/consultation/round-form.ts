import type { z } from "zod";
import type { Round, RoundDraft } from "#lib/revision/consultation/round";
import { readWindow, type TypedWindow, wallTime } from "#lib/revision/consultation/window";
import { line, prose } from "#lib/web/fields";

/** What a form brings of a round. */
export const ROUND_FIELDS = {
  title: line("The name", { required: "Give the round a name.", longest: 120 }),
  about: prose("The text", {
    required: "Say what the round is about, for whoever comes for the first time.",
    longest: 5_000,
  }),
  opensDate: line("The date", { required: "Give the day on which the round opens." }),
  opensTime: line("The time", { required: "Give the time at which the round opens." }),
  closesDate: line("The date", { required: "Give the day on which the round closes." }),
  closesTime: line("The time", { required: "Give the time at which the round closes." }),
};

type TypedRound = z.output<z.ZodObject<typeof ROUND_FIELDS>>;

/** The round that was typed. @throws Refusal where its window is none */
export function roundTyped({ title, about, ...window }: TypedRound): RoundDraft {
  return { title, about, ...readWindow(window) };
}

/** A window as the fields of a form show it, by the clock in London. */
export function typedWindow({ opensAt, closesAt }: Pick<Round, "opensAt" | "closesAt">): TypedWindow {
  const [opens, closes] = [wallTime(opensAt), wallTime(closesAt)];
  return {
    opensDate: opens.date,
    opensTime: opens.time,
    closesDate: closes.date,
    closesTime: closes.time,
  };
}
