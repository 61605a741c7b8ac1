/** The parts of an OpenAPI 3.1 description that ours is made of. Source: OpenAPI Specification 3.1.1. */

/** JSON Schema 2020-12, as far as it is used here. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  description?: string;
  enum?: readonly (string | number)[];
  pattern?: string;
  minimum?: number;
  maximum?: number;
  maxLength?: number;
  minLength?: number;
  format?: string;
  default?: string | number | boolean;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: readonly string[];
  additionalProperties?: boolean | Schema;
  anyOf?: readonly Schema[];
}

export interface Parameter {
  name: string;
  in: "path" | "query";
  required: boolean;
  description: string;
  schema: Schema;
  /** Absent where nothing is held that could be asked for. */
  example?: string | number | boolean;
}

export interface MediaType {
  schema: Schema;
}

export interface ResponseDescription {
  description: string;
  headers?: Record<string, { description: string; schema: Schema }>;
  content?: Record<string, MediaType>;
}

export interface Operation {
  operationId: string;
  summary: string;
  description?: string;
  tags: string[];
  parameters: Parameter[];
  requestBody?: { required: boolean; content: Record<string, MediaType> };
  responses: Record<string, ResponseDescription | { $ref: string }>;
}

export interface PathItem {
  get: Operation;
  head: Operation;
  options: Operation;
  /** Only where something can be sent. */
  post?: Operation;
}

export type Paths = Record<string, PathItem>;
