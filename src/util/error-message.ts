/**
 * Returns the message of whatever was thrown. An error without one, such as the `AggregateError` of a host with several
 * addresses, is described by its causes, or else by its code or name.
 */
export function errorMessage(error: unknown): string {
  return describe(error, 0);
}

/** Causes may form a circle. */
const MAX_DEPTH = 5;

function describe(error: unknown, depth: number): string {
  if (!(error instanceof Error)) return String(error);
  if (error.message !== "" || depth === MAX_DEPTH) return error.message;
  const causes = new Set(causesOf(error).map((cause) => describe(cause, depth + 1)));
  causes.delete("");
  if (causes.size > 0) return [...causes].join("; ");
  return "code" in error && typeof error.code === "string" ? error.code : error.name;
}

function causesOf(error: Error): unknown[] {
  if ("errors" in error && Array.isArray(error.errors)) return error.errors;
  return error.cause === undefined ? [] : [error.cause];
}
