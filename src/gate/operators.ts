import type { ASTNode } from "@marcbachmann/cel-js";
import {
  ANY,
  asType,
  BOOLEAN,
  describe,
  expectType,
  type Expression,
  type Frame,
  LIST,
} from "./expression.js";
import { NUMBER, OBJECT, operation, present, RuleError, TEXT, textOf } from "./expression.js";
import { RuleIssue } from "./gate-syntax-error.js";

/** Whether two numbers differ by no more than the noise of floating-point arithmetic. */
const isNear = (left: number, right: number): boolean =>
  Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(left), Math.abs(right));

type Operator<Result> = (left: number, right: number) => Result;
const ARITHMETIC: ReadonlyMap<string, Operator<number>> = new Map([
  ["+", (left, right) => left + right],
  ["-", (left, right) => left - right],
  ["*", (left, right) => left * right],
  ["/", (left, right) => left / right],
  ["%", (left, right) => left % right],
]);
const ORDERINGS: ReadonlyMap<string, Operator<boolean>> = new Map([
  ["<", (left, right) => left < right && !isNear(left, right)],
  ["<=", (left, right) => left < right || isNear(left, right)],
  [">", (left, right) => left > right && !isNear(left, right)],
  [">=", (left, right) => left > right || isNear(left, right)],
]);
const isEquality = (operator: string): boolean => operator === "==" || operator === "!=";
const isComparison = ({ op }: ASTNode): boolean => ORDERINGS.has(op) || isEquality(op);

/** Returns the comparisons of which one decides where the expression is false. */
export function decidersOf(expression: Expression): readonly Expression[] {
  const { node, operands } = expression;
  if (isComparison(node)) return [expression];
  return node.op === "&&" || node.op === "||" ? operands.flatMap(decidersOf) : [];
}

/** Makes an expression of two operands and the operator between them. @throws {RuleIssue} */
export function binary(node: ASTNode, left: Expression, right: Expression): Expression {
  const operands = [left, right];
  const [compute, order] = [ARITHMETIC.get(node.op), ORDERINGS.get(node.op)];
  if (node.op === "&&" || node.op === "||") return logic(node, operands);
  if (node.op === "+" && (left.type === TEXT || right.type === TEXT))
    return operation(node, TEXT, operands, TEXT, (texts, frame) => {
      const text = texts.join("");
      frame.spend(text.length);
      return text;
    });
  if (compute)
    return operation(node, NUMBER, operands, NUMBER, ([one = NaN, other = NaN]) => compute(one, other));
  rejectMisread(node, left, right);
  if (node.op === "in") return membership(node, left, right);
  const note = (frame: Frame, values: readonly unknown[], holds: boolean): boolean => {
    frame.compared.set(self, { values, holds });
    return holds;
  };
  if (!order) rejectMixture(left, right);
  const self = order
    ? operation(node, BOOLEAN, operands, NUMBER, (numbers, frame) => {
        const [one = NaN, other = NaN] = numbers;
        return note(frame, numbers, order(one, other));
      })
    : operation(node, BOOLEAN, operands, ANY, (values, frame) => {
        return note(frame, values, equals(values[0], values[1], frame) === (node.op === "=="));
      });
  return self;
}

/** Makes `!x` or `-x`. @throws {RuleIssue} */
export function unary(node: ASTNode, operand: Expression): Expression {
  return node.op === "!_"
    ? operation(node, BOOLEAN, [operand], BOOLEAN, ([value]) => !value)
    : operation(node, NUMBER, [operand], NUMBER, ([value = NaN]) => -value);
}

/** Both sides are computed: an error on either fails the rule, unless it is a guarded absence and the other decides. */
function logic(node: ASTNode, operands: readonly Expression[]): Expression {
  for (const operand of operands) expectType(operand, BOOLEAN);
  const deciding = node.op === "||";
  const run = (frame: Frame): boolean => {
    frame.spend();
    const attempts = operands.map((operand) => [operand, frame.attempt(operand)] as const);
    const values = attempts.map(([side, value]) =>
      value instanceof RuleError ? value : asType(value, BOOLEAN, side),
    );
    if (values.includes(deciding)) return deciding;
    for (const value of values) if (value instanceof RuleError) throw value;
    return !deciding;
  };
  return { node, type: BOOLEAN, operands, run };
}

/** Makes `condition ? yes : no`; both branches are computed, as both sides of `&&` are. @throws {RuleIssue} */
export function choice(node: ASTNode, condition: Expression, yes: Expression, no: Expression): Expression {
  const operands = [condition, yes, no];
  expectType(condition, BOOLEAN);
  const run = (frame: Frame): unknown => {
    frame.spend();
    const [decision, ...branches] = operands.map((operand) => frame.attempt(operand));
    const value = decision instanceof RuleError || branches[asType(decision, BOOLEAN, condition) ? 0 : 1];
    for (const error of [decision, value]) if (error instanceof RuleError) throw error;
    return value;
  };
  return { node, type: yes.type === no.type ? yes.type : ANY, operands, run };
}

/** Rejects `a < b < c` and `!a < b`, which CEL reads otherwise than they are meant. */
function rejectMisread({ input, op }: ASTNode, left: Expression, right: Expression): void {
  const between = input.slice(left.node.end, right.node.start);
  const [rest, middle] = [`${op} ${textOf(right)}`, left.operands[1]];
  if (between.includes(")")) return;
  if (left.node.op === "!_" && !(isEquality(op) && (right.type === BOOLEAN || right.type === ANY)))
    throw new RuleIssue(left.node.start, `write !(${textOf(left).slice(1).trim()} ${rest})`);
  if (isComparison(left.node) && middle)
    throw new RuleIssue(
      left.node.end + between.indexOf(op),
      `write ${textOf(left)} && ${textOf(middle)} ${rest}`,
    );
}

/** Rejects two values that can never be of one type. */
function rejectMixture(left: Expression, right: Expression): void {
  if (left.type === TEXT || left.type === OBJECT) expectType(left, right.type);
  else expectType(right, left.type);
}

function membership(node: ASTNode, left: Expression, right: Expression): Expression {
  if (right.type === OBJECT && left.type === TEXT)
    throw new RuleIssue(node.start, `write has(${textOf(right)}.${textOf(left).slice(1, -1)})`);
  expectType(right, LIST);
  if (right.node.op === "list") for (const element of right.operands) rejectMixture(left, element);
  return operation(node, BOOLEAN, [left, right], ANY, ([value, list], frame) =>
    asType(list, LIST, right)
      .map((element) => equals(value, element, frame))
      .includes(true),
  );
}

/** Whether two values of one type are equal. @throws {RuleError} for two types, absent values and objects */
function equals(left: unknown, right: unknown, frame: Frame): boolean {
  frame.spend();
  for (const value of [left, right]) present(value, "element of the list that is not null");
  const type = [NUMBER, TEXT, BOOLEAN, LIST].find(({ is }) => is(left));
  if (!type?.is(right)) throw new RuleError(`${describe(left)} cannot be compared with ${describe(right)}`);
  if (NUMBER.is(left) && NUMBER.is(right)) return isNear(left, right);
  if (!LIST.is(left) || !LIST.is(right)) return left === right;
  if (left.length !== right.length) return false;
  return !left.map((element, index) => equals(element, right[index], frame)).includes(false);
}
