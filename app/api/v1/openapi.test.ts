import { readdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import type { Rules } from "#lib/publication/api/read-parameters";
import type { Operation, Parameter, Schema } from "#lib/publication/openapi/description";
import { readOpenApi } from "#lib/publication/openapi/examples.db";

/** The description of the API is kept by hand; here it is held against the routes and what they answer. */

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;
type Route = Record<"HEAD" | "OPTIONS" | "POST" | "PUT" | "PATCH" | "DELETE", Handler> & {
  GET: Handler & { rules: Rules };
};

const HERE = "app/api/v1";

const OPENAPI = await readOpenApi();

/** "/api/v1/index/{uid}" and the route's file. */
const files = readdirSync(HERE, { recursive: true, encoding: "utf8" })
  .filter((name) => /(?:^|\/)route\.ts$/.test(name))
  .map((name) => {
    const path = `/${join("api/v1", dirname(name))}`.replace(/\[(\w+)\]/g, "{$1}").replace(/\/\.$/, "");
    return { path, file: resolve(HERE, name) };
  });
const routes = await Promise.all(
  files.map(async ({ path, file }) => ({ path, route: (await import(file)) as Route })),
);

/** A fresh database has no rounds; app/api/v1/consultations/consultations.test.ts asks about some. */
const ofRounds = (path: string) => path.startsWith("/api/v1/consultations");

/** Nor standards; app/api/v1/standards/standards.test.ts asks about one. */
const ofStandards = (path: string) => path === "/api/v1/standards";

const operation = (path: string): Operation => OPENAPI.paths[path]!.get;
const names = (parameters: readonly Parameter[], where: string) =>
  parameters
    .filter((parameter) => parameter.in === where)
    .map(({ name }) => name)
    .sort();

test("every route is described, and nothing else", () => {
  expect(routes.map(({ path }) => path).sort()).toEqual(Object.keys(OPENAPI.paths).sort());
});

test("operations have ids of their own", () => {
  const ids = Object.values(OPENAPI.paths).flatMap((item) =>
    Object.values(item).map(({ operationId }: Operation) => operationId),
  );
  expect(new Set(ids).size).toBe(ids.length);
});

test("every schema referred to is there, and every one there is referred to", () => {
  const referred = [...JSON.stringify(OPENAPI).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(
    ([, name]) => name,
  );
  expect([...new Set(referred)].sort()).toEqual(Object.keys(OPENAPI.components.schemas).sort());
});

describe.each(routes)("$path", ({ path, route }) => {
  const { parameters } = operation(path);
  const { rules } = route.GET;

  test("takes the parameters described, in the address and after it", () => {
    expect(names(parameters, "path")).toEqual(Object.keys(rules.path).sort());
    expect(names(parameters, "path")).toEqual(
      [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort(),
    );
    expect(names(parameters, "query")).toEqual(Object.keys(rules.query).sort());
  });

  test.each(parameters)("reads $name as described", (parameter) => {
    const rule = rules[parameter.in][parameter.name] as z.ZodType;
    const accepts = (value: unknown) =>
      rule.safeParse(value === undefined ? undefined : String(value)).success;
    const { schema, example, required } = parameter;
    expect(accepts(example)).toBe(true);
    expect(accepts(undefined)).toBe(!required);
    if (schema.default !== undefined) {
      expect(String(rule.parse(undefined))).toBe(String(schema.default));
    }
    for (const word of schema.enum ?? []) expect(accepts(word)).toBe(true);
    if (schema.enum) expect(accepts("another")).toBe(false);
    if (schema.pattern) expect(accepts("x")).toBe(false);
    if (schema.minimum !== undefined) {
      expect([schema.minimum, schema.minimum - 1].map(accepts)).toEqual([true, false]);
    }
    if (schema.maximum !== undefined) {
      expect([schema.maximum, schema.maximum + 1].map(accepts)).toEqual([true, false]);
    }
    if (schema.maxLength !== undefined) {
      expect([schema.maxLength, schema.maxLength + 1].map((length) => accepts("a".repeat(length)))).toEqual([
        true,
        false,
      ]);
    }
  });

  test("answers the methods described, and refuses the others with Allow", async () => {
    const described = Object.keys(OPENAPI.paths[path]!).map((method) => method.toUpperCase());
    expect(described).toEqual(expect.arrayContaining(["GET", "HEAD", "OPTIONS"]));
    for (const method of (["POST", "PUT", "PATCH", "DELETE"] as const).filter(
      (one) => !described.includes(one),
    )) {
      const response = await route[method](new Request(`http://localhost${path}`, { method }), {
        params: Promise.resolve({}),
      });
      expect(response.status).toBe(405);
      expect(response.headers.get("allow")?.split(", ").sort()).toEqual(described.sort());
      expect(response.headers.get("content-type")).toBe("application/problem+json");
    }
    expect(
      (await route.OPTIONS(new Request("http://localhost/"), { params: Promise.resolve({}) })).status,
    ).toBe(204);
  });

  test.skipIf(ofRounds(path))("answers what is described", async () => {
    const { content } = operation(path).responses[200] as { content: Record<string, { schema: Schema }> };
    const response = await ask(route, path, parameters);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("application/json");
    const schema = z.fromJSONSchema(
      resolved(content["application/json"]!.schema) as z.core.JSONSchema.JSONSchema,
    );
    const read = schema.safeParse(await response.json());
    expect(read.error?.issues ?? []).toEqual([]);
  });
});

const lists = routes.filter(
  ({ path }) => names(operation(path).parameters, "query").includes("format") && !ofRounds(path),
);

test.each(lists)("$path is a list, with a CSV of its items", async ({ path, route }) => {
  const given = operation(path).parameters.filter(({ name }) => name !== "format");
  const json = await (await ask(route, path, given)).json();
  const items = Object.values<unknown>(json).filter(Array.isArray).at(-1) ?? [];
  const response = await ask(route, path, given, { accept: "text/csv" });
  expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8; header=present");
  expect(response.headers.get("content-disposition")).toMatch(/^attachment; filename="[a-z0-9-]+\.csv"$/);
  const [heading, ...rows] = parse(await response.text()) as string[][];
  expect(heading?.every((name) => /^[a-z][a-z0-9_]*$/.test(name))).toBe(true);
  if (!ofStandards(path)) expect(items.length).toBeGreaterThan(0);
  expect(rows.length).toBeGreaterThanOrEqual(items.length);
});

/** Asks a route with the examples of its description. */
async function ask(
  route: Route,
  path: string,
  parameters: readonly Parameter[],
  headers: Record<string, string> = {},
): Promise<Response> {
  const part = Object.fromEntries(
    parameters.filter((one) => one.in === "path").map(({ name, example }) => [name, String(example)]),
  );
  if (part.hash) part.hash = await hashOfToday();
  const query = new URLSearchParams(
    parameters.filter((one) => one.in === "query").map(({ name, example }) => [name, String(example)]),
  );
  const address = path.replace(/\{(\w+)\}/g, (_, name) => part[name] ?? "");
  return route.GET(new Request(`http://localhost${address}?${query}`, { headers }), {
    params: Promise.resolve(part),
  });
}

async function hashOfToday(): Promise<string> {
  const { route } = routes.find(({ path }) => path === "/api/v1/search-index")!;
  const response = await route.GET(new Request("http://localhost/api/v1/search-index"), {
    params: Promise.resolve({}),
  });
  return response.headers.get("content-location")!.split("/").at(-1)!;
}

/** A schema with what it refers to in it. */
function resolved(schema: Schema): unknown {
  return JSON.parse(JSON.stringify(schema), (_, value) => {
    const name = value?.$ref?.split("/").at(-1);
    return name ? resolved(OPENAPI.components.schemas[name]!) : value;
  });
}

test("a problem is what is described", async () => {
  const { route } = routes.find(({ path }) => path === "/api/v1/editions/{edition}/groups/{code}")!;
  const schema = z.fromJSONSchema(
    resolved(OPENAPI.components.schemas.Problem!) as z.core.JSONSchema.JSONSchema,
  );
  for (const [edition, code, query] of [
    ["soc2030", "2136", ""],
    ["soc2020", "2138", ""],
    ["soc2020", "2136", "?colour=red"],
  ] as const) {
    const response = await route.GET(new Request(`http://localhost/x${query}`), {
      params: Promise.resolve({ edition, code }),
    });
    expect(schema.safeParse(await response.json()).error?.issues ?? []).toEqual([]);
  }
});
