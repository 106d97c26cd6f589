"use strict";
exports.id = 382;
exports.ids = [382];
exports.modules = {
 4976:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  BV: () => (  SIDES),
  GH: () => (  ROOTS),
  LF: () => (  pathText),
  S: () => (  availablePaths),
  fK: () => (  valueAt)
 });
 var _util_json_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5566);
const MODELS = ["model_1", "model_2", "base_model", "eval_model"];
const SIDES = new Set([...MODELS, "baseline"]);
const ROOTS = new Set([...SIDES, "comparison", "metrics", "raw_answers_count"]);
const PLAIN_NAME = /^(?!(?:as|break|const|continue|else|false|for|function|i[fn]|import|let|loop|namespace|null|package|prototype|return|true|var|void|while|__proto__)$)[A-Za-z_]\w*$/;
function pathText(path) {
  const isPlain = (key) => PLAIN_NAME.test(String(key ?? "-"));
  const isBare = path[0] === "metrics" && isPlain(path[1]) && !ROOTS.has(path[1]);
  const [root = "", ...keys] = isBare ? path.slice(1) : path;
  return `${root}${keys.map((key) => (isPlain(key) ? `.${key}` : `[${JSON.stringify(key)}]`)).join("")}`;
}
function valueAt(path, { variables }) {
  return path.reduce(_util_json_path_js__WEBPACK_IMPORTED_MODULE_0__  .GG, variables);
}
function availablePaths({ variables, unavailable, }) {
  const roots = Object.keys(variables).filter((root) => !Object.hasOwn(unavailable, root));
  return roots.flatMap((root) => (0,_util_json_path_js__WEBPACK_IMPORTED_MODULE_0__  .$0)(variables[root] ?? undefined, [root]));
}
 }),
 9382:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
 GateSyntaxError: () => (  GateSyntaxError),
 compileGate: () => (  compileGate)
});
; 
class RuleIssue extends Error {
  place;
  constructor(place, message) {
    super(message);
    this.place = place;
  }
}
class ValueIssue extends RuleIssue {
}
class GuardedAbsence extends ValueIssue {
}
function throwIssues(values) {
  let guarded = null;
  for (const value of values) {
    if (value instanceof ValueIssue && !(value instanceof GuardedAbsence))
      throw value;
    if (value instanceof GuardedAbsence)
      guarded ??= value;
  }
  if (guarded !== null)
    throw guarded;
}
var registry = __webpack_require__(4634);
var parser = __webpack_require__(1947);
var errors = __webpack_require__(9526);
; 
const LIMITS = {
  maxAstNodes: 1_000,
  maxDepth: 100,
  maxListElements: 1_000,
  maxMapEntries: 1_000,
  maxCallArguments: 32,
};
const parser_parser = new parser .i(LIMITS, { findMacro: () => undefined });
function parseExpression(expression) {
  return parser_parser.parse(expression);
}
var json_path = __webpack_require__(5566);
var error_message = __webpack_require__(6228);
var util_text = __webpack_require__(8805);
var numbers = __webpack_require__(5790);
; 
function maskStrings(text) {
  return text.replace(/("""|'''|"|')((?:\\.|(?!\1)[^\\])*\\?)(\1|$)/g, (_all, quote, inside, end) => {
    return quote + "_".repeat(inside.length) + end;
  });
}
function textOf({ input: text, start, end }) {
  let [unopened, unclosed] = [0, 0];
  for (const sign of maskStrings(text.slice(start, end))) {
    if (sign === "(")
      unclosed++;
    else if (sign === ")" && unclosed > 0)
      unclosed--;
    else if (sign === ")")
      unopened++;
  }
  for (; unopened > 0; unopened--)
    start = text.lastIndexOf("(", start - 1);
  for (; unclosed > 0; unclosed--)
    end = text.indexOf(")", end) + 1;
  return text.slice(start, end);
}
; 
class Scope {
  variables;
  #paths = new Map();
  #mentions = new Map();
  literals = new Set();
  locals = new Map();
  constructor(variables) {
    this.variables = variables;
  }
  get mentions() {
    return Array.from(this.#mentions.values()).filter(({ path }) => !isLocal(path));
  }
  get optional() {
    const tested = Array.from(this.#mentions.values()).filter(({ isTested }) => isTested);
    return new Set(tested.map(({ path }) => JSON.stringify(isLocal(path) ? path.at(-1) : path)));
  }
  note(path, use) {
    const key = JSON.stringify(path);
    const mention = this.#mentions.get(key) ?? { path, isRead: false, isTested: false, isNeeded: false };
    mention[use] = true;
    this.#mentions.set(key, mention);
  }
  noteLiteral(value) {
    this.literals.add(value);
    return value;
  }
  pathOf(node) {
    const known = this.#paths.get(node);
    if (known !== undefined)
      return known;
    const path = this.#pathOf(node);
    this.#paths.set(node, path);
    return path;
  }
  #pathOf(node) {
    if (node.op === "id") {
      const local = this.locals.get(node.args);
      return local === undefined ? this.variables.resolve(node, node.args) : [local];
    }
    if (node.op !== "." && node.op !== "[]")
      return null;
    const [owner, part] = node.args;
    const key = typeof part === "string" ? part : part.op === "value" ? part.args : null;
    const base = typeof key === "string" || typeof key === "bigint" ? this.pathOf(owner) : null;
    if (base === null || this.variables.isAlias(base, key))
      return base;
    return [...base, typeof key === "string" ? key : Number(key)];
  }
  nameOf(node, path) {
    return isLocal(path) ? textOf(node) : this.variables.format(path);
  }
  foundWhere(node, value) {
    if (node.op === "!_")
      return this.foundWhere(node.args, !value);
    if (node.op === (value ? "&&" : "||"))
      return node.args.flatMap((side) => this.foundWhere(side, value));
    const isFound = value && node.op === "call" && node.args[0] === "has";
    return isFound ? node.args[1].map((tested) => JSON.stringify(this.pathOf(tested))) : [];
  }
}
const isLocal = ([root]) => String(root).startsWith("%");
; 
const NUMBER = { noun: "a number", is: (value) => typeof value === "number" };
const TEXT = { noun: "text", is: (value) => typeof value === "string" };
const BOOLEAN = { noun: "true or false", is: (value) => typeof value === "boolean" };
const LIST = { noun: "a list", is: (value) => Array.isArray(value) };
const ANY = { noun: "a value", is: (value) => value !== undefined };
const OBJECT = { ...ANY, noun: "an object" };
const SIZED = { ...ANY, noun: "a list or text", of: [LIST, TEXT] };
const PLAIN = { ...ANY, noun: "a plain value", of: [NUMBER, TEXT, BOOLEAN, LIST] };
; 
class Sample {
  path;
  source;
  constructor(path, source) {
    this.path = path;
    this.source = source;
  }
  get type() {
    return this.source.typeOf(this.path);
  }
  as(needed) {
    return this.source.valueOf(this.path, needed);
  }
  child(key) {
    const step = typeof key === "number" ? key : key instanceof Sample ? key.path.join() : String(key);
    const path = [...this.path, step];
    return this.source.isThere(path) ? new Sample(path, this.source) : undefined;
  }
}
; 
function typeOf(value) {
  if (value instanceof Sample)
    return value.type ?? ANY;
  return [NUMBER, TEXT, BOOLEAN, LIST].find(({ is }) => is(value)) ?? OBJECT;
}
const isQuotedNumber = (value) => TEXT.is(value) && /\d/.test(value) && isFinite(Number(value));
function toType(node, value, needed) {
  const type = typeOf(value);
  if (needed === ANY)
    return value;
  if (type === ANY || (needed.of ?? [needed]).includes(type))
    return value instanceof Sample ? value.as(needed) : value;
  const isQuoted = isQuotedNumber(value);
  const isLiteral = node.op === "value" || (node.op === "list" && textOf(node).includes(String(value)));
  if (isQuoted && isLiteral && needed === NUMBER)
    throw new RuleIssue(node, `write ${value} without quotes`);
  const shown = isQuoted ? `a number in quotes (${JSON.stringify(value)})` : (0,util_text .Fl)(value);
  const isRead = ["id", ".", "[]"].includes(node.op) && !(value instanceof Sample);
  const seen = isRead || isQuoted ? shown : type.noun;
  const unquoted = isLiteral && TEXT.is(value) && /^[A-Za-z_]/.test(value);
  const isBare = isLiteral && needed === BOOLEAN && NUMBER.is(value);
  const correction = unquoted ? `${value} without quotes` : isBare ? `what to compare with ${value}` : null;
  const hint = correction === null ? "" : `: write ${correction}`;
  throw new RuleIssue(node, `${textOf(node)} is ${seen}, not ${needed.noun}${hint}`);
}
function requireSameType(node, value, otherNode, other) {
  requireComparable(node, value);
  requireComparable(otherNode, other);
  const type = typeOf(value);
  if (type === TEXT || type === ANY)
    toType(node, value, typeOf(other));
  else
    toType(otherNode, other, type);
}
function requireComparable(node, value) {
  if (isQuotedNumber(value))
    toType(node, value, NUMBER);
  if (typeOf(value) === OBJECT)
    toType(node, value, PLAIN);
}
function present(node, value, nameOf = textOf, Absence = ValueIssue) {
  if (value === undefined || value === null)
    throw new Absence(node, `${nameOf(node)} is missing`);
  if (!NUMBER.is(value) || Number.isFinite(value))
    return value;
  throw new ValueIssue(node, `${nameOf(node)} is ${value}, not a finite number`);
}
function literalOf(node, value) {
  const plain = typeof value === "bigint" ? Number(value) : value;
  if (plain === null)
    throw new RuleIssue(node, "write !has(metrics.accuracy) for a metric that is null");
  if (typeOf(plain) !== OBJECT && plain !== Infinity)
    return plain;
  throw new RuleIssue(node, `${textOf(node)} is not supported in a rule`);
}
; 
const isComparison = (node) => numbers .$R.has(node.op);
const FLIPPED = new Map(Object.entries({ "<": ">", "<=": ">=", ">": "<", ">=": "<=" }));
const isLiteral = (node) => (node.op === "-_" ? node.args : node).op === "value";
function toComparison({ node, values, holds }, scope) {
  const { op, args } = node;
  const isFlipped = isLiteral(args[0]) && !isLiteral(args[1]);
  const [subject, bound] = isFlipped ? [args[1], args[0]] : args;
  const [actual, limit] = isFlipped ? values.toReversed() : values;
  const operator = (isFlipped ? FLIPPED.get(op) : null) ?? op;
  const path = scope.pathOf(subject);
  const isMetric = path !== null && !isLocal(path);
  const words = { subject: textOf(subject), bound: textOf(bound), isLiteral: isLiteral(bound) };
  return { ...words, actual, operator, limit, holds, isMetric };
}
function rejectComparison(node, values) {
  if (!isComparison(node) && node.op !== "in")
    return;
  const { op, args } = node;
  const [[left, right], [one, other]] = [args, values];
  if (op !== "in" && textOf(left) === textOf(right))
    throw new RuleIssue(right, "both sides are the same");
  const isEquality = op === "==" || op === "!=";
  const isNegated = left.op === "!_" && !(isEquality && [BOOLEAN, ANY].includes(typeOf(other)));
  if (isNegated || isComparison(left))
    rejectMisread(node, left, right);
  const isKey = op === "in" && typeOf(other) === OBJECT && TEXT.is(one);
  if (isKey)
    throw new RuleIssue(node, `write has(${textOf(right)}.${one})`);
  const list = op === "in" ? toType(right, other, LIST) : [other];
  for (const value of LIST.is(list) && (isEquality || op === "in") ? list : [])
    requireSameType(left, one, right, value);
  if (op === "in")
    requireComparable(left, one);
}
function rejectMisread({ input, op }, left, right) {
  const [whole, rest] = [textOf(left), `${op} ${textOf(right)}`];
  if (/^\s*\)/.test(input.slice(input.lastIndexOf(whole, left.start) + whole.length)))
    return;
  if (!isComparison(left))
    throw new RuleIssue(left, `write !(${whole.slice(1).trim()} ${rest})`);
  const [subject, bound] = left.args.map(textOf);
  const start = input.indexOf(op, left.end);
  if (right.args === (op === "!="))
    throw new RuleIssue({ start }, `write ${subject} ${numbers .$R.get(left.op)} ${bound} or !(${whole})`);
  if (BOOLEAN.is(right.args))
    throw new RuleIssue({ start }, `write ${whole}`);
  const isOfTruths = /[<>]/.test(left.op) && /^[=!]/.test(op) && right.op !== "value";
  throw new RuleIssue({ start }, `write ${isOfTruths ? `(${whole})` : `${whole} && ${bound}`} ${rest}`);
}
var similar = __webpack_require__(6205);
var statistics = __webpack_require__(4697);
; 
function on(needed, compute) {
  return { needed, compute: (values) => compute(...values.filter(needed.is)) };
}
const partOf = (value, key) => value instanceof Sample ? value.child(key) : (0,json_path .GG)(value, key);
const memberOf = (name) => on(ANY, (value) => partOf(value, name));
const compareNumbers = (left, right) => ((0,numbers .HQ)(left, right) ? 0 : left - right);
function isEqual(left, right) {
  if (left instanceof Sample)
    return isEqual(left.as(right instanceof Sample ? NUMBER : typeOf(right)), right);
  if (right instanceof Sample)
    return isEqual(left, right.as(typeOf(left)));
  for (const value of [left, right])
    if (typeOf(value) === OBJECT || isQuotedNumber(value) || (NUMBER.is(value) && !isFinite(value)))
      throw new RangeError("what is null, NaN, an object or a number in quotes cannot be compared");
  if (typeOf(left) !== typeOf(right))
    throw new RangeError("values of different types cannot be compared");
  if (NUMBER.is(left))
    return compareNumbers(left, Number(right)) === 0;
  if (!LIST.is(left) || !LIST.is(right))
    return left === right;
  const equal = left.slice(0, right.length).map((element, index) => isEqual(element, right[index]));
  for (const element of [...left.slice(right.length), ...right.slice(left.length)])
    isEqual(element, element);
  return left.length === right.length && !equal.includes(false);
}
function isMember(value, list) {
  if (list instanceof Sample)
    return isMember(value, list.as(LIST));
  return LIST.is(list) && list.map((element) => isEqual(value, element)).includes(true);
}
const OPERATORS = new Map([
  ["!_", on(BOOLEAN, (value) => !value)],
  ["-_", on(NUMBER, (value) => -value)],
  ["+", on(NUMBER, (left, right) => left + right)],
  ["-", on(NUMBER, (left, right) => left - right)],
  ["*", on(NUMBER, (left, right) => left * right)],
  ["/", on(NUMBER, (left, right) => left / right)],
  ["%", on(NUMBER, (left, right) => left % right)],
  ["<", on(NUMBER, (left, right) => compareNumbers(left, right) < 0)],
  ["<=", on(NUMBER, (left, right) => compareNumbers(left, right) <= 0)],
  [">", on(NUMBER, (left, right) => compareNumbers(left, right) > 0)],
  [">=", on(NUMBER, (left, right) => compareNumbers(left, right) >= 0)],
  ["==", on(PLAIN, isEqual)],
  ["!=", on(PLAIN, (left, right) => !isEqual(left, right))],
  ["in", on(ANY, isMember)],
  ["[]", on(ANY, partOf)],
  ["list", on(ANY, (...elements) => elements)],
]);
; 
const SIZE = on(SIZED, (value) => (TEXT.is(value) ? Array.from(value) : [value].flat()).length);
const FUNCTIONS = [
  ["min(x, y, \u2026)", on(NUMBER, Math.min)],
  ["max(x, y, \u2026)", on(NUMBER, Math.max)],
  ["abs(x)", on(NUMBER, Math.abs)],
  ["round(x, digits)", on(NUMBER, numbers .GB)],
  ["wilson_lower(p, n)", on(NUMBER, (p, n) => (0,statistics .YV)(p, n)[0])],
  ["wilson_upper(p, n)", on(NUMBER, (p, n) => (0,statistics .YV)(p, n)[1])],
  ["diff_lower(p1, n1, p2, n2)", on(NUMBER, (p1, n1, p2, n2) => (0,statistics .Ly)(p1, n1, p2, n2)[0])],
  ["diff_upper(p1, n1, p2, n2)", on(NUMBER, (p1, n1, p2, n2) => (0,statistics .Ly)(p1, n1, p2, n2)[1])],
  ["mean_lower(mean, std, n)", on(NUMBER, (mean, std, n) => (0,statistics .VO)(mean, std, n)[0])],
  ["mean_upper(mean, std, n)", on(NUMBER, (mean, std, n) => (0,statistics .VO)(mean, std, n)[1])],
  ["size(list)", SIZE],
  ["list.size()", SIZE],
  ["text.startsWith(part)", on(TEXT, (text, part) => text.startsWith(part))],
  ["text.endsWith(part)", on(TEXT, (text, part) => text.endsWith(part))],
  ["text.contains(part)", on(TEXT, (text, part) => text.includes(part))],
];
const ITERATIONS = ["all", "exists", "exists_one", "filter", "map"];
const FOREIGN = [
  ["len length count", "size(list)"],
  ["avg average mean median sum", "the metric that holds it, such as accuracy_mean,"],
  ["float double int uint bool str string number parsefloat", "the value alone (nothing is converted)"],
  ["match matches regex test starts_with includes", "text.startsWith(part) or text.contains(part)"],
  ["floor ceil trunc", "round(x, 0)"],
  ["any some every", "list.exists(x, x > 0.5) or list.all(x, x > 0.5)"],
  ["and or not", "&&, || or !"],
  ["pow sqrt exp log log2 log10 ln", "x * x (there are no other powers)"],
  ["lower upper trim tolowercase touppercase", "the text as it is"],
  ["isnan is_nan isnull is_null isdefined is_defined defined", "has(metrics.accuracy)"],
  ["metrics", 'metrics["accuracy"]'],
];
function functionOf(node, name, { length }) {
  for (const [signature, operation] of FUNCTIONS) {
    const bracket = signature.indexOf("(");
    const [called, parameters] = [signature.slice(0, bracket), signature.slice(bracket)];
    const count = parameters.split(/\w+/).length - 1;
    const isNamed = node.op === "rcall" ? called.endsWith(`.${name}`) : called === name;
    if (isNamed && (parameters.includes("\u2026") ? length >= count : length === count))
      return operation;
  }
  const methods = ITERATIONS.map((method) => `list.${method}(x, x > 0.5)`);
  const known = [...FUNCTIONS.map(([signature]) => signature), ...methods, "has(metrics.accuracy)"];
  const names = known.map((signature) => signature.replace(/\w+\.|\(.*/g, ""));
  const foreign = FOREIGN.find(([others]) => others.split(" ").includes(name.toLowerCase()))?.[1];
  const correction = known[names.indexOf(name)] ?? foreign ?? (0,similar .j)(name, names);
  throw new RuleIssue(node, correction ? `write ${correction} for ${name}(\u2026)` : `there is no function ${name}(\u2026)`);
}
; 
const MAX_STEPS = 50_000;
class Evaluator {
  scope;
  hasAbsent;
  compared = new Map();
  bounds = new Map();
  absent = new Map();
  #guards = new Set();
  #variables;
  steps = 0;
  #reads = 0;
  constructor(scope, variables, hasAbsent = false) {
    this.scope = scope;
    this.hasAbsent = hasAbsent;
    this.#variables = { ...variables };
  }
  evaluate(node, needed = ANY) {
    const value = toType(node, this.#evaluate(node), needed);
    this.steps += TEXT.is(value) || LIST.is(value) ? 1 + value.length / 100 : 1;
    if (this.steps > MAX_STEPS)
      throw new Error("the rule takes too many steps");
    return value;
  }
  #evaluate(node) {
    const path = this.scope.pathOf(node);
    if (path !== null)
      return this.#valueOf(node, path, true);
    if (node.op === "value")
      return this.scope.noteLiteral(literalOf(node, node.args));
    if (node.op === "call" && node.args[0] === "has")
      return this.#has(node, node.args[1]);
    if (node.op === "call")
      return this.#apply(node, node.args[1], functionOf(node, ...node.args));
    if (node.op === "rcall")
      return this.#method(node, ...node.args);
    if (node.op === "&&" || node.op === "||")
      return this.#logic(node.args, node.op === "||");
    if (node.op === "?:")
      return this.#choice(node.args);
    if (node.op === "!_" || node.op === "-_")
      return this.#apply(node, [node.args], OPERATORS.get(node.op));
    if (node.op === "id" || node.op === "map" || node.op === ".?")
      return this.#apply(node, [], undefined);
    if (node.op === ".")
      return this.#apply(node, [node.args[0]], memberOf(node.args[1]));
    return this.#apply(node, node.args, OPERATORS.get(node.op));
  }
  #attempt(node, needed = ANY) {
    try {
      return this.evaluate(node, needed);
    }
    catch (error) {
      if (error instanceof ValueIssue)
        return error;
      throw error;
    }
  }
  #apply(node, operands, operation) {
    if (!operation)
      throw new RuleIssue(node, `${textOf(node)} is not supported in a rule`);
    const readsBefore = this.#reads;
    const attempts = operands.map((operand) => this.#attempt(operand));
    throwIssues(attempts);
    rejectComparison(node, attempts);
    const values = operands.map((operand, index) => toType(operand, attempts[index], operation.needed));
    try {
      const result = present(node, operation.compute(values));
      if (isComparison(node))
        this.compared.set(node, { node, values, holds: result === true });
      if (node.op === "call" && NUMBER.is(result) && node.args[0].includes("_"))
        this.bounds.set(`${node.args[0]}(${values.map(util_text .Fl).join(", ")})`, result);
      return result;
    }
    catch (error) {
      const message = error instanceof RangeError ? `${textOf(node)}: ${error.message}` : (0,error_message .g)(error);
      throw new (this.#reads === readsBefore ? RuleIssue : ValueIssue)(node, message);
    }
  }
  #computeIf(other, value, node, needed = ANY) {
    const outer = this.#guards;
    this.#guards = new Set([...outer, ...this.scope.foundWhere(other, value)]);
    try {
      return this.#attempt(node, needed);
    }
    finally {
      this.#guards = outer;
    }
  }
  #logic([left, right], deciding) {
    const values = [
      this.#computeIf(right, !deciding, left, BOOLEAN),
      this.#computeIf(left, !deciding, right, BOOLEAN),
    ];
    throwIssues(values.filter((value) => !(value instanceof GuardedAbsence)));
    if (values.includes(deciding))
      return deciding;
    throwIssues(values);
    return !deciding;
  }
  #choice([condition, ...branches]) {
    const decision = this.#attempt(condition, BOOLEAN);
    const values = branches.map((branch, index) => this.#computeIf(condition, index === 0, branch));
    const value = values[decision === true ? 0 : 1];
    throwIssues([decision, value, ...values.filter((other) => !(other instanceof GuardedAbsence))]);
    return value;
  }
  #valueOf(node, path, isRead) {
    const isGuarded = this.#guards.has(JSON.stringify(path));
    this.#reads++;
    if (isRead)
      this.scope.note(path, "isRead");
    if (!isGuarded)
      this.scope.note(path, "isNeeded");
    const value = path.reduce(partOf, this.#variables) ?? null;
    return present(node, value, () => this.scope.nameOf(node, path), isGuarded ? GuardedAbsence : ValueIssue);
  }
  #has(node, [tested = node, ...others]) {
    const path = this.scope.pathOf(tested);
    if (!path || path.length < 2 || tested.op === "id" || others.length > 0) {
      const [root, key = "accuracy"] = path ?? [];
      const owner = path && this.scope.variables.isAlias(path, "metrics") ? root : "metrics";
      throw new RuleIssue(tested, `write has(${owner}.${key})`);
    }
    this.scope.note(path, "isTested");
    const [owner, key] = [path.slice(0, -1), path.at(-1)];
    const parent = owner.length > 1 ? this.#valueOf(tested, owner, false) : owner.reduce(json_path .GG, this.#variables);
    const name = this.scope.nameOf(tested, path);
    const isNoBaseline = parent === null && path[0] === "baseline";
    const hasParts = typeof parent === "object" && parent !== null && LIST.is(parent) === NUMBER.is(key);
    if (!hasParts && !isNoBaseline && !(parent instanceof Sample))
      throw new ValueIssue(node, `${name} is part of a plain value`);
    const value = partOf(parent, key) ?? null;
    if (value !== null)
      return present(tested, value, () => name) !== null;
    this.absent.set(name, path);
    return this.hasAbsent;
  }
  #method(node, name, receiver, args) {
    const [variable, body] = args;
    if (!ITERATIONS.includes(name) || variable?.op !== "id" || !body || args.length > 2)
      return this.#apply(node, [receiver, ...args], functionOf(node, name, args));
    const elements = [this.evaluate(receiver, LIST)].flat();
    if (Object.hasOwn(this.#variables, variable.args) || this.scope.locals.has(variable.args))
      throw new RuleIssue(variable, `${variable.args} is already a name: choose another one`);
    const results = this.#iterate(receiver, elements, variable.args, body, name === "map" ? ANY : BOOLEAN);
    const found = elements.filter((_, index) => results[index] === true);
    if (name === "map" || name === "filter")
      return name === "map" ? results : found;
    if (elements.length === 0)
      throw new ValueIssue(node, `${textOf(receiver)} is empty: ${name}() decides nothing`);
    return name === "exists" ? found.length > 0 : found.length === (name === "all" ? elements.length : 1);
  }
  #iterate(owner, elements, variable, body, needed) {
    const [outer, local] = [this.scope.locals, `%${body.start}`];
    this.scope.locals = new Map([...outer, [variable, local]]);
    try {
      const results = elements.map((element, index) => {
        this.#variables[local] = present(owner, element, () => `${textOf(owner)}[${index}]`);
        return this.#attempt(body, needed);
      });
      throwIssues(results);
      return results;
    }
    finally {
      this.scope.locals = outer;
    }
  }
}
var gate_metrics = __webpack_require__(4976);
; 
function createVariables(options) {
  return {
    resolve: (node, name) => {
      const problem = problemWith(node, name, options);
      if (problem !== null)
        throw new RuleIssue(node, problem);
      return gate_metrics .GH.has(name) ? [name] : ["metrics", name];
    },
    isAlias: (path, key) => key === "metrics" && path.length === 1 && gate_metrics .BV.has(path[0]),
    format: gate_metrics .LF,
  };
}
function problemWith(node, name, { mode, baseline }) {
  if (/^(?:true|false)$/i.test(name))
    return `write ${name.toLowerCase()} for ${name}`;
  if (/^(?:none|null|nil|undefined)$/i.test(name))
    return "write !has(metrics.accuracy) for an absent metric";
  if (name === "baseline" && !baseline)
    return "baseline needs baseline_model or baseline_evaluation_id";
  if (name === "raw_answers_count" || name === "baseline")
    return null;
  const member = /^\s*\.\s*(\w+)/.exec(node.input.slice(node.end))?.[1] ?? "accuracy";
  const isOfTwo = gate_metrics .GH.has(name) && name !== "metrics";
  if (isOfTwo && mode === "single")
    return `without model_id_2 there is no ${name}: write ${member}`;
  if (isOfTwo || mode !== "comparison")
    return null;
  const meant = (0,similar .j)(name, ["model_1", "model_2"]);
  if (meant !== null)
    return `did you mean ${meant}?`;
  const metric = name === "metrics" ? member : name;
  const models = `two models are compared: write model_1.${metric} or model_2.${metric}`;
  return name === "metrics" ? models : `${models}; for text, write "${name}" in quotes`;
}
; 
function doubtsAbout(expression, { mentions }, metrics, available) {
  const roots = Array.from(new Set(mentions.map(({ path }) => String(path[0]))));
  const distrusted = Object.entries(metrics.unavailable).filter(([root]) => roots.includes(root));
  if (distrusted.length > 0)
    return distrusted.map(([root, reason]) => `${root} cannot be used: ${reason}`);
  if (available.paths.every(([root]) => isExtra(root) || root === "comparison"))
    return ["the evaluation has no metrics"];
  const masked = maskStrings(expression);
  const misread = available.oddNames.flatMap((name) => misreadName(name, masked, expression));
  if (misread.length > 0)
    return misread;
  const doubts = roots.flatMap((root) => doubtsAboutRoot(root, expression, metrics));
  if (doubts.length > 0)
    return doubts;
  return mentions.flatMap(({ path, isRead, isNeeded }) => {
    const value = (0,gate_metrics .fK)(path, metrics) ?? null;
    if (isNeeded && value === null)
      return [absenceOf((0,gate_metrics .LF)(path), path, metrics, available, expression)];
    const isInfinite = isRead && typeof value === "number" && !isFinite(value);
    return isInfinite ? [`${(0,gate_metrics .LF)(path)} is ${value}, not a finite number`] : [];
  });
}
const isExtra = (root) => root === "baseline" || root === "raw_answers_count";
function doubtsAboutRoot(root, expression, { mode, variables }) {
  const found = mode === "single" ? "one model was evaluated" : "two models were compared: write model_1 or model_2";
  if (!Object.hasOwn(variables, root))
    return [`there is no ${root}, ${found}`];
  if (gate_metrics .BV.has(root) &&
    (0,gate_metrics .fK)([root, "metrics"], { variables }) !== undefined &&
    expression.includes("metrics"))
    return [`a metric of ${root} is named metrics itself: write ${root}.x for ${root}.metrics.x`];
  return isExtra(root) || Object.keys(variables[root] ?? {}).length > 0 ? [] : [`${root} has no metrics`];
}
function misreadName(name, masked, expression) {
  if (!masked.includes(name))
    return [];
  const spelt = `(?<!\\w)(?:\\w+(?:\\[[^\\]]*\\])*\\.)*${name.replace(/\W/g, "\\$&")}(?!\\w|\\.\\d)`;
  const found = new RegExp(spelt).exec(masked);
  if (!found)
    return [];
  const text = expression.slice(found.index, found.index + found[0].length);
  const owner = text.slice(0, -name.length - 1) || "metrics";
  return [`write ${owner}[${JSON.stringify(name)}] for the metric ${text}`];
}
function absenceOf(name, path, metrics, available, expression) {
  if (path[0] === "baseline" && metrics.noBaseline !== undefined)
    return `there is no baseline: ${metrics.noBaseline}`;
  if ((0,gate_metrics .fK)(path, metrics) === null)
    return `${name} is null, which counts as absent`;
  const key = path.slice(1).join(".");
  const others = available.paths.filter(([root]) => root === path[0]);
  const known = new Map(others.map((one) => [one.slice(1).join("."), one]));
  known.delete(key);
  const names = new Set([key, String(path.at(-1))]);
  const [meant = null] = Array.from(names).flatMap((one) => (0,similar .j)(one, known.keys()) ?? []);
  const word = key.replace(/\W/g, "\\$&");
  const couldBeText = new RegExp(`[[,]\\s*${word}\\b|[!=]=\\s*${word}$|\\b${word}\\s*[!=]=\\s*[^\\d\\s]`);
  const text = couldBeText.test(expression) ? `; write "${key}" in quotes for text` : "";
  const hint = meant === null ? text : `; did you mean ${(0,gate_metrics .LF)(known.get(meant) ?? [])}?`;
  return `there is no metric named ${name}${hint}`;
}
; 
function judgeRule(rule, metrics, available) {
  const { line, expression, root, scope } = rule;
  const evaluator = new Evaluator(scope, metrics.variables);
  let passed = false;
  let error = null;
  try {
    const doubts = doubtsAbout(expression, scope, metrics, available);
    if (doubts.length > 0)
      throw new Error(Array.from(new Set(doubts)).join("; "));
    passed = evaluator.evaluate(root, BOOLEAN) === true;
  }
  catch (thrown) {
    error = (0,error_message .g)(thrown);
  }
  const { absent, bounds, compared } = evaluator;
  const valueOf = (node) => tryOut(node, new Evaluator(scope, metrics.variables));
  const decisive = error === null && decidingIn(root, compared, passed, valueOf);
  const isAbsenceDecisive = passed && absent.size > 0 && !holdsWithout(rule, metrics);
  const absences = Array.from(isAbsenceDecisive ? absent : [], ([name, path]) => absenceOf(name, path, metrics, available, expression));
  return {
    ...{ line, expression, passed, error },
    values: mentionedMetrics(scope).map((path) => ({ name: (0,gate_metrics .LF)(path), value: (0,gate_metrics .fK)(path, metrics) })),
    computed: Array.from(bounds, ([name, value]) => ({ name, value })),
    comparisons: Array.from(compared.values(), (one) => toComparison(one, scope)),
    decisive: decisive ? toComparison(decisive, scope) : null,
    absences: Array.from(new Set(absences)),
  };
}
function holdsWithout({ root, scope }, { variables }) {
  return tryOut(root, new Evaluator(scope, variables, true)) === true;
}
function tryOut(node, evaluator) {
  try {
    return evaluator.evaluate(node);
  }
  catch {
    return undefined;
  }
}
function decidingIn(node, compared, passed, valueOf) {
  if (node.op !== "||" && (node.op !== "&&" || passed))
    return compared.get(node);
  for (const part of node.args) {
    const found = valueOf(part) === passed ? decidingIn(part, compared, passed, valueOf) : undefined;
    if (found !== undefined)
      return found;
  }
  return undefined;
}
function mentionedMetrics({ mentions }) {
  const shown = mentions.filter(({ isRead, isTested }) => isRead || isTested).map(({ path }) => path);
  return shown.filter(({ length, 0: root }) => length > 1 || root === "raw_answers_count");
}
; 
const NUMBERS = [1, -1e18, 1e18, 0, 0.5, 0.05, 0.1, 0.9, 0.99, -0.5, 2, 3, 10, 100, 1_000];
const LENGTHS = [2, 0, 1, 3, 10];
const MAX_LENGTH = 5_001;
const TEXTS = ["text", "", "x".repeat(MAX_LENGTH)];
const ROUNDS_ALIKE = 3;
const SIMPLE_ROUNDS = 5;
class Trial {
  variables;
  #types = new Map();
  #ordinals = new Map();
  #optional = new Set();
  #round = 0;
  #numbers = NUMBERS;
  #texts = TEXTS;
  #lengths = LENGTHS;
  constructor() {
    const roots = Array.from(gate_metrics .GH, String);
    this.variables = Object.fromEntries(roots.map((root) => [root, new Sample([root], this)]));
  }
  begin(round, { literals, optional }) {
    this.#round = round;
    this.#optional = optional;
    const numbers = Array.from(literals).filter(NUMBER.is);
    const texts = Array.from(literals).filter(TEXT.is);
    const between = numbers.map((n, index) => (n + (numbers[index + 1] ?? n)) / 2);
    const beside = between.concat(numbers.flatMap((n) => [n, -n, n - 1, n + 1, n - 1e-3, n + 1e-3, n / 100]));
    const isExact = round > SIMPLE_ROUNDS && round % 2 === 0;
    this.#numbers = isExact ? [...numbers, 0, 1] : [...NUMBERS, ...beside];
    this.#texts = [...TEXTS, ...texts, texts.join(""), texts.toReversed().join("")];
    this.#lengths = [...LENGTHS, ...beside.filter((n) => Number.isInteger(n) && n <= MAX_LENGTH)];
  }
  typeOf(path) {
    const isWhole = path.length === 1 && path[0] !== "comparison" && path[0] !== "raw_answers_count";
    return isWhole ? OBJECT : this.#types.get(JSON.stringify(path));
  }
  isThere(path) {
    const isOptional = [path, path.at(-1)].some((one) => this.#optional.has(JSON.stringify(one)));
    return !isOptional || this.#choose(`has ${path.join()}`, [true, false]);
  }
  valueOf(path, needed) {
    const key = JSON.stringify(path);
    const type = this.#types.get(key) ?? needed.of?.[0] ?? needed;
    if (!needed.of)
      this.#types.set(key, type);
    if (type === NUMBER)
      return this.#choose(key, this.#numbers);
    if (type === BOOLEAN)
      return this.#choose(key, [true, false]);
    if (type !== LIST)
      return this.#choose(key, this.#texts);
    const length = this.#choose(key, this.#lengths) ?? 0;
    return Array.from({ length }, (_, index) => new Sample([...path, index], this));
  }
  #choose(key, options) {
    const known = this.#ordinals.get(key) ?? this.#ordinals.size;
    this.#ordinals.set(key, known);
    const ordinal = this.#round > SIMPLE_ROUNDS && this.#round % 5 === 0 ? 0 : known;
    let mixed = Math.imul(this.#round, 0x9e3779b1) ^ Math.imul(ordinal, 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35) >>> 8;
    const inTurns = this.#round < SIMPLE_ROUNDS ? 1 + ((this.#round + ordinal) % 2) : mixed;
    return options[(this.#round < ROUNDS_ALIKE ? this.#round : inTurns) % options.length];
  }
}
; 
const [ROUNDS, check_MAX_STEPS] = [400, 200_000];
function checkRule(root, options) {
  if (root.op === "value" && TEXT.is(root.args))
    throw new RuleIssue(root, `write the rule without quotes: ${root.args}`);
  const scope = new Scope(createVariables(options));
  const trial = new Trial();
  let [passed, steps] = [false, 0];
  for (let round = 0; round < ROUNDS && steps < check_MAX_STEPS; round++) {
    trial.begin(round, scope);
    const evaluator = new Evaluator(scope, trial.variables);
    const result = check_tryOut(root, evaluator);
    if (scope.mentions.length === 0)
      throw new RuleIssue(root, "the rule uses no metric");
    const comparesLists = Array.from(evaluator.compared.values()).some(({ values }) => LIST.is(values[0]));
    if (result === false || comparesLists)
      return scope;
    passed ||= result === true;
    steps += evaluator.steps;
  }
  if (!passed || steps >= check_MAX_STEPS)
    return scope;
  const metrics = mentionedMetrics(scope).map(gate_metrics .LF);
  const are = metrics.length > 1 ? "are" : "is";
  throw new RuleIssue(root, `the rule is true whatever ${metrics.join(" and ")} ${are}`);
}
function check_tryOut(root, evaluator) {
  try {
    return evaluator.evaluate(root, BOOLEAN);
  }
  catch (error) {
    if (error instanceof RuleIssue && !(error instanceof ValueIssue))
      throw error;
    return null;
  }
}
; 
const SHOWN_BESIDE_CARET = 100;
function caretExcerpt(prefix, text, place, message) {
  const from = Math.max(0, place - SHOWN_BESIDE_CARET);
  const shown = text.slice(from, place + SHOWN_BESIDE_CARET).replace(/\s/g, " ");
  const start = `${prefix}${from > 0 ? "\u2026" : ""}`;
  return [start + shown, `${" ".repeat(start.length + place - from)}^ ${message}`];
}
; 
class GateSyntaxError extends Error {
  issues;
  name = "GateSyntaxError";
  constructor(issues) {
    super(issues.flatMap(({ excerpt }) => excerpt).join("\n"));
    this.issues = issues;
  }
}
function toGateIssue(issue, source, line, expression) {
  const { place, message } = issue;
  const caret = Math.min(place.start, expression.length);
  const excerpt = caretExcerpt(`${source}, line ${line}: `, expression, caret, message);
  return { line, column: caret + 1, expression, message, excerpt };
}
; 
const SIGNS = {
  ...{ "\u2265": ">=", "\u2a7e": ">=", "\u2267": ">=", "\u2264": "<=", "\u2a7d": "<=", "\u2266": "<=", "\u2260": "!=", "\u2227": "&&", "\u2228": "||" },
  ...{ "\u2013": "-", "\u2014": "-", "\u2212": "-", "\u2010": "-", "\u2011": "-", "\u00d7": "*", "\u00f7": "/", "\u00ac": "!", "\u2248": "==", "\u2208": "in" },
  ...{ "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u00ab": '"', "\u00bb": '"', "\u2018": "'", "\u2019": "'", "\u201a": "'" },
  ...{ "=>": ">=", "=<": "<=", "<>": "!=", "===": "==", "!==": "!=", "=!=": "!=", "=": "==", ":=": "==" },
  ...{ ">==": ">=", "<==": "<=", "<=>": "==", "~=": "!=", "!>": "<=", "!<": ">=" },
  ...{ "&": "&&", and: "&&", "|": "||", or: "||", not: "!", xor: "!=", mod: "%" },
};
const toSigns = (found) => {
  const word = found.trim().toLowerCase();
  const toAscii = (sign) => SIGNS[sign] ?? String.fromCharCode(sign.charCodeAt(0) - 0xfee0);
  const ascii = SIGNS[word] ?? Array.from(word, toAscii).join("");
  return `write ${SIGNS[ascii] ?? ascii} for ${found.trim()}`;
};
const toPercent = (_, percent) => `write ${Number((Number(percent) / 100).toPrecision(12))} for ${percent} %`;
const toThousands = (number) => `write ${number.replace(/\D/g, "")} for ${number}`;
const HIDDEN = [
  [/^(?:[-*+\u2022]|\d+[.)]|(?:\(\d+\)|\[.?\])(?= +\w))\s+(.*)/dg, "write the rule without the list marker: $1"],
  [
    /^-(([a-z_][\w.]*)\s*([<>]=?\s*\d.*))/dgi,
    "write $1 without the list marker, or (-$2) $3 for the negative",
  ],
  [/(?<![\w.])(\d+(?:\.\d+)?)%(?=[\s)\],&|?:<>=!])/dg, toPercent, "%"],
  [/(?<=\w\([^[\]()]*)(?<![\w.])0,(\d+)(?![\w.])/dg, "write 0.$1 for $0", ","],
  [/\/[/*]|(?<=\s)--(?=\s)/dg, "a comment begins with #, a division is one /"],
];
const BROKEN = [
  [/\$\{\{.*?\}\}|\$\{?\w+\}?|\{\{.*?\}\}|%\w+%/dg, "$0 was not replaced by its value: write the value"],
  [/[`*]+(\w+)[`*]+(?=\s*[<>=!])/dg, "write $1 for $0"],
  [/[\u201c\u201d\u201e\u2018\u2019\u201a\u00ab\u00bb]\s*(\d[\d.]*)\s*[\u201c\u201d\u2018\u2019\u00ab\u00bb]/dg, "write $1 without quotes"],
  [/(?<![\w.])(\d+(?:\.\d+)?)\s*%/dg, toPercent, "%"],
  [/(?<![\w.,])[1-9]\d{0,2}(?:[,_' ]\d{3})+(?![\w.,])|\d{1,3}(?:\.\d{3}){2,}/dg, toThousands, ","],
  [/(?<![\w.,])(\d+),(\d+)(?![\w.])/dg, "write $1.$2 for $0", ","],
  [/(?<![\w.])(\d+)(?:\.\s+|\s+\.\s*)(\d+)/dg, "write $1.$2 for $0"],
  [/(?<![\w.)\]])\.\d+/dg, "write 0$0 for $0"],
  [/(?<![\w.])(\d+(?:\.\d+)?(?:e[-+]?\d+)?)(?!e[-+]?\d|and\b|or\b)[A-Za-z_]\w*/dgi, "write $1 for $0"],
  [/(\S+)\s+between\s+(\S+?)(?:\s+and|\s+to|,)\s+([^\s)]+)/dgi, "write $1 >= $2 && $1 <= $3", "between"],
  [/(\S+)\s+in\s+\[?([\d.]*\d)(?:\.\.|:)([\d.]+)\]?/dg, "write $1 >= $2 && $1 <= $3"],
  [/\bin\s*[({]([^()]*)[)}]/dg, "write in [$1]"],
  [/(\S+)\s+not\s+in\s+(\[.*?\]|\S+)/dgi, "write !($1 in $2)", "not"],
  [/\((\w+)\s*(?:=>|->|:)/dg, "write ($1, for $0"],
  [/\[\*?\]|\bfor\s+\w+\s+in\b/dg, "write list.all(x, x > 0.5) for every element"],
  [/\d+(?:\.\d*)+\.\d+|\d+e-?\d+\.\d+/dg, "write one number for $0"],
  [/^(?:if|when|where|select|assert|require|let|expect)\b/dgi, "write the condition alone, without $0"],
  [/(.*\S)\s+if\s+(\S.*)/dgi, "write !($2) || $1", "if"],
  [/\b(?:then|else)\b/dgi, "write condition ? x : y for if, then and else"],
  [/([\w.]+)\s+(?:exists|is\s+set)\b/dgi, "write has(metrics.$1)"],
  [/\b(?:is|must\s+be|should\s+be)(?=\s*[<>=!])/dgi, "remove $0"],
  [/(?:\b(?:is|be)\s+)?-?\b(?:at\s+least|no\s+less\s+than|gte|ge)\b/dgi, "write >= for $0"],
  [/(?:\b(?:is|be)\s+)?-?\b(?:at\s+most|no\s+more\s+than|lte|le)\b/dgi, "write <= for $0"],
  [/(?:\b(?:is|be)\s+)?-?\b(?:(?:greater|more|higher)\s+than|above|over|exceeds|gt)\b/dgi, "write > for $0"],
  [/(?:\b(?:is|be)\s+)?-?\b(?:(?:less|lower|smaller)\s+than|below|under|lt)\b/dgi, "write < for $0"],
  [/(?:\bis\s+not|-?\bne)\b/dgi, "write != for $0"],
  [/-?\b(?:is|equals?|eq)\b/dgi, "write == for $0"],
  [/\b(?:like|contains|matches)\b|[=!]?~(?!=)/dgi, "write text.contains(part) for $0"],
  [/\*\*|\^/dg, "write x * x for a power"],
  [/\.\?|\?[.?]/dg, "write has(metrics.x) to ask whether there is a metric"],
  [/(\w+)(?:::|->)(\w+)/dg, "write $1.$2 for $0"],
  [/[<>]==|<=>|[~:]=|![<>]|=>|=<|<>|[=!]==|=!=|(?<!&)&(?!&)|(?<!\|)\|(?!\|)/dg, toSigns],
  [/(?<![A-Za-z_])(?:and|or|not|xor|mod)\b\s*/dgi, toSigns],
  [/([<>!=])\s+=/dg, "write $1= for $0"],
  [/(?<![<>=!])=(?!=)/dg, toSigns],
  [/[\uff01-\uff5e\u2265\u2a7e\u2267\u2264\u2a7d\u2266\u2260\u2248\u2208\u201c\u201d\u201e\u2018\u2019\u201a\u00ab\u00bb\u2013\u2014\u2212\u2010\u2011\u00d7\u00f7\u2227\u2228\u00ac]+/dg, toSigns],
  [/^min_(\w+)\s*:\s*([\d.]+)$/dg, "write $1 >= $2", ":"],
  [/^max_(\w+)\s*:\s*([\d.]+)$/dg, "write $1 <= $2", ":"],
  [/^\w+\s*:\s*(\w.*[<>=!].*)/dg, "write $1", ":"],
  [/^([^\s:?]+)\s*:\s*(["'])(_+)\2$/dg, "write $1 $3", ":"],
  [/^([^\s:?]+)\s*:\s*((?:[<>!=]=|[<>])\s*)(\S.*)/dg, "write $1 $2$3", ":"],
  [/^([^\s:?]+)\s*:\s*(\S.*)/dg, "write $1 >= $2", ":"],
  [/\b(\w+)\.(\w+(?:@\w+)+)/dg, 'write $1["$2"] for $0', "@"],
  [/\w+(?:@\w+)+/dg, 'write metrics["$0"] for $0', "@"],
  [/[A-Za-z_]\w*(?: +[A-Za-z_]\w*)+(?=\s*[<>=!])/dg, 'write metrics["$0"] for a name with spaces'],
  [/([,;.])\s*$/dg, "remove the $1 at the end"],
  [/[,;]/dg, "write one rule per line"],
  [/#/dg, "write a space before the # of a comment"],
  [/\?[^:]*$/dg, "write condition ? x : y"],
  [/[{}]/dg, "write ( and ) for { and }"],
];
const CAUSES = {
  limit_exceeded: "the rule is too long or nested too deeply",
  reserved_identifier: 'write metrics["$0"]: $0 is a reserved word',
  unterminated_string: "the quotes are not closed",
  invalid_number: "the number is too large",
};
function findHiddenMistake(text) {
  return findMistake(text, HIDDEN, () => true);
}
function toRuleIssue(code, start, end, text) {
  const [found, before] = [text.slice(start, end), text.slice(0, start).trimEnd().length];
  const mistake = findMistake(text, BROKEN, (from, to) => from <= start && to >= before);
  const isName = code === "reserved_identifier" && !/^\s+[\w(]/.test(text.slice(end));
  return ((isName ? null : mistake) ??
    new RuleIssue({ start }, CAUSES[code]?.replaceAll("$0", found) ?? unexpected(code, found)));
}
function unexpected(code, found) {
  if (found === "")
    return code === "expected_token" ? "a closing bracket is missing" : "a value is missing";
  if (/^\d/.test(found))
    return `unexpected ${found}: write an operator before it, such as >=`;
  if (/^(?:[\w"'(]|!(?!=))/.test(found))
    return `unexpected ${found}: write && or || between conditions, or one rule per line`;
  if ("-+*/%<>=?:!&|".includes(found.charAt(0)))
    return `a value is missing before ${found}`;
  return ")]}".includes(found)
    ? `unexpected ${found}: no bracket is open`
    : `${found} has no meaning in a rule`;
}
function findMistake(text, known, isThere) {
  for (const [pattern, correction, caret = ""] of known)
    for (const match of maskStrings(text).matchAll(pattern)) {
      if (!isThere(match.index, match.index + match[0].length))
        continue;
      const found = match.indices?.map((range) => (range ? text.slice(...range) : "")) ?? [];
      const toWords = (words) => words.replace(/\$(\d)/g, (_, group) => found[group] ?? "");
      const message = typeof correction === "string" ? toWords(correction) : correction(...found);
      return new RuleIssue({ start: match.index + match[0].toLowerCase().indexOf(caret) }, message);
    }
  return null;
}
; 
const LINE_BREAK = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/;
const ODD_SPACES = /[\u00a0\u00ad\u1680\u180e\u2000-\u200f\u202f\u205f-\u2064\u3000\ufeff]/g;
function splitRules(text) {
  const lines = text.replace(ODD_SPACES, " ").split(LINE_BREAK);
  const rules = lines.map((source, index) => {
    const end = /(?:^|\s)#/.exec(maskStrings(source))?.index ?? source.length;
    const comment = source.slice(end).replace(/[\s#]+/, "");
    return { line: index + 1, expression: source.slice(0, end).trim(), comment: comment.trimEnd() };
  });
  return rules.filter(({ expression, comment }) => expression !== "" || comment !== "");
}
const BREAKS_OFF = /(?:&&|\|\||[-+*/%<>=!?:,([]|\b(?:and|or|not|in))$/i;
const GOES_ON = /^(?:&&|\|\||(?:and|or|in)\b|[<>=!]=|[<>?:)\]%/])/i;
function groupLines(lines) {
  const groups = [];
  for (const line of lines) {
    const group = groups.at(-1) ?? [];
    const before = group.at(-1);
    const isJoined = BREAKS_OFF.test(before?.expression ?? "") || GOES_ON.test(line.expression);
    if (before?.line === line.line - 1 && isJoined)
      group.push(line);
    else
      groups.push([line]);
  }
  return groups;
}
; 
const MAX_BYTES = 64 * 1024;
const MAX_RULES = 200;
const MAX_RULE_LENGTH = 2_000;
const RULE_IN_COMMENT = /(?<![\w.])[\w.]+["')\]]*\s*(?:[<>]=?|[=!]=)\s*[-\w("'.]|\b(?:has|all|exists|contains)\(/;
const REPEATED = ["base_model", "eval_model"];
function compileGate(text, options) {
  const compile = (expression) => {
    const hidden = expression.length < MAX_RULE_LENGTH ? findHiddenMistake(expression) : tooLong;
    if (hidden)
      throw hidden;
    try {
      const root = parseExpression(expression);
      return { root, scope: checkRule(root, options) };
    }
    catch (error) {
      const { start = 0, end = 0 } = (error instanceof errors .mB && error.range) || {};
      if (error instanceof errors .mB)
        throw toRuleIssue(error.code, start, end, expression);
      throw error instanceof RangeError ? tooLong : error;
    }
  };
  const rules = compileLines(text, options.source, compile);
  const variables = new Set(rules.flatMap(({ scope }) => scope.mentions.map(({ path }) => String(path[0]))));
  return { rules, variables, evaluate: (metrics) => evaluate(rules, metrics) };
}
const tooLong = new RuleIssue({ start: 0 }, "the rule is too long or nested too deeply");
function compileLines(text, source, compile) {
  const rules = [];
  const issues = [];
  const lines = splitRules(text);
  const { length } = lines.filter(({ expression }) => expression !== "");
  if (Buffer.byteLength(text) > MAX_BYTES)
    throw brokenText(source, "is longer than 64 kB");
  if (lines.length === 0)
    throw brokenText(source, "is set but empty; use none for no gate");
  if (length > MAX_RULES)
    throw brokenText(source, `has ${length} rules, at most ${MAX_RULES} are allowed`);
  const collect = (line, shown, check) => {
    try {
      check();
    }
    catch (error) {
      if (!(error instanceof RuleIssue))
        throw error;
      issues.push(toGateIssue(error, source, line, shown));
    }
  };
  for (const group of groupLines(lines)) {
    for (const { line, expression, comment } of group)
      collect(line, `${expression} # ${comment}`.trim(), () => {
        rejectRuleInComment(expression, comment, compile);
      });
    const joined = group.map(({ expression }) => expression).join(" ");
    const isSplit = group.length > 1 && isRule(joined, compile);
    for (const { line, expression } of isSplit ? group.slice(0, 1) : group)
      collect(line, expression, () => {
        if (isSplit)
          throw new RuleIssue({ start: expression.length }, `write the rule on one line: ${joined}`);
        if (expression !== "")
          rules.push({ line, expression, ...compile(expression) });
      });
  }
  if (issues.length > 0)
    throw new GateSyntaxError(issues);
  if (length === 0)
    throw brokenText(source, "has no rules, only comments");
  return rules;
}
function brokenText(source, words) {
  const message = `${source} ${words}`;
  return new GateSyntaxError([{ line: 0, column: 1, expression: "", message, excerpt: [message] }]);
}
function rejectRuleInComment(expression, comment, compile) {
  const found = RULE_IN_COMMENT.exec(comment);
  if (!found || (expression === "" && isRule(comment, compile)))
    return;
  const start = `${expression} # `.trimStart().length + found.index;
  throw new RuleIssue({ start }, "a rule in a comment: write it on its own line (gate: | keeps the lines)");
}
function isRule(text, compile) {
  try {
    return compile(text).root.start >= 0;
  }
  catch {
    return false;
  }
}
function evaluate(compiled, metrics) {
  const paths = (0,gate_metrics .S)(metrics);
  const oddNames = (0,json_path .wX)(metrics.variables).filter((name) => /^[A-Za-z_][\w.]*[-+*/%]/.test(name));
  const rules = compiled.map((rule) => judgeRule(rule, metrics, { paths, oddNames }));
  const repeated = paths.some(([root]) => root === "model_1" || root === "model_2") ? REPEATED : [];
  const named = paths.filter(([root]) => root !== "raw_answers_count" && !repeated.includes(root));
  const passed = rules.every((rule) => rule.passed);
  return { passed, rules, available: named.slice(0, 1_000).map(gate_metrics .LF) };
}
 }),
 5566:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  $0: () => (  leafPaths),
  GG: () => (  childOf),
  wX: () => (  namesIn)
 });
const MAX_DEPTH = 8;
const isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
function childOf(value, key) {
  if (Array.isArray(value))
    return typeof key === "number" ? value[key] : undefined;
  return isRecord(value) && typeof key === "string" && Object.hasOwn(value, key) ? value[key] : undefined;
}
function leafPaths(value, path) {
  if (value === undefined)
    return [];
  if (!isRecord(value) || path.length >= MAX_DEPTH)
    return [path];
  return Object.entries(value).flatMap(([key, child]) => leafPaths(child, [...path, key]));
}
function namesIn(value) {
  const names = new Set();
  const found = [value];
  for (const inner of found) {
    if (isRecord(inner))
      for (const name of Object.keys(inner))
        names.add(name);
    if (typeof inner === "object" && inner !== null)
      for (const part of Object.values(inner))
        found.push(part);
  }
  return Array.from(names);
}
 }),
 5790:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  $R: () => (  NEGATED),
  GB: () => (  roundTo),
  HQ: () => (  isNear)
 });
const NEGATED = new Map(Object.entries({ "<": ">=", "<=": ">", ">": "<=", ">=": "<", "==": "!=", "!=": "==" }));
function isNear(left, right) {
  return Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(left), Math.abs(right));
}
function roundTo(value, digits) {
  if (!Number.isInteger(digits) || digits < 0 || digits > 15)
    throw new RangeError(`the digits must be an integer from 0 to 15, they are ${digits}`);
  const scaled = Number((Math.abs(value) * 10 ** digits).toPrecision(15));
  return (Math.sign(value) * Math.round(scaled)) / 10 ** digits;
}
 }),
 4697:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  Ly: () => (  differenceInterval),
  VO: () => (  meanInterval),
  YV: () => (  wilsonInterval)
 });
const Z = 1.959963984540054;
function requireCount(n, least) {
  if (Number.isInteger(n) && n >= least)
    return;
  throw new RangeError(`the number of questions must be an integer of at least ${least}, it is ${n}`);
}
function wilsonInterval(p, n) {
  if (!(p >= 0 && p <= 1))
    throw new RangeError(`the proportion must be between 0 and 1, it is ${p}`);
  requireCount(n, 1);
  const weight = Z ** 2 / n;
  const centre = (p + weight / 2) / (1 + weight);
  const margin = Math.sqrt(weight * (p * (1 - p) + weight / 4)) / (1 + weight);
  return [Math.max(0, centre - margin), p === 1 ? 1 : Math.min(1, centre + margin)];
}
function differenceInterval(p1, n1, p2, n2) {
  const [lower1, upper1] = wilsonInterval(p1, n1);
  const [lower2, upper2] = wilsonInterval(p2, n2);
  return [p1 - p2 - Math.hypot(p1 - lower1, upper2 - p2), p1 - p2 + Math.hypot(upper1 - p1, p2 - lower2)];
}
function meanInterval(mean, deviation, n) {
  if (!(deviation >= 0))
    throw new RangeError(`the standard deviation must be at least 0, it is ${deviation}`);
  requireCount(n, 2);
  const margin = (studentQuantile(n - 1) * deviation) / Math.sqrt(n);
  return [mean - margin, mean + margin];
}
function studentQuantile(degrees) {
  if (degrees > 200) {
    const second = (5 * Z ** 5 + 16 * Z ** 3 + 3 * Z) / 96;
    return Z + (Z ** 3 + Z) / 4 / degrees + second / degrees ** 2;
  }
  let [low, high] = [0, Math.PI / 2];
  for (let halving = 0; halving < 60; halving++) {
    const angle = (low + high) / 2;
    if (studentCoverage(angle, degrees) < 0.95)
      low = angle;
    else
      high = angle;
  }
  return Math.sqrt(degrees) * Math.tan(low);
}
function studentCoverage(angle, degrees) {
  const isOdd = degrees % 2 === 1;
  let term = isOdd ? Math.cos(angle) : 1;
  let sum = degrees === 1 ? 0 : term;
  for (let power = isOdd ? 3 : 2; power <= degrees - 2; power += 2) {
    term *= ((power - 1) / power) * Math.cos(angle) ** 2;
    sum += term;
  }
  return isOdd ? (2 / Math.PI) * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum;
}
 })
};
;