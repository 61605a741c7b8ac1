import { z } from "zod";
import { count } from "#lib/platform/in-words";
import { Refusal } from "#lib/platform/refusal";
import { FIGURE_FIELDS, figuresOf, type PolicyFigures, policyOf } from "#lib/revision/opening/policy-figures";
import type { RevisionToOpen } from "#lib/revision/opening/revision-to-open";
import { dayField } from "#lib/web/day-field";
import { line, prose } from "#lib/web/fields";

/** A number of cases, with the comma that people write in thousands or without. */
function cases() {
  return line("The figure", { required: "Give the number of cases.", longest: 12 })
    .transform((text) => text.replace(/[,\s]/g, ""))
    .refine((text) => /^\d{1,8}$/.test(text), "The figure is not a whole number. Type it like 10,000.")
    .transform(Number);
}

/** What the settings of a revision are asked for by. */
export const SETTINGS_FIELDS = {
  title: line("The name", { required: "Give the revision a name.", longest: 120 }),
  targetTitle: line("The title", { longest: 200 }),
  targetShortTitle: line("The label", { longest: 30 }),
  ...Object.fromEntries(FIGURE_FIELDS.map((name) => [name, cases()])),
  policySource: line("The source", { longest: 300 }),
  cutOffOn: dayField(),
  note: prose("The note", { longest: 5_000 }),
};

/** What the form for opening a revision asks for. */
export const OPENING_FIELDS = z.object({
  ...SETTINGS_FIELDS,
  source: line("The edition", { required: "Choose the edition to revise.", longest: 30 }),
  targetTitle: line("The title", { required: "Give the title of the edition that it becomes." }),
  targetShortTitle: line("The label", {
    required: "Give the label of the edition that it becomes.",
    longest: 30,
  }),
});

/** What the form for opening a correction asks for. */
export const CORRECTION_FIELDS = z.object({
  release: line("The release", { required: "Choose the table to correct.", longest: 9 }).pipe(
    z.string().regex(/^[1-9]\d*$/, "Choose the table to correct."),
  ),
  title: line("The name", { required: "Give the correction a name.", longest: 120 }),
  reason: prose("The reason", { required: "Say why the table is corrected.", longest: 5_000 }),
});

type TypedSettings = z.output<z.ZodObject<typeof SETTINGS_FIELDS>>;
export type Settings = Omit<RevisionToOpen, "source">;

/** The settings that were typed. @throws Refusal where figures of one's own come without their source */
export function settingsTyped(values: TypedSettings): Settings {
  const { title, targetTitle, targetShortTitle, cutOffOn, note } = values;
  const figures: PolicyFigures = {
    cases: FIGURE_FIELDS.map((name) => (values as Record<string, unknown>)[name] as number),
    source: values.policySource,
  };
  const sizePolicy = policyOf(figures);
  if (sizePolicy && figures.source === "")
    throw new Refusal(
      "The figures differ from those in force. Say where they come from, such as the minutes that agreed them.",
      "policySource",
    );
  return { title, targetTitle, targetShortTitle, sizePolicy, cutOffOn: cutOffOn || null, note };
}

/** Settings as the fields of a form show them, by the name of the field. */
export function settingsShown(settings: Settings): Record<string, string> {
  const { title, targetTitle, targetShortTitle, sizePolicy, cutOffOn, note } = settings;
  const { cases, source } = figuresOf(sizePolicy);
  return {
    ...{ title, targetTitle, targetShortTitle, note },
    ...Object.fromEntries(FIGURE_FIELDS.map((name, at) => [name, count(cases[at] ?? 0)])),
    policySource: source,
    cutOffOn: cutOffOn ?? "",
  };
}
