"use strict";
exports.id = 765;
exports.ids = [765,209];
exports.modules = {
 4976:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  BV: () => (  SIDES),
  GG: () => (  childOf),
  GH: () => (  ROOTS),
  LF: () => (  pathText),
  S: () => (  availablePaths),
  fK: () => (  valueAt),
  wX: () => (  namesIn)
 });
const SIDES = new Set([
  "model_1",
  "model_2",
  "base_model",
  "eval_model",
  "baseline",
]);
const ROOTS = new Set([...SIDES, "comparison", "metrics", "raw_answers_count"]);
const MAX_DEPTH = 8;
const RESERVED = /^(?:as|break|const|continue|else|false|for|function|i[fn]|import|let|loop|namespace|null|package|prototype|return|true|var|void|while|__proto__)$/;
const isPlainName = (key) => /^[A-Za-z_]\w*$/.test(String(key)) && !RESERVED.test(String(key));
const isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
function pathText(path) {
  const isBare = path[0] === "metrics" && isPlainName(path[1] ?? "-") && !ROOTS.has(path[1]);
  const [root, ...keys] = isBare ? path.slice(1) : path;
  return `${root ?? ""}${keys.map((key) => (isPlainName(key) ? `.${key}` : `[${JSON.stringify(key)}]`)).join("")}`;
}
function childOf(value, key) {
  if (Array.isArray(value))
    return typeof key === "number" ? value[key] : undefined;
  return isRecord(value) && typeof key === "string" && Object.hasOwn(value, key) ? value[key] : undefined;
}
function valueAt(path, { variables }) {
  return path.reduce(childOf, variables);
}
function availablePaths({ variables, unavailable }, limit = 1_000) {
  const found = [];
  const collect = (value, path) => {
    if (found.length >= limit)
      return;
    if (isRecord(value) && path.length < MAX_DEPTH)
      for (const [key, inner] of Object.entries(value))
        collect(inner, [...path, key]);
    else if (value !== undefined && !(value === null && path.length < 2))
      found.push(path);
  };
  for (const [root, value] of Object.entries(variables))
    if (!Object.hasOwn(unavailable, root))
      collect(value, [root]);
  return found;
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
 9765:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
 GateSyntaxError: () => (  GateSyntaxError),
 compileGate: () => (  compileGate)
});
var error_message = __webpack_require__(6228);
var format_value = __webpack_require__(2209);
var gate_metrics = __webpack_require__(4976);
; 
class GateSyntaxError extends Error {
  issues;
  name = "GateSyntaxError";
  constructor(issues) {
    super(issues.flatMap(({ excerpt }) => excerpt).join("\n"));
    this.issues = issues;
  }
}
const SHOWN_BESIDE_CARET = 100;
class RuleIssue extends Error {
  place;
  constructor(place, message) {
    super(message);
    this.place = place;
  }
  at(source, line, expression) {
    const { message } = this;
    const caret = Math.min(this.place.start, expression.length);
    const from = Math.max(0, caret - SHOWN_BESIDE_CARET);
    const shown = expression.slice(from, caret + SHOWN_BESIDE_CARET).replace(/\s/g, " ");
    const prefix = `${source}, line ${line}: ${from > 0 ? "\u2026" : ""}`;
    const excerpt = [prefix + shown, `${" ".repeat(prefix.length + caret - from)}^ ${message}`];
    return { line, column: caret + 1, expression, message, excerpt };
  }
}
class GuardedAbsence extends RuleIssue {
}
var statistics = __webpack_require__(4697);
; 
const LINE_BREAK = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/;
const ODD_SPACES = /[\u00a0\u00ad\u1680\u180e\u2000-\u200f\u202f\u205f-\u2064\u3000\ufeff]/g;
function splitRules(text) {
  const lines = text.replace(ODD_SPACES, " ").split(LINE_BREAK);
  const rules = lines.map((source, index) => {
    const end = /(?:^|\s)#/.exec(maskStrings(source))?.index ?? source.length;
    const comment = source.slice(end).replace(/^[\s#]+/, "");
    return { line: index + 1, expression: source.slice(0, end).trim(), comment: comment.trimEnd() };
  });
  return rules.filter(({ expression, comment }) => expression !== "" || comment !== "");
}
function maskStrings(text) {
  return text.replace(/("""|'''|"|')((?:\\.|(?!\1)[^\\])*\\?)(\1|$)/g, (_all, quote, inside, end) => {
    return quote + "_".repeat(inside.length) + end;
  });
}
function balancedSlice(text, start, end) {
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
const NUMBER = { noun: "a number", is: (value) => typeof value === "number" };
const TEXT = { noun: "text", is: (value) => typeof value === "string" };
const BOOLEAN = { noun: "true or false", is: (value) => typeof value === "boolean" };
const LIST = { noun: "a list", is: (value) => Array.isArray(value) };
const OBJECT = { noun: "an object", is: (value) => typeof value === "object" };
const ANY = { noun: "a value", is: (value) => value !== undefined };
const SIZED = { ...ANY, noun: "a list or text", of: [LIST, TEXT] };
const PLAIN = { ...ANY, noun: "a plain value", of: [NUMBER, TEXT, BOOLEAN, LIST] };
class Unknown {
  type;
  constructor(type) {
    this.type = type;
  }
}
function typeOf(value) {
  if (value instanceof Unknown)
    return value.type;
  return [NUMBER, TEXT, BOOLEAN, LIST].find(({ is }) => is(value)) ?? OBJECT;
}
const textOf = ({ input, start, end }) => balancedSlice(input, start, end);
function requireType(node, value, needed) {
  const type = typeOf(value);
  if (needed === ANY || type === ANY || (needed.of ?? [needed]).includes(type))
    return;
  const isNumeric = TEXT.is(value) && /\d/.test(value) && isFinite(+value);
  const isLiteral = node.op === "value";
  if (isNumeric && isLiteral && needed === NUMBER)
    throw new RuleIssue(node, `write ${value} without quotes`);
  const shown = isNumeric ? `a number in quotes (${JSON.stringify(value)})` : (0,format_value .Fl)(value);
  const seen = value instanceof Unknown || isLiteral ? type.noun : shown;
  throw new RuleIssue(node, `${textOf(node)} is ${seen}, not ${needed.noun}`);
}
function requireSameType(node, value, otherNode, other) {
  const type = typeOf(value);
  if (type === TEXT || type === OBJECT)
    requireType(node, value, typeOf(other));
  else
    requireType(otherNode, other, type);
}
function present(node, value, nameOf = textOf) {
  if (value === undefined || value === null)
    throw new RuleIssue(node, `${nameOf(node)} is missing`);
  if (!NUMBER.is(value) || Number.isFinite(value))
    return value;
  throw new RuleIssue(node, `${nameOf(node)} is ${value}, not a finite number`);
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
function on(needed, type, compute) {
  return { needed, type, compute: (values) => compute(...values.filter(needed.is)) };
}
const numeric = (compute) => on(NUMBER, NUMBER, compute);
const ordering = (compute) => on(NUMBER, BOOLEAN, compute);
const asking = (compute) => on(TEXT, BOOLEAN, compute);
const isNear = (left, right) => Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(left), Math.abs(right));
function isEqual(left, right) {
  const isOdd = [left, right].some((value) => typeOf(value) === OBJECT || (NUMBER.is(value) && !isFinite(value)));
  if (isOdd || typeOf(left) !== typeOf(right))
    throw new RangeError("what is null, NaN, an object or of another type cannot be compared");
  if (NUMBER.is(left) && NUMBER.is(right))
    return isNear(left, right);
  if (!LIST.is(left) || !LIST.is(right))
    return left === right;
  const equal = left.slice(0, right.length).map((element, index) => isEqual(element, right[index]));
  for (const element of [...left.slice(right.length), ...right.slice(left.length)])
    isEqual(element, element);
  return left.length === right.length && !equal.includes(false);
}
function isMember(value, list) {
  const equal = LIST.is(list) ? list.map((element) => isEqual(value, element)) : [];
  return equal.includes(true);
}
function round(value, digits) {
  if (!Number.isInteger(digits) || digits < 0 || digits > 15)
    throw new RangeError(`the digits must be an integer from 0 to 15, they are ${digits}`);
  const scaled = Number((Math.abs(value) * 10 ** digits).toPrecision(15));
  return (Math.sign(value) * Math.round(scaled)) / 10 ** digits;
}
const SIZE = on(SIZED, NUMBER, (value) => (TEXT.is(value) ? Array.from(value) : [value].flat()).length);
const OPERATORS = new Map([
  ["!_", on(BOOLEAN, BOOLEAN, (value) => !value)],
  ["-_", numeric((value) => -value)],
  ["+", numeric((left, right) => left + right)],
  ["-", numeric((left, right) => left - right)],
  ["*", numeric((left, right) => left * right)],
  ["/", numeric((left, right) => left / right)],
  ["%", numeric((left, right) => left % right)],
  ["<", ordering((left, right) => left < right && !isNear(left, right))],
  ["<=", ordering((left, right) => left < right || isNear(left, right))],
  [">", ordering((left, right) => left > right && !isNear(left, right))],
  [">=", ordering((left, right) => left > right || isNear(left, right))],
  ["==", on(PLAIN, BOOLEAN, isEqual)],
  ["!=", on(PLAIN, BOOLEAN, (left, right) => !isEqual(left, right))],
  ["in", on(ANY, BOOLEAN, isMember)],
  ["[]", on(ANY, ANY, gate_metrics .GG)],
  ["list", on(ANY, LIST, (...elements) => elements)],
]);
const memberOf = (name) => on(ANY, ANY, (value) => (0,gate_metrics .GG)(value, name));
const FUNCTIONS = [
  ["min(x, y, \u2026)", numeric(Math.min)],
  ["max(x, y, \u2026)", numeric(Math.max)],
  ["abs(x)", numeric(Math.abs)],
  ["round(x, digits)", numeric(round)],
  ["wilson_lower(p, n)", numeric((p, n) => (0,statistics .YV)(p, n)[0])],
  ["wilson_upper(p, n)", numeric((p, n) => (0,statistics .YV)(p, n)[1])],
  ["diff_lower(p1, n1, p2, n2)", numeric((p1, n1, p2, n2) => (0,statistics .Ly)(p1, n1, p2, n2)[0])],
  ["diff_upper(p1, n1, p2, n2)", numeric((p1, n1, p2, n2) => (0,statistics .Ly)(p1, n1, p2, n2)[1])],
  ["mean_lower(mean, std, n)", numeric((mean, std, n) => (0,statistics .VO)(mean, std, n)[0])],
  ["mean_upper(mean, std, n)", numeric((mean, std, n) => (0,statistics .VO)(mean, std, n)[1])],
  ["size(list)", SIZE],
  ["list.size()", SIZE],
  ["text.startsWith(part)", asking((text, part) => text.startsWith(part))],
  ["text.endsWith(part)", asking((text, part) => text.endsWith(part))],
  ["text.contains(part)", asking((text, part) => text.includes(part))],
];
var similar = __webpack_require__(6205);
; 
const isComparison = (node) => /^(?:[=!]=|[<>]=?)$/.test(node.op);
const ITERATIONS = ["all", "exists", "exists_one", "filter", "map"];
const FOREIGN = [
  [/^(len|length|count)$/, "size(list)"],
  [/^(avg|average|mean|median|sum)$/, "the metric that holds it, such as accuracy_mean,"],
  [/^(float|double|u?int|bool|str|string|number|parsefloat)$/, "the value alone (nothing is converted)"],
  [/^(match(es)?|regex|test|starts_with|includes)$/, "text.startsWith(part) or text.contains(part)"],
  [/^(floor|ceil|trunc)$/, "round(x, 0)"],
  [/^(any|some|every)$/, "list.exists(x, x > 0.5) or list.all(x, x > 0.5)"],
  [/^(and|or|not)$/, "&&, || or !"],
];
function functionOf(node, name, { length }) {
  for (const [signature, operation] of FUNCTIONS) {
    const [, called, parameters = ""] = /^(.*)\((.*)\)/.exec(signature) ?? [];
    const count = parameters.split(/\w+/).length - 1;
    const isNamed = node.op === "rcall" ? called?.endsWith(`.${name}`) : called === name;
    if (isNamed && (length === count || (length > count && parameters.includes("\u2026"))))
      return operation;
  }
  const methods = ITERATIONS.map((method) => `list.${method}(x, x > 0.5)`);
  const known = [...FUNCTIONS.map(([signature]) => signature), ...methods, "has(metrics.accuracy)"];
  const names = known.map((signature) => /\w+(?=\()/.exec(signature)?.[0] ?? "");
  const foreign = FOREIGN.find(([pattern]) => pattern.test(name.toLowerCase()))?.[1];
  const correction = known[names.indexOf(name)] ?? foreign ?? (0,similar .j)(name, names);
  throw new RuleIssue(node, correction ? `write ${correction} for ${name}(\u2026)` : `there is no function ${name}(\u2026)`);
}
function rejectComparison(node, nodes, values) {
  const [{ op }, [left, right], [one, other]] = [node, nodes, values];
  if (!left || !right || !(isComparison(node) || op === "in"))
    return;
  if (op !== "in" && textOf(left) === textOf(right))
    throw new RuleIssue(right, "both sides are the same");
  const isEquality = op === "==" || op === "!=";
  if (left.op === "!_" && !(isEquality && [BOOLEAN, ANY].includes(typeOf(other))))
    rejectMisread(node, left, right);
  if (isComparison(left))
    rejectMisread(node, left, right);
  const isKey = op === "in" && typeOf(other) === OBJECT && TEXT.is(one);
  if (isKey)
    throw new RuleIssue(node, `write has(${textOf(right)}.${one})`);
  if (op === "in")
    requireType(right, other, LIST);
  const others = op === "in" ? (LIST.is(other) ? other : []) : [other];
  for (const value of isEquality || op === "in" ? others : [])
    requireSameType(left, one, right, value);
}
function rejectMisread({ input, op }, left, right) {
  const [whole, rest] = [textOf(left), `${op} ${textOf(right)}`];
  if (/^\s*\)/.test(input.slice(input.lastIndexOf(whole, left.start) + whole.length)))
    return;
  if (!isComparison(left))
    throw new RuleIssue(left, `write !(${whole.slice(1).trim()} ${rest})`);
  const start = input.indexOf(op, left.end);
  throw new RuleIssue({ start }, `write ${whole} && ${textOf(left.args[1])} ${rest}`);
}
; 
class Variables {
  options;
  reads = new Map();
  tested = new Map();
  needed = new Map();
  roots = new Set();
  maybeTexts = new Set();
  locals = new Map();
  constructor(options) {
    this.options = options;
  }
  pathOf(node) {
    if (node.op === "id")
      return this.#rootOf(node, node.args);
    if (node.op !== "." && node.op !== "[]")
      return null;
    const [owner, part] = node.args;
    const key = typeof part === "string" ? part : part.op === "value" ? part.args : null;
    const base = typeof key === "string" || typeof key === "bigint" ? this.pathOf(owner) : null;
    if (key === "metrics" && base?.length === 1 && gate_metrics .BV.has(base[0]))
      return base;
    return base && [...base, typeof key === "string" ? key : Number(key)];
  }
  addMaybeTexts(nodes) {
    if (nodes.some(({ op, args }) => op === "value" && typeof args !== "string"))
      return;
    for (const { op, args } of nodes)
      if (op === "id")
        this.maybeTexts.add(args);
  }
  foundWhere(node, value) {
    if (node.op === "!_")
      return this.foundWhere(node.args, !value);
    if (node.op === (value ? "&&" : "||"))
      return node.args.flatMap((side) => this.foundWhere(side, value));
    const [tested] = value && node.op === "call" && node.args[0] === "has" ? node.args[1] : [];
    return tested ? [JSON.stringify(this.pathOf(tested))] : [];
  }
  #rootOf(node, name) {
    const local = this.locals.get(name);
    if (local !== undefined)
      return [local];
    const problem = problemWith(node, name, this.options, this.maybeTexts.has(name));
    if (problem !== null)
      throw new RuleIssue(node, problem);
    this.roots.add(gate_metrics .GH.has(name) ? name : "metrics");
    return gate_metrics .GH.has(name) ? [name] : ["metrics", name];
  }
}
const nameOf = (node, path) => gate_metrics .GH.has(path[0]) ? (0,gate_metrics .LF)(path) : textOf(node);
function problemWith(node, name, { mode, baseline }, maybeText) {
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
  if (maybeText)
    return `write "${name}" in quotes`;
  const [metric, meant] = name === "metrics" ? [member] : [name, (0,similar .j)(name, ["model_1", "model_2"])];
  if (meant)
    return `did you mean ${meant}?`;
  return `two models are compared: write model_1.${metric} or model_2.${metric}`;
}
; 
const MAX_STEPS = 50_000;
class Evaluator {
  options;
  hasAbsent;
  names;
  metricNodes = new Set();
  compared = new Map();
  bounds = new Map();
  absent = new Map();
  #guards = new Set();
  #isCheck;
  #variables;
  #steps = 0;
  constructor(options, variables, hasAbsent = false) {
    this.options = options;
    this.hasAbsent = hasAbsent;
    this.names = new Variables(options);
    this.#isCheck = variables === null;
    this.#variables = { ...variables };
  }
  evaluate(node, needed = ANY) {
    const value = this.#evaluate(node);
    requireType(node, value, needed);
    this.#spend(TEXT.is(value) || LIST.is(value) ? 1 + value.length / 100 : 1);
    return value;
  }
  #evaluate(node) {
    const path = this.names.pathOf(node);
    if (path !== null)
      return this.#read(node, path);
    if (node.op === "value")
      return literalOf(node, node.args);
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
    if (node.op === "==" || node.op === "!=" || node.op === "list")
      this.names.addMaybeTexts(node.args);
    return this.#apply(node, node.args, OPERATORS.get(node.op));
  }
  #spend(steps) {
    this.#steps += steps;
    if (this.#steps > MAX_STEPS)
      throw new RuleIssue({ start: 0 }, "the rule takes too many steps");
  }
  #attempt(node, needed = ANY) {
    try {
      return this.evaluate(node, needed);
    }
    catch (error) {
      if (error instanceof GuardedAbsence)
        return error;
      throw error;
    }
  }
  #apply(node, operands, operation) {
    if (!operation)
      throw new RuleIssue(node, `${textOf(node)} is not supported in a rule`);
    const values = operands.map((operand) => this.#attempt(operand));
    throwAbsence(values);
    const { needed, type, compute } = operation;
    rejectComparison(node, operands, values);
    for (const [index, operand] of operands.entries())
      requireType(operand, values[index], needed);
    if (values.some((value) => value instanceof Unknown))
      return new Unknown(type);
    try {
      const result = compute(values);
      if (isComparison(node))
        this.compared.set(node, { values, holds: result === true });
      if (node.op === "call" && NUMBER.is(result) && node.args[0].includes("_"))
        this.bounds.set(`${node.args[0]}(${values.map(format_value .Fl).join(", ")})`, result);
      return present(node, result);
    }
    catch (error) {
      throw error instanceof RangeError
        ? new RuleIssue(node, `${textOf(node)}: ${(0,error_message .g)(error)}`)
        : error;
    }
  }
  #computeIf(other, value, node, needed = ANY) {
    const outer = this.#guards;
    this.#guards = new Set([...outer, ...this.names.foundWhere(other, value)]);
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
    if (values.includes(deciding))
      return deciding;
    throwAbsence(values);
    return values.find((value) => value instanceof Unknown) ?? !deciding;
  }
  #choice([condition, ...branches]) {
    const decision = this.#attempt(condition, BOOLEAN);
    const values = branches.map((branch, index) => this.#computeIf(condition, index === 0, branch));
    const [yes = ANY, no] = values.map(typeOf);
    if (decision instanceof Unknown)
      return new Unknown(yes === no ? yes : ANY);
    const value = values[decision === true ? 0 : 1];
    throwAbsence([decision, value]);
    return value;
  }
  #read(node, path) {
    if (gate_metrics .GH.has(path[0]))
      this.metricNodes.add(node);
    if (gate_metrics .GH.has(path[0]))
      this.names.reads.set(JSON.stringify(path), path);
    return this.#valueOf(node, path);
  }
  #valueOf(node, path) {
    const key = JSON.stringify(path);
    const isGuarded = this.#guards.has(key);
    if (gate_metrics .GH.has(path[0]) && !isGuarded)
      this.names.needed.set(key, path);
    const isWhole = path.length === 1 && (gate_metrics .BV.has(path[0]) || path[0] === "metrics");
    if (this.#isCheck)
      return new Unknown(isWhole ? OBJECT : ANY);
    const value = (0,gate_metrics .fK)(path, { variables: this.#variables }) ?? null;
    if (value === null && isGuarded)
      throw new GuardedAbsence(node, `${nameOf(node, path)} is missing`);
    return present(node, value, () => nameOf(node, path));
  }
  #has(node, [tested = node, ...others]) {
    const path = this.names.pathOf(tested);
    if (!path || path.length < 2 || tested.op === "id" || others.length > 0)
      throw new RuleIssue(tested, `write has(metrics.${path?.[1] ?? "accuracy"})`);
    this.names.tested.set(JSON.stringify(path), path);
    const [owner, key] = [path.slice(0, -1), path.at(-1)];
    const parent = owner.length > 1 ? this.#valueOf(tested, owner) : (0,gate_metrics .fK)(owner, { variables: this.#variables });
    if (this.#isCheck)
      return new Unknown(BOOLEAN);
    const name = nameOf(tested, path);
    const isNoBaseline = parent === null && path[0] === "baseline";
    const hasParts = typeof parent === "object" && parent !== null && LIST.is(parent) === NUMBER.is(key);
    if (!hasParts && !isNoBaseline)
      throw new RuleIssue(node, `${name} is part of a plain value`);
    const value = (0,gate_metrics .GG)(parent, key) ?? null;
    if (value !== null)
      return present(tested, value, () => name) !== null;
    this.absent.set(name, path);
    return this.hasAbsent;
  }
  #method(node, name, receiver, args) {
    const [variable, body] = args;
    if (!ITERATIONS.includes(name) || variable?.op !== "id" || !body || args.length > 2)
      return this.#apply(node, [receiver, ...args], functionOf(node, name, args));
    const list = this.evaluate(receiver, LIST);
    if (gate_metrics .GH.has(variable.args) || this.names.locals.has(variable.args))
      throw new RuleIssue(variable, `${variable.args} is already a name: choose another one`);
    const [outer, local] = [this.names.locals, `%${node.end}`];
    this.names.locals = new Map([...outer, [variable.args, local]]);
    try {
      const elements = LIST.is(list) && !this.#isCheck ? list : [new Unknown(ANY)];
      const results = elements.map((element, index) => {
        this.#variables[local] = present(receiver, element, () => `${textOf(receiver)}[${index}]`);
        return this.#attempt(body, name === "map" ? ANY : BOOLEAN);
      });
      throwAbsence(results);
      const found = elements.filter((_, index) => results[index] === true);
      if (this.#isCheck)
        return new Unknown(name === "map" || name === "filter" ? LIST : BOOLEAN);
      if (name === "map" || name === "filter")
        return name === "map" ? results : found;
      if (elements.length === 0)
        throw new RuleIssue(node, `${textOf(receiver)} is empty: ${name}() decides nothing`);
      return name === "exists" ? found.length > 0 : found.length === (name === "all" ? elements.length : 1);
    }
    finally {
      this.names.locals = outer;
    }
  }
}
function throwAbsence(values) {
  for (const value of values)
    if (value instanceof GuardedAbsence)
      throw value;
}
; 
const SIGNS = {
  ...{ "\u2265": ">=", "\u2a7e": ">=", "\u2267": ">=", "\u2264": "<=", "\u2a7d": "<=", "\u2266": "<=", "\u2260": "!=", "\u2227": "&&", "\u2228": "||" },
  ...{ "\u2013": "-", "\u2014": "-", "\u2212": "-", "\u2010": "-", "\u2011": "-", "\u00d7": "*", "\u00f7": "/", "\u00ac": "!" },
  ...{ "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u2018": "'", "\u2019": "'", "\u201a": "'" },
  ...{ "=>": ">=", "=<": "<=", "<>": "!=", "===": "==", "!==": "!=", "=!=": "!=", "=": "==" },
  ...{ "&": "&&", and: "&&", "|": "||", or: "||", not: "!" },
};
const toSigns = (found) => {
  const word = found.trim().toLowerCase();
  const toAscii = (sign) => SIGNS[sign] ?? (sign >= "\uff01" && sign <= "\uff5e" ? String.fromCharCode(sign.charCodeAt(0) - 0xfee0) : sign);
  return `write ${SIGNS[word] ?? Array.from(word, toAscii).join("")} for ${found.trim()}`;
};
const toPercent = (_, percent = "") => `write ${Number((Number(percent) / 100).toPrecision(12))} for ${percent} %`;
const HIDDEN = [
  [/^(?:[-*+\u2022]|\d+[.)])\s+(.*)$/dg, "write the rule without the list marker: $1"],
  [
    /^-(([A-Za-z_][\w.]*)\s*([<>]=?\s*\d.*))$/dg,
    "write $1 without the list marker, or (-$2) $3 for the negative",
  ],
  [/(?<![\w.])(\d+(?:\.\d+)?)%(?=$|[\s)\],&|?:<>=!])/dg, toPercent, "%"],
  [/(?<=\w\([^[\]()]*)(?<![\w.])0,(\d+)(?![\w.])/dg, "write 0.$1 for $0", ","],
  [/\/\//dg, "a comment begins with #, a division is one /"],
];
const BROKEN = [
  [/\$\{\{.*?\}\}|\$\{?\w+\}?/dg, "$0 was not replaced by its value: write the value"],
  [/(?<![\w.])(\d+(?:\.\d+)?)\s*%/dg, toPercent, "%"],
  [
    /(?<![\w.,])[1-9]\d{0,2}(?:,\d{3})+(?![\w.,])/dg,
    (n = "") => `write ${n.replaceAll(",", "")} for ${n}`,
    ",",
  ],
  [/(?<![\w.,])(\d+),(\d+)(?![\w.])/dg, "write $1.$2 for $0", ","],
  [/(?<![\w.)\]])\.\d+/dg, "write 0$0 for $0"],
  [/(\S+)\s+between\s+(\S+)\s+and\s+([^\s)]+)/dgi, "write $1 >= $2 && $1 <= $3", "between"],
  [/=>|=<|<>|[=!]==|=!=|(?<!&)&(?!&)|(?<!\|)\||\b(?:and|or|not)\b\s*/dgi, toSigns],
  [/([<>!=])\s+=/dg, "write $1= for $0"],
  [/(?<![<>=!])=(?!=)/dg, toSigns],
  [/[\uff01-\uff5e\u2265\u2a7e\u2267\u2264\u2a7d\u2266\u2260\u201c\u201d\u201e\u2018\u2019\u201a\u2013\u2014\u2212\u2010\u2011\u00d7\u00f7\u2227\u2228\u00ac]+/dg, toSigns],
  [/^([^\s:?]+)\s*:\s*((?:[<>!=]=|[<>])\s*)(\S.*)$/dg, "write $1 $2$3", ":"],
  [/^([^\s:?]+)\s*:\s*(\S.*)$/dg, "write $1 >= $2", ":"],
  [/\b(\w+)\.(\w+(?:@\w+)+)/dg, 'write $1["$2"] for $0', "@"],
  [/\w+(?:@\w+)+/dg, 'write metrics["$0"] for $0', "@"],
  [/([,;])\s*$/dg, "remove the $1 at the end"],
  [/[,;]/dg, "write one rule per line"],
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
  const missing = code === "expected_token" ? "a closing bracket is missing" : "a value is missing";
  const unexpected = `unexpected ${found}${/^[\w"'(!]/.test(found) ? ": write one rule per line" : ""}`;
  const words = CAUSES[code]?.replaceAll("$0", found) ?? (found === "" ? missing : unexpected);
  return (code === "reserved_identifier" ? null : mistake) ?? new RuleIssue({ start }, words);
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
function judgeRule(rule, metrics, available) {
  const { line, expression, root, names } = rule;
  const { tested, reads, options } = names;
  const mentioned = Array.from(new Map([...reads, ...tested]).values()).filter(([variable, key]) => gate_metrics .GH.has(variable) && (key !== undefined || variable === "raw_answers_count"));
  const values = mentioned.map((path) => ({ name: (0,gate_metrics .LF)(path), value: (0,gate_metrics .fK)(path, metrics) }));
  const evaluator = new Evaluator(options, metrics.variables);
  let passed = false;
  let decider = null;
  let reason;
  try {
    const doubts = doubtsAbout(rule, metrics, available);
    if (doubts.length > 0)
      throw new Error(doubts.join("; "));
    passed = evaluator.evaluate(root, BOOLEAN) === true;
    decider = explain(passed ? root : failingIn(root, evaluator), evaluator);
    const seen = values.map(({ name, value }) => `${name} is ${(0,format_value .Fl)(value)}`).join(", ");
    reason = passed ? null : (decider?.reason ?? `it does not hold: ${seen}`);
  }
  catch (error) {
    reason = (0,error_message .g)(error);
  }
  const notices = Array.from(evaluator.compared.keys(), (node) => explain(node, evaluator)?.notices ?? []).flat();
  if (passed && evaluator.absent.size > 0 && !holdsOtherwise(rule, metrics))
    for (const [name, path] of evaluator.absent)
      notices.push(`passed: ${absenceOf(name, path, metrics, available, names)}`);
  notices.push(...countNotices([...evaluator.bounds.keys()], metrics));
  const computed = Array.from(evaluator.bounds, ([name, value]) => ({ name, value }));
  return { line, expression, passed, values, computed, decisive: decider?.decisive ?? null, reason, notices };
}
function countNotices(bounds, { mode, variables }) {
  const count = variables["raw_answers_count"];
  const answered = NUMBER.is(count) ? count / (mode === "single" ? 1 : 2) : Infinity;
  const counts = (call) => call
    .replace(/^mean_\w+\(\S+ |^\w+\(/, "")
    .split(", ")
    .filter((_, index) => index % 2 === 1);
  const tooMany = bounds.filter((call) => counts(call).some((n) => parseFloat(n) > answered));
  return tooMany.map((call) => `${call} counts more questions than the ${answered} that were answered`);
}
function holdsOtherwise({ root, names: { options } }, { variables }) {
  try {
    return new Evaluator(options, variables, true).evaluate(root) === true;
  }
  catch {
    return false;
  }
}
function doubtsAbout({ expression, names }, metrics, available) {
  const { variables, unavailable, mode } = metrics;
  const isExtra = (root) => root === "baseline" || root === "raw_answers_count";
  const distrusted = Array.from(names.roots).filter((root) => Object.hasOwn(unavailable, root));
  if (distrusted.length > 0)
    return distrusted.map((root) => `${root} cannot be used: ${unavailable[root] ?? ""}`);
  if (available.paths.every(([root]) => isExtra(root) || root === "comparison"))
    return ["the evaluation has no metrics"];
  const found = mode === "single" ? "one model was evaluated" : "two models were compared: write model_1 or model_2";
  const doubts = Array.from(names.roots, (root) => {
    if (!Object.hasOwn(variables, root))
      return `there is no ${root}, ${found}`;
    return isExtra(root) || Object.keys(variables[root] ?? {}).length > 0 ? [] : `${root} has no metrics`;
  }).flat();
  const misread = misreadName(expression, available.oddNames);
  if (doubts.length > 0 || misread !== null)
    return misread === null ? doubts : [misread];
  const absent = Array.from(names.needed.values()).filter((path) => ((0,gate_metrics .fK)(path, metrics) ?? null) === null);
  const infinite = Array.from(names.reads.values(), (path) => {
    const value = (0,gate_metrics .fK)(path, metrics);
    return NUMBER.is(value) && !isFinite(value) ? [`${(0,gate_metrics .LF)(path)} is ${value}, not a finite number`] : [];
  });
  return [
    ...absent.map((path) => absenceOf((0,gate_metrics .LF)(path), path, metrics, available, names)),
    ...infinite.flat(),
  ];
}
function misreadName(expression, oddNames) {
  const name = oddNames.find((odd) => expression.includes(odd)) ?? "";
  const rest = oddNames.slice(oddNames.indexOf(name) + 1);
  if (name === "")
    return null;
  const owners = "((?:\\w+(?:\\[[^\\]]*\\])*\\.)*)";
  const spelt = new RegExp(`(?<!\\w)${owners}${name.replace(/\W/g, "\\$&")}(?!\\w|\\.\\d)`);
  const found = spelt.exec(maskStrings(expression));
  if (found) {
    const text = expression.slice(found.index, found.index + found[0].length);
    const owner = text.slice(0, -name.length - 1) || "metrics";
    return `write ${owner}[${JSON.stringify(name)}] for the metric ${text}`;
  }
  return misreadName(expression, rest);
}
function absenceOf(name, path, metrics, available, { maybeTexts }) {
  if ((0,gate_metrics .fK)(path, metrics) === null)
    return `${name} is null, which counts as absent`;
  const key = path.slice(1).join(".");
  const known = new Map(available.paths.filter(([root]) => root === path[0]).map((one) => [one.slice(1).join("."), one]));
  known.delete(key);
  const meant = (0,similar .j)(key, known.keys()) ?? (0,similar .j)(String(path.at(-1)), known.keys());
  const hint = meant === null ? "" : `; did you mean ${(0,gate_metrics .LF)(known.get(meant) ?? [])}?`;
  return `there is no metric named ${name}${hint || (maybeTexts.has(key) ? `; write "${key}" in quotes for text` : "")}`;
}
function failingIn(node, evaluator) {
  if (node.op !== "&&" && node.op !== "||")
    return evaluator.compared.get(node)?.holds === false ? node : undefined;
  return failingIn(node.args[0], evaluator) ?? failingIn(node.args[1], evaluator);
}
const FLIPPED = new Map(Object.entries({ "<": ">", "<=": ">=", ">": "<", ">=": "<=" }));
const isLiteral = (node) => (node.op === "-_" ? node.args : node).op === "value";
function explain(node, { compared, metricNodes }) {
  const values = node && compared.get(node)?.values;
  if (!values || !isComparison(node))
    return null;
  const isFlipped = isLiteral(node.args[0]) && !isLiteral(node.args[1]);
  const [subject, bound] = isFlipped ? [node.args[1], node.args[0]] : node.args;
  const [actual, limit] = isFlipped ? values.toReversed() : values;
  const operator = (isFlipped ? FLIPPED.get(node.op) : null) ?? node.op;
  const isNumbers = NUMBER.is(actual) && NUMBER.is(limit);
  const [shown = "", needed = ""] = isNumbers
    ? (0,format_value .Sh)(actual, limit)
    : [actual, limit].map(format_value .Fl);
  const name = textOf(subject);
  const reason = `${name} is ${shown}, needs ${operator} ${needed}${isLiteral(bound) ? "" : ` (${textOf(bound)})`}`;
  if (!isNumbers)
    return { reason, decisive: null, notices: [] };
  const isAsked = metricNodes.has(subject) && isLiteral(bound);
  const isPercentage = isAsked && actual > 1 && limit > 0 && limit <= 1;
  const isPercent = isAsked && actual > 0 && actual < 1 && limit > 1 && limit <= 100;
  const question = isPercentage
    ? "is it a percentage?"
    : `is the limit a percentage? write ${limit / 100} for ${limit} %`;
  const notices = isPercentage || isPercent ? [`${name} is ${shown}, limit ${needed}: ${question}`] : [];
  return { reason, decisive: { actual, operator, limit }, notices };
}
; 
const MAX_BYTES = 64 * 1024;
const MAX_RULES = 200;
const MAX_RULE_LENGTH = 2_000;
const MAX_JOINED = 5;
const REPEATED = ["base_model", "eval_model"];
const RULE_IN_COMMENT = /(?<![\w.])[\w.]+["')\]]*\s*(?:[<>]=?|[=!]=)\s*[-\w("'.]|\b(?:has|all|exists|contains)\(/;
async function compileGate(text, options) {
  const { ParseError, parseExpression } = await Promise.all( [__webpack_require__.e(947), __webpack_require__.e(471)]).then(__webpack_require__.bind(__webpack_require__, 2471));
  const compile = (expression) => {
    const hidden = expression.length < MAX_RULE_LENGTH ? findHiddenMistake(expression) : tooLong;
    if (hidden)
      throw hidden;
    try {
      return compileRule(parseExpression(expression), options);
    }
    catch (error) {
      const { start = 0, end = 0 } = (error instanceof ParseError && error.range) || {};
      if (error instanceof ParseError)
        throw toRuleIssue(error.code, start, end, expression);
      throw error instanceof RangeError ? tooLong : error;
    }
  };
  const { source } = options;
  const rules = [];
  const issues = [];
  const lines = splitRules(text);
  const count = lines.filter(({ expression }) => expression !== "").length;
  if (Buffer.byteLength(text) > MAX_BYTES)
    throw brokenText(source, "is longer than 64 kB");
  if (lines.length === 0)
    throw brokenText(source, "is set but empty; use none for no gate");
  if (count > MAX_RULES)
    throw brokenText(source, `has ${count} rules, at most ${MAX_RULES} are allowed`);
  for (let at = 0; at < lines.length; at++) {
    const { line = 0, expression = "", comment = "" } = lines[at] ?? {};
    const hidden = hiddenRule(expression, comment, compile);
    if (hidden)
      issues.push(hidden.at(source, line, `${expression} # ${comment}`.trim()));
    if (expression === "")
      continue;
    try {
      rules.push({ line, expression, ...compile(expression) });
    }
    catch (error) {
      if (!(error instanceof RuleIssue))
        throw error;
      const joined = joinedRule(lines, at, error.place, compile);
      issues.push((joined?.issue ?? error).at(source, line, expression));
      at = joined?.last ?? at;
    }
  }
  if (issues.length > 0)
    throw new GateSyntaxError(issues);
  if (count === 0)
    throw brokenText(source, "has no rules, only comments");
  const variables = new Set(rules.flatMap(({ names }) => [...names.roots]));
  return { rules, variables, evaluate: (metrics) => evaluate(rules, metrics) };
}
function evaluate(compiled, metrics) {
  const paths = (0,gate_metrics .S)(metrics, Infinity);
  const oddNames = (0,gate_metrics .wX)(metrics.variables).filter((name) => /^[A-Za-z_][\w.]*[-+*/%]/.test(name));
  const rules = compiled.map((rule) => judgeRule(rule, metrics, { paths, oddNames }));
  const repeated = paths.some(([root]) => root === "model_1" || root === "model_2") ? REPEATED : [];
  const named = paths.filter(([root = ""]) => ![...repeated, "raw_answers_count"].includes(root));
  const passed = rules.every((rule) => rule.passed);
  return { passed, rules, available: named.slice(0, 1_000).map(gate_metrics .LF) };
}
const tooLong = new RuleIssue({ start: 0 }, "the rule is too long or nested too deeply");
function brokenText(source, message) {
  const excerpt = [`${source} ${message}`];
  return new GateSyntaxError([{ line: 0, column: 1, expression: "", message, excerpt }]);
}
function compileRule(root, options) {
  if (root.op === "value" && TEXT.is(root.args))
    throw new RuleIssue(root, `write the rule without quotes: ${root.args}`);
  const check = new Evaluator(options, null);
  check.evaluate(root, BOOLEAN);
  if (check.names.roots.size === 0)
    throw new RuleIssue(root, "the rule uses no metric");
  return { root, names: check.names };
}
function isRule(text, compile) {
  try {
    return compile(text).root.start >= 0;
  }
  catch {
    return false;
  }
}
function hiddenRule(expression, comment, compile) {
  const found = RULE_IN_COMMENT.exec(comment);
  if (!found || (expression === "" && /^[\w(!]/.test(comment) && isRule(comment, compile)))
    return null;
  const start = `${expression} # `.trimStart().length + found.index;
  return new RuleIssue({ start }, "a rule in a comment: write it on its own line (gate: | keeps the lines)");
}
function joinedRule(lines, at, place, compile) {
  const { expression = "" } = lines[at] ?? {};
  const isContinuation = /^(?:&&|\|\||[?:)<>=!%/])/.test(expression);
  if (place.start < expression.length && !isContinuation)
    return null;
  const first = isContinuation && at > 0 ? at - 1 : at;
  for (let last = Math.max(at, first + 1); last < Math.min(first + MAX_JOINED, lines.length); last++) {
    const joined = lines.slice(first, last + 1).map((line) => line.expression);
    const issue = new RuleIssue(place, `write the rule on one line: ${joined.join(" ")}`);
    if (isRule(joined.join(" "), compile))
      return { last, issue };
  }
  return null;
}
 }),
 2209:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  Fl: () => (  formatValue),
  Sh: () => (  formatNumbersApart),
  ZV: () => (  formatNumber)
 });
const MAX_LENGTH = 80;
function formatNumber(value, digits = 6) {
  if (Number.isInteger(value) || !Number.isFinite(value))
    return String(value);
  return String(Number(value.toPrecision(digits)));
}
function formatNumbersApart(one, other) {
  for (let digits = 6; digits < 17; digits++) {
    const pair = [formatNumber(one, digits), formatNumber(other, digits)];
    if (pair[0] !== pair[1])
      return pair;
  }
  return [String(one), String(other)];
}
function formatValue(value) {
  if (value === undefined)
    return "missing";
  if (value === null)
    return "null";
  if (typeof value === "number")
    return formatNumber(value);
  if (typeof value === "bigint" || typeof value === "boolean")
    return String(value);
  if (typeof value === "string") {
    const text = JSON.stringify(value);
    return `text (${text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH - 1)}\u2026` : text})`;
  }
  return Array.isArray(value) ? `a list of ${value.length}` : "an object";
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
  return [p === 0 ? 0 : Math.max(0, centre - margin), p === 1 ? 1 : Math.min(1, centre + margin)];
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
    const third = (3 * Z ** 7 + 19 * Z ** 5 + 17 * Z ** 3 - 15 * Z) / 384;
    const second = (5 * Z ** 5 + 16 * Z ** 3 + 3 * Z) / 96;
    return Z + (Z ** 3 + Z) / 4 / degrees + second / degrees ** 2 + third / degrees ** 3;
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