/** What an operation needs its operands to be. */
export interface Type<Value = unknown> {
  readonly noun: string;
  readonly is: (value: unknown) => value is Value;
  /** The types that it stands for, where they are several. */
  readonly of?: readonly Type[];
}
export const NUMBER: Type<number> = { noun: "a number", is: (value) => typeof value === "number" };
export const TEXT: Type<string> = { noun: "text", is: (value) => typeof value === "string" };
export const BOOLEAN: Type<boolean> = { noun: "true or false", is: (value) => typeof value === "boolean" };
export const LIST: Type<readonly unknown[]> = { noun: "a list", is: (value) => Array.isArray(value) };
// Stryker disable next-line ConditionalExpression,StringLiteral: every value is one, so no message asks for it
export const ANY: Type = { noun: "a value", is: (value): value is unknown => value !== undefined };
export const OBJECT: Type = { ...ANY, noun: "an object" };
export const SIZED: Type = { ...ANY, noun: "a list or text", of: [LIST, TEXT] };
export const PLAIN: Type = { ...ANY, noun: "a plain value", of: [NUMBER, TEXT, BOOLEAN, LIST] };
