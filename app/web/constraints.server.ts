import { z } from "zod";

/** The constraints a form shows in the browser, by field name. */
export type Constraints = Record<
  string,
  { required?: boolean; maxLength?: number; minLength?: number; min?: number; max?: number }
>;

type Peeled = { schema: z.core.$ZodType; required: boolean };

/** Takes off what wraps a field: optional, nullable, default, read-only, and what happens to it afterwards. */
function peel(schema: z.core.$ZodType, required = true): Peeled {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) {
    return peel(schema.def.innerType, false);
  }
  if (schema instanceof z.ZodReadonly) return peel(schema.def.innerType, required);
  if (schema instanceof z.ZodPipe) return peel(schema.def.in, required);
  return { schema, required };
}

const limit = (value: number | bigint | null) =>
  value !== null && Number.isSafeInteger(Number(value)) ? Number(value) : undefined;

function constraintOf(field: z.core.$ZodType): Constraints[string] {
  const { schema, required } = peel(field);
  if (schema instanceof z.ZodString) {
    return { required, minLength: limit(schema.minLength), maxLength: limit(schema.maxLength) };
  }
  if (schema instanceof z.ZodNumber) {
    return { required, min: limit(schema.minValue), max: limit(schema.maxValue) };
  }
  return { required };
}

const known = new WeakMap<z.ZodType, Constraints>();

/**
 * The constraints of a form's schema, for its fields in the browser; the schema itself stays on the server.
 * (conform's own reader looks where zod 4.6 no longer keeps them.)
 */
export function constraintsOf(schema: z.ZodType): Constraints {
  const found = known.get(schema);
  if (found) return found;
  const object = peel(schema).schema;
  if (!(object instanceof z.ZodObject)) throw new Error("A form's schema is an object.");
  const constraints: Constraints = {};
  for (const [name, field] of Object.entries<z.core.$ZodType>(object.def.shape)) {
    constraints[name] = constraintOf(field);
  }
  known.set(schema, constraints);
  return constraints;
}
