import type { Operation, Paths } from "#lib/publication/openapi/description";

/** What the description of the API gives as examples of parameters, by name; those of one address alone by both. */
export type Examples = Readonly<Record<string, string>>;

/** The paths with examples that can be asked for here. A parameter that has one of its own keeps it. */
export function withExamples(paths: Paths, examples: Examples): Paths {
  return Object.fromEntries(
    Object.entries(paths).map(([path, item]) => {
      const own = Object.entries(item).map(([method, operation]: [string, Operation]) => [
        method,
        { ...operation, parameters: operation.parameters.map(filled) },
      ]);
      return [path, Object.fromEntries(own)];

      function filled(parameter: Operation["parameters"][number]): Operation["parameters"][number] {
        const example =
          parameter.example ?? examples[`${path} ${parameter.name}`] ?? examples[parameter.name];
        return example === undefined ? parameter : { ...parameter, example };
      }
    }),
  );
}
