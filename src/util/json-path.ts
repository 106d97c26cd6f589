/** The steps from a value to one inside of it: names, or indexes of a list. */
export type JsonPath = readonly (string | number)[];

const MAX_DEPTH = 8;
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Returns what a value holds under a name or at an index; undefined when there is nothing. */
export function childOf(value: unknown, key: unknown): unknown {
  if (Array.isArray(value)) return typeof key === "number" ? value[key] : undefined;
  return isRecord(value) && typeof key === "string" && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** Returns the paths of what is inside of a value, under a path; lists and what is nested deeply are not walked. */
export function leafPaths(value: unknown, path: JsonPath): JsonPath[] {
  if (value === undefined) return [];
  if (!isRecord(value) || path.length >= MAX_DEPTH) return [path];
  return Object.entries(value).flatMap(([key, child]) => leafPaths(child, [...path, key]));
}

/** Returns every name that stands anywhere in a value, in lists, too. */
export function namesIn(value: unknown): string[] {
  const names = new Set<string>();
  const found = [value];
  for (const inner of found) {
    if (isRecord(inner)) for (const name of Object.keys(inner)) names.add(name);
    if (typeof inner === "object" && inner !== null)
      for (const part of Object.values(inner)) found.push(part);
  }
  return Array.from(names);
}
