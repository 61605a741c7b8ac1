import { z } from "zod";
import { type DescriptionDraft, linesOf } from "#lib/classification/edit-description.db";
import type { PublishedDescription } from "#lib/facts/facts";
import { STATE_FIELD, WHY_FIELDS } from "#lib/web/edit-fields";
import { line, prose } from "#lib/web/fields";

const LONG = 20_000;

/** The fields of the form for a description; tasks and related titles stand one to a line. */
export const DESCRIPTION_FIELDS = z.object({
  title: line("The title", { required: "Give the title as it is printed beside the description." }),
  general: prose("The description", { longest: LONG }),
  entryRoutes: prose("The text on entry routes", { longest: LONG }),
  tasks: prose("The list of tasks", { longest: LONG }),
  relatedTitles: prose("The list of related job titles", { longest: LONG }),
  state: STATE_FIELD,
  ...WHY_FIELDS,
});

export function descriptionFrom(values: z.infer<typeof DESCRIPTION_FIELDS>): DescriptionDraft {
  const { title, general, entryRoutes, tasks, relatedTitles } = values;
  return { title, general, entryRoutes, tasks: linesOf(tasks), relatedTitles: linesOf(relatedTitles) };
}

/** What the fields have at first, as texts. */
export function descriptionTexts(
  description: PublishedDescription | null,
  groupTitle: string,
): Record<keyof DescriptionDraft, string> {
  return {
    title: description?.title ?? groupTitle,
    general: description?.general ?? "",
    entryRoutes: description?.entryRoutes ?? "",
    tasks: description?.tasks.join("\n") ?? "",
    relatedTitles: description?.relatedTitles.join("\n") ?? "",
  };
}

/** What the fields are called on screen. */
export const DESCRIPTION_NAMES: Record<keyof DescriptionDraft, string> = {
  title: "Title as printed",
  general: "Description",
  entryRoutes: "Typical entry routes and associated qualifications",
  tasks: "Tasks",
  relatedTitles: "Related job titles",
};
