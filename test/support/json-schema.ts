/**
 * Checks a value against the few keywords of JSON Schema that the project's own schemas use. Throws on a keyword it does not know, so
 * that a schema cannot promise what is not checked.
 */
type Schema = Readonly<Record<string, unknown>>;

const DESCRIPTIVE = new Set([
  '$schema',
  'title',
  'description',
  'default',
  'definitions',
  'allowComments',
  'allowTrailingCommas',
]);

/** What is wrong with the value, each with its place; empty when it follows the schema. */
export function schemaErrors(value: unknown, schema: Schema, root: Schema = schema, place = '$'): string[] {
  const errors: string[] = [];
  const inside = (child: unknown, childSchema: unknown, at: string): void => {
    errors.push(...schemaErrors(child, childSchema as Schema, root, at));
  };
  for (const [keyword, given] of Object.entries(schema)) {
    if (DESCRIPTIVE.has(keyword)) continue;
    if (keyword === '$ref') {
      const name = String(given).replace('#/definitions/', '');
      inside(value, (root['definitions'] as Record<string, Schema>)[name], place);
    } else if (keyword === 'type') {
      if (!hasType(value, String(given))) errors.push(`${place} is no ${String(given)}`);
    } else if (keyword === 'enum') {
      if (!(given as unknown[]).includes(value)) errors.push(`${place} is none of ${JSON.stringify(given)}`);
    } else if (keyword === 'pattern') {
      if (typeof value === 'string' && !new RegExp(String(given), 'u').test(value))
        errors.push(`${place} is not ${String(given)}`);
    } else if (keyword === 'minimum') {
      if (typeof value === 'number' && value < Number(given)) errors.push(`${place} is below ${String(given)}`);
    } else if (keyword === 'required') {
      for (const key of given as string[]) if (!hasKey(value, key)) errors.push(`${place} lacks ${key}`);
    } else if (keyword === 'properties') {
      for (const [key, child] of Object.entries(given as object)) {
        if (hasKey(value, key)) inside((value as Record<string, unknown>)[key], child, `${place}.${key}`);
      }
    } else if (keyword === 'additionalProperties' && given === false) {
      const known = Object.keys((schema['properties'] ?? {}) as object);
      for (const key of isObject(value) ? Object.keys(value) : [])
        if (!known.includes(key)) errors.push(`${place}.${key} is unknown`);
    } else if (keyword === 'patternProperties') {
      for (const [pattern, child] of Object.entries(given as object)) {
        for (const [key, one] of isObject(value) ? Object.entries(value) : []) {
          if (new RegExp(pattern, 'u').test(key)) inside(one, child, `${place}.${key}`);
        }
      }
    } else if (keyword === 'allOf') {
      for (const child of given as Schema[]) inside(value, child, place);
    } else if (keyword === 'anyOf') {
      const fits = (given as Schema[]).some((child) => schemaErrors(value, child, root, place).length === 0);
      if (!fits) errors.push(`${place} is none of what it may be`);
    } else if (keyword === 'minItems' || keyword === 'maxItems') {
      const length = Array.isArray(value) ? value.length : Number(given);
      if (keyword === 'minItems' ? length < Number(given) : length > Number(given)) {
        errors.push(`${place} has ${length} items`);
      }
    } else if (keyword === 'items' && Array.isArray(given)) {
      if (Array.isArray(value))
        value.slice(0, given.length).forEach((item, i) => inside(item, given[i], `${place}[${i}]`));
    } else if (keyword === 'items') {
      if (Array.isArray(value)) value.forEach((item, index) => inside(item, given, `${place}[${index}]`));
    } else {
      throw new Error(`keyword ${keyword} is not supported`);
    }
  }
  return errors;
}

function hasKey(value: unknown, key: string): boolean {
  return isObject(value) && Object.hasOwn(value, key);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hasType(value: unknown, type: string): boolean {
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return isObject(value);
  return type === 'integer' ? Number.isInteger(value) : typeof value === type;
}
