import type { Continues, TargetGroup } from "#lib/compile/decisions/change";
import { SOC_SHAPE } from "#lib/facts/codes/code-shape";
import type { FieldReader, FormFields } from "#lib/revision/proposals/form-fields";

/** A group of the new edition as fields after a beginning such as "part-1"; all empty where it is not stated. */
export function targetToFields(beginning: string, to: TargetGroup | Continues | null): FormFields {
  const texts = { code: to?.code, title: to?.title, under: to?.parent };
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [`${beginning}-${name}`, [text ?? ""]]),
  );
}

/** A group of the new edition from its fields; null where they are all empty. */
export function targetFromFields(beginning: string, fields: FieldReader): TargetGroup | null {
  const code = codeFrom(`${beginning}-code`, fields);
  const title = fields.line(`${beginning}-title`, "The title");
  const parent = codeFrom(`${beginning}-under`, fields);
  if (code === "" && title === "" && parent === "") return null;
  if (code === "" && (title === "" || parent === "") && noneOf(fields, beginning)) {
    fields.refuse(
      `${beginning}-${title === "" ? "title" : "code"}`,
      "Give the group's code; or, while it has none, its title and the group it will be under.",
    );
  }
  return { code: code || null, ...(title && { title }), ...(parent && { parent }) };
}

function noneOf({ errors }: FieldReader, beginning: string): boolean {
  return !errors.some(({ field }) => field.startsWith(`${beginning}-`));
}

/** A code that is well formed; "" where none is given, or what is given is refused. */
export function codeFrom(name: string, fields: FieldReader): string {
  const code = fields.line(name, "The group");
  const { shape } = fields;
  if (code === "" || (shape.isCode(code) && !(shape === SOC_SHAPE && shape.levelOf(code) === 5))) return code;
  fields.refuse(
    name,
    /\d/.test(code)
      ? `“${code}” is no code. Give ${shape.form}.`
      : `Choose which group “${code}” means, or give its code.`,
  );
  return "";
}
