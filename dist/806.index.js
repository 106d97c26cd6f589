export const id = 806;
export const ids = [806];
export const modules = {

/***/ 6806:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  GateSyntaxError: () => (/* reexport */ GateSyntaxError),
  compileGate: () => (/* binding */ compileGate)
});

// EXTERNAL MODULE: ./lib/util/error-message.js
var error_message = __webpack_require__(6228);
// EXTERNAL MODULE: ./lib/util/format-value.js
var format_value = __webpack_require__(2209);
// EXTERNAL MODULE: ./lib/util/similar.js
var similar = __webpack_require__(6205);
// EXTERNAL MODULE: ./lib/gate/gate-metrics.js
var gate_metrics = __webpack_require__(4976);
;// CONCATENATED MODULE: ./lib/gate/gate-syntax-error.js
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
    offset;
    constructor(offset, message) {
        super(message);
        this.offset = offset;
    }
    at(source, line, expression) {
        const { message } = this;
        const caret = Math.min(this.offset, expression.length);
        const from = Math.max(0, caret - SHOWN_BESIDE_CARET);
        const shown = expression.slice(from, caret + SHOWN_BESIDE_CARET).replace(/\s/g, " ");
        const prefix = `${source}, line ${line}: ${from > 0 ? "…" : ""}`;
        const excerpt = [prefix + shown, `${" ".repeat(prefix.length + caret - from)}^ ${message}`];
        return { line, column: caret + 1, expression, message, excerpt };
    }
}

;// CONCATENATED MODULE: ./lib/gate/rule-text.js
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

;// CONCATENATED MODULE: ./lib/gate/expression.js




const ANY = { noun: "a value", is: (value) => value !== undefined };
const NUMBER = { noun: "a number", is: (value) => typeof value === "number" };
const TEXT = { noun: "text", is: (value) => typeof value === "string" };
const BOOLEAN = { noun: "true or false", is: (value) => typeof value === "boolean" };
const LIST = { noun: "a list", is: (value) => Array.isArray(value) };
const OBJECT = { noun: "an object", is: (value) => typeof value === "object" };
class RuleError extends Error {
}
class GuardedAbsence extends RuleError {
}
const MAX_STEPS = 100_000;
class Frame {
    variables;
    guards;
    hasAbsent;
    compared = new Map();
    seen = new Map();
    bounds = new Map();
    absent = new Set();
    #steps = 0;
    constructor(variables, guards, hasAbsent = false) {
        this.variables = variables;
        this.guards = guards;
        this.hasAbsent = hasAbsent;
    }
    spend(steps = 1) {
        this.#steps += steps;
        if (this.#steps > MAX_STEPS)
            throw new RuleError("the rule takes too many steps");
    }
    read(path, name) {
        this.spend();
        return present((0,gate_metrics/* valueAt */.fK)(path, this), name, this.guards.has(JSON.stringify(path)));
    }
    has(path, name) {
        this.spend();
        for (let length = 1; length < path.length; length++) {
            const parent = (0,gate_metrics/* valueAt */.fK)(path.slice(0, length), this) ?? {};
            if (typeof parent !== "object")
                throw new RuleError(`${name}: a part of it is ${(0,format_value/* formatValue */.Fl)(parent)}`);
        }
        const value = (0,gate_metrics/* valueAt */.fK)(path, this) ?? null;
        if (value !== null)
            return present(value, name) !== null;
        this.absent.add(path);
        return this.hasAbsent;
    }
    attempt(expression) {
        try {
            return expression.run(this);
        }
        catch (error) {
            if (error instanceof GuardedAbsence)
                return error;
            throw error;
        }
    }
}
function present(value, name, isGuarded = false) {
    if (value === undefined || value === null)
        throw new (isGuarded ? GuardedAbsence : RuleError)(`there is no ${name}`);
    if (typeof value !== "number" || Number.isFinite(value))
        return value;
    throw new RuleError(`${name} is ${value}, not a finite number`);
}
function textOf({ node: { input, start, end } }) {
    return balancedSlice(input, start, end);
}
const isNumeric = (value) => typeof value === "string" && /\d/.test(value) && isFinite(+value);
function describe(value) {
    return isNumeric(value) ? `a number in quotes (${JSON.stringify(value)})` : (0,format_value/* formatValue */.Fl)(value);
}
function expectType(expression, needed) {
    const { node, type } = expression;
    if (needed === ANY || type === ANY || type === needed)
        return;
    const isQuoted = needed === NUMBER && node.op === "value" && isNumeric(node.args);
    const words = `${textOf(expression)} is ${type.noun}, it has to be ${needed.noun}`;
    throw new RuleIssue(node.start, isQuoted ? `write ${String(node.args)} without quotes` : words);
}
function asType(value, { is, noun }, expression) {
    if (is(value))
        return value;
    throw new RuleError(`${textOf(expression)} is ${describe(value)}, not ${noun}`);
}
function operation(node, type, operands, needed, compute) {
    for (const operand of operands)
        expectType(operand, needed);
    const run = (frame) => {
        frame.spend();
        const attempts = operands.map((operand) => frame.attempt(operand));
        for (const value of attempts)
            if (value instanceof GuardedAbsence)
                throw value;
        const values = operands.map((operand, index) => asType(attempts[index], needed, operand));
        return present(compute(values, frame), textOf({ node }));
    };
    return { node, type, operands, run };
}

// EXTERNAL MODULE: ./lib/gate/statistics.js
var statistics = __webpack_require__(3680);
;// CONCATENATED MODULE: ./lib/gate/functions.js




function round(value, digits = 0) {
    if (!Number.isInteger(digits) || digits < 0 || digits > 15)
        throw new RangeError(`the digits must be an integer from 0 to 15, they are ${digits}`);
    const scaled = Number((Math.abs(value) * 10 ** digits).toPrecision(15));
    return (Math.sign(value) * Math.round(scaled)) / 10 ** digits;
}
const bound = (interval, side) => {
    return (a = NaN, b = NaN, c = NaN, d = NaN) => interval(a, b, c, d)[side];
};
const NUMBER_FUNCTIONS = new Map([
    ["min", ["min(x, y)", 2, 32, Math.min]],
    ["max", ["max(x, y)", 2, 32, Math.max]],
    ["abs", ["abs(x)", 1, 1, Math.abs]],
    ["round", ["round(x, digits)", 1, 2, round]],
    ["wilson_lower", ["wilson_lower(p, n)", 2, 2, bound(statistics/* wilsonInterval */.YV, 0)]],
    ["wilson_upper", ["wilson_upper(p, n)", 2, 2, bound(statistics/* wilsonInterval */.YV, 1)]],
    ["diff_lower", ["diff_lower(p1, n1, p2, n2)", 4, 4, bound(statistics/* differenceInterval */.Ly, 0)]],
    ["diff_upper", ["diff_upper(p1, n1, p2, n2)", 4, 4, bound(statistics/* differenceInterval */.Ly, 1)]],
    ["mean_lower", ["mean_lower(mean, std, n)", 3, 3, bound(statistics/* meanInterval */.VO, 0)]],
    ["mean_upper", ["mean_upper(mean, std, n)", 3, 3, bound(statistics/* meanInterval */.VO, 1)]],
]);
const TEXT_METHODS = ["startsWith", "endsWith", "contains"];
const LIST_METHODS = ["all", "exists", "exists_one", "filter", "map"];
const FOREIGN = [
    [/^(len|length|count)$/, "size(x)"],
    [/^(avg|average|mean|median|sum)$/, "the metric that holds it, such as accuracy_mean"],
    [/^(float|double|u?int|bool|str|string|number|parsefloat)$/, "the value alone, nothing is converted"],
    [
        /^(match(es)?|regex|test|starts_with|ends_with|includes)$/,
        'x.startsWith("y"), x.endsWith("y") or x.contains("y")',
    ],
    [/^(floor|ceil|trunc)$/, "round(x, 0)"],
    [/^(any|some|every)$/, "list.exists(x, x > 0.5) or list.all(x, x > 0.5)"],
    [/^(and|or|not)$/, "&&, || or !"],
];
function rejectFunction(node, name, args, receiver) {
    const [first = "x", second = '"y"'] = [...(receiver ? [receiver] : []), ...args].map((argument) => textOf({ node: argument }));
    const known = [...NUMBER_FUNCTIONS.keys(), ...TEXT_METHODS, ...LIST_METHODS, "size", "has"];
    const asMethod = LIST_METHODS.includes(name)
        ? `${first}.${name}(x, x > 0.5)`
        : `${first}.${name}(${second})`;
    const isMethod = [...TEXT_METHODS, ...LIST_METHODS].some((method) => method === name);
    const foreign = FOREIGN.find(([names]) => names.test(name.toLowerCase()))?.[1];
    const correction = NUMBER_FUNCTIONS.get(name)?.[0] ?? (isMethod ? asMethod : (foreign ?? (0,similar/* similarName */.j)(name, known)));
    throw new RuleIssue(node.start, correction ? `write ${correction} for ${name}()` : `there is no function ${name}()`);
}

;// CONCATENATED MODULE: ./lib/gate/operators.js



const isNear = (left, right) => Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(left), Math.abs(right));
const ARITHMETIC = new Map([
    ["+", (left, right) => left + right],
    ["-", (left, right) => left - right],
    ["*", (left, right) => left * right],
    ["/", (left, right) => left / right],
    ["%", (left, right) => left % right],
]);
const ORDERINGS = new Map([
    ["<", (left, right) => left < right && !isNear(left, right)],
    ["<=", (left, right) => left < right || isNear(left, right)],
    [">", (left, right) => left > right && !isNear(left, right)],
    [">=", (left, right) => left > right || isNear(left, right)],
]);
const isEquality = (operator) => operator === "==" || operator === "!=";
const isComparison = ({ op }) => ORDERINGS.has(op) || isEquality(op);
function decidersOf(expression) {
    const { node, operands } = expression;
    if (isComparison(node))
        return [expression];
    return node.op === "&&" || node.op === "||" ? operands.flatMap(decidersOf) : [];
}
function binary(node, left, right) {
    const operands = [left, right];
    const [compute, order] = [ARITHMETIC.get(node.op), ORDERINGS.get(node.op)];
    if (node.op === "&&" || node.op === "||")
        return logic(node, operands);
    if (node.op === "+" && (left.type === TEXT || right.type === TEXT))
        return operation(node, TEXT, operands, TEXT, (texts, frame) => {
            const text = texts.join("");
            frame.spend(text.length);
            return text;
        });
    if (compute)
        return operation(node, NUMBER, operands, NUMBER, ([one = NaN, other = NaN]) => compute(one, other));
    rejectMisread(node, left, right);
    if (node.op === "in")
        return membership(node, left, right);
    const note = (frame, values, holds) => {
        frame.compared.set(self, { values, holds });
        return holds;
    };
    if (!order)
        rejectMixture(left, right);
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
function unary(node, operand) {
    return node.op === "!_"
        ? operation(node, BOOLEAN, [operand], BOOLEAN, ([value]) => !value)
        : operation(node, NUMBER, [operand], NUMBER, ([value = NaN]) => -value);
}
function logic(node, operands) {
    for (const operand of operands)
        expectType(operand, BOOLEAN);
    const deciding = node.op === "||";
    const run = (frame) => {
        frame.spend();
        const attempts = operands.map((operand) => [operand, frame.attempt(operand)]);
        const values = attempts.map(([side, value]) => value instanceof RuleError ? value : asType(value, BOOLEAN, side));
        if (values.includes(deciding))
            return deciding;
        for (const value of values)
            if (value instanceof RuleError)
                throw value;
        return !deciding;
    };
    return { node, type: BOOLEAN, operands, run };
}
function choice(node, condition, yes, no) {
    const operands = [condition, yes, no];
    expectType(condition, BOOLEAN);
    const run = (frame) => {
        frame.spend();
        const [decision, ...branches] = operands.map((operand) => frame.attempt(operand));
        const value = decision instanceof RuleError || branches[asType(decision, BOOLEAN, condition) ? 0 : 1];
        for (const error of [decision, value])
            if (error instanceof RuleError)
                throw error;
        return value;
    };
    return { node, type: yes.type === no.type ? yes.type : ANY, operands, run };
}
function rejectMisread({ input, op }, left, right) {
    const between = input.slice(left.node.end, right.node.start);
    const [rest, middle] = [`${op} ${textOf(right)}`, left.operands[1]];
    if (between.includes(")"))
        return;
    if (left.node.op === "!_" && !(isEquality(op) && (right.type === BOOLEAN || right.type === ANY)))
        throw new RuleIssue(left.node.start, `write !(${textOf(left).slice(1).trim()} ${rest})`);
    if (isComparison(left.node) && middle)
        throw new RuleIssue(left.node.end + between.indexOf(op), `write ${textOf(left)} && ${textOf(middle)} ${rest}`);
}
function rejectMixture(left, right) {
    if (left.type === TEXT || left.type === OBJECT)
        expectType(left, right.type);
    else
        expectType(right, left.type);
}
function membership(node, left, right) {
    if (right.type === OBJECT && left.type === TEXT)
        throw new RuleIssue(node.start, `write has(${textOf(right)}.${textOf(left).slice(1, -1)})`);
    expectType(right, LIST);
    if (right.node.op === "list")
        for (const element of right.operands)
            rejectMixture(left, element);
    return operation(node, BOOLEAN, [left, right], ANY, ([value, list], frame) => asType(list, LIST, right)
        .map((element) => equals(value, element, frame))
        .includes(true));
}
function equals(left, right, frame) {
    frame.spend();
    for (const value of [left, right])
        present(value, "element of the list that is not null");
    const type = [NUMBER, TEXT, BOOLEAN, LIST].find(({ is }) => is(left));
    if (!type?.is(right))
        throw new RuleError(`${describe(left)} cannot be compared with ${describe(right)}`);
    if (NUMBER.is(left) && NUMBER.is(right))
        return isNear(left, right);
    if (!LIST.is(left) || !LIST.is(right))
        return left === right;
    if (left.length !== right.length)
        return false;
    return !left.map((element, index) => equals(element, right[index], frame)).includes(false);
}

;// CONCATENATED MODULE: ./lib/gate/compile-rule.js









class RuleCompiler {
    options;
    reads = new Map();
    guards = new Map();
    roots = new Set();
    maybeTexts = new Set();
    #locals = new Map();
    #macros = 0;
    constructor(options) {
        this.options = options;
    }
    compileRule(node) {
        if (node.op === "value" && typeof node.args === "string")
            throw new RuleIssue(node.start, `write the rule without quotes: ${node.args}`);
        const rule = this.#compile(node);
        expectType(rule, BOOLEAN);
        if (this.roots.size === 0)
            throw new RuleIssue(node.start, "the rule uses no metric");
        return rule;
    }
    #compile(node) {
        const path = this.#pathOf(node);
        if (path !== null)
            return this.#read(node, path);
        if (node.op === "value")
            return literal(node, node.args);
        if (node.op === "!_" || node.op === "-_")
            return unary(node, this.#compile(node.args));
        if (node.op === "call")
            return this.#call(node, ...node.args);
        if (node.op === "rcall")
            return this.#method(node, ...node.args);
        if (node.op === ".")
            return this.#child(node, this.#compile(node.args[0]), literal(node, node.args[1]));
        if (node.op === "id" || node.op === "map" || node.op === ".?" || node.op === "[?]")
            throw new RuleIssue(node.start, `${textOf({ node })} is not supported in a rule`);
        const isTextLikely = node.op === "==" || node.op === "!=" || node.op === "list";
        for (const { op, args } of node.args)
            if (op === "id" && isTextLikely)
                this.maybeTexts.add(args);
        if (node.op === "list")
            return operation(node, LIST, node.args.map((element) => this.#compile(element)), ANY, (values) => values);
        const [first, second, third] = node.args;
        if (third)
            return choice(node, this.#compile(first), this.#compile(second), this.#compile(third));
        const [left, right] = [this.#compile(first), this.#compile(second)];
        return node.op === "[]" ? this.#child(node, left, right) : binary(node, left, right);
    }
    #pathOf(node) {
        if (node.op === "id")
            return this.#rootOf(node, node.args);
        if (node.op !== "." && node.op !== "[]")
            return null;
        const base = this.#pathOf(node.args[0]);
        const key = node.op === "." ? node.args[1] : literalKey(node.args[1]);
        if (base === null || key === null)
            return null;
        return key === "metrics" && base.length === 1 && gate_metrics/* SIDES */.BV.has(base[0]) ? base : [...base, key];
    }
    #rootOf(node, name) {
        const local = this.#locals.get(name);
        if (local !== undefined)
            return [local];
        const problem = this.#problemWith(name, node);
        if (problem !== null)
            throw new RuleIssue(node.start, problem);
        this.roots.add(gate_metrics/* ROOTS */.GH.has(name) ? name : "metrics");
        return gate_metrics/* ROOTS */.GH.has(name) ? [name] : ["metrics", name];
    }
    #problemWith(name, { input, end }) {
        const { mode, baseline } = this.options;
        if (/^(?:true|false)$/i.test(name))
            return `write ${name.toLowerCase()} for ${name}`;
        if (/^(?:none|null|nil|undefined)$/i.test(name))
            return "write !has(metrics.accuracy) for a metric that is absent";
        if (name === "baseline" && !baseline)
            return "baseline needs baseline_model or baseline_evaluation_id";
        if (name === "raw_answers_count" || name === "baseline")
            return null;
        const member = /^\s*\.\s*(\w+)/.exec(input.slice(end))?.[1] ?? "accuracy";
        const isOfTwo = gate_metrics/* ROOTS */.GH.has(name) && name !== "metrics";
        if (isOfTwo && mode === "single")
            return `without model_id_2 there is no ${name}: write ${member}`;
        if (isOfTwo || mode !== "comparison")
            return null;
        if (this.maybeTexts.has(name))
            return `write "${name}" in quotes`;
        const metric = name === "metrics" ? member : name;
        const meant = name === "metrics" ? null : (0,similar/* similarName */.j)(name, ["model_1", "model_2"]);
        return meant
            ? `did you mean ${meant}?`
            : `two models are compared: write model_1.${metric} or model_2.${metric}`;
    }
    #read(node, path) {
        const [root] = path;
        if (gate_metrics/* ROOTS */.GH.has(root))
            this.reads.set(JSON.stringify(path), path);
        const name = nameOf(node, path);
        const isObject = path.length === 1 && (gate_metrics/* SIDES */.BV.has(root) || root === "metrics");
        return {
            node,
            type: isObject ? OBJECT : ANY,
            operands: [],
            isMetric: true,
            run: (frame) => frame.read(path, name),
        };
    }
    #child(node, base, key) {
        return operation(node, ANY, [base, key], ANY, ([value, name], frame) => {
            const child = (0,gate_metrics/* childOf */.GG)(value, name);
            const text = `${textOf(base)}[${JSON.stringify(name)}]`;
            if (base.isMetric)
                frame.seen.set(text, child);
            return present(child, text);
        });
    }
    #has(node, [tested, ...others]) {
        const path = tested ? this.#pathOf(tested) : null;
        if (!tested || !path || path.length < 2 || tested.op === "id" || others.length > 0)
            throw new RuleIssue((tested ?? node).start, `write has(metrics.${path?.[1] ?? "accuracy"})`);
        this.guards.set(JSON.stringify(path), path);
        return { node, type: BOOLEAN, operands: [], run: (frame) => frame.has(path, nameOf(tested, path)) };
    }
    #call(node, name, args) {
        const [first, second] = args;
        const definition = NUMBER_FUNCTIONS.get(name);
        if (name === "has")
            return this.#has(node, args);
        if (name === "size" && first && !second)
            return size(node, this.#compile(first));
        if (definition === undefined)
            return rejectFunction(node, name, args);
        const [signature, least, most, compute] = definition;
        if (first?.op === "value" &&
            first.args === 0n &&
            second &&
            node.input.slice(first.end, second.start) === ",")
            throw new RuleIssue(first.end, `write 0.${textOf({ node: second })} for 0,${textOf({ node: second })}`);
        if (args.length < least || args.length > most)
            throw new RuleIssue(node.start, `write ${signature}: ${args.length} arguments are given`);
        const operands = args.map((argument) => this.#compile(argument));
        return operation(node, NUMBER, operands, NUMBER, (numbers, frame) => {
            try {
                const value = compute(...numbers);
                const shown = numbers.map((number) => (0,format_value/* formatNumber */.ZV)(number)).join(", ");
                if (name.includes("_"))
                    frame.bounds.set(`${name}(${shown})`, value);
                return value;
            }
            catch (error) {
                throw new RuleError(`${name}: ${(0,error_message/* errorMessage */.g)(error)}`);
            }
        });
    }
    #method(node, name, receiver, args) {
        const [first, second, third] = args;
        const method = TEXT_METHODS.find((one) => one === name);
        if (LIST_METHODS.includes(name) && first?.op === "id" && second && !third)
            return this.#macro(node, name, this.#compile(receiver), first.args, second);
        if (name === "size" && !first)
            return size(node, this.#compile(receiver));
        if (!method || !first || second)
            return rejectFunction(node, name, args, receiver);
        const operands = [this.#compile(receiver), this.#compile(first)];
        return operation(node, BOOLEAN, operands, TEXT, ([text = "", part = ""], frame) => {
            frame.spend(text.length);
            return method === "contains" ? text.includes(part) : text[method](part);
        });
    }
    #macro(node, name, list, variable, bodyNode) {
        if (gate_metrics/* ROOTS */.GH.has(variable) || this.#locals.has(variable))
            throw new RuleIssue(node.start, `${variable} is already a name: choose another one`);
        const [outer, local] = [this.#locals, `%${++this.#macros}`];
        this.#locals = new Map([...outer, [variable, local]]);
        const body = this.#compile(bodyNode);
        this.#locals = outer;
        if (name !== "map")
            expectType(body, BOOLEAN);
        const type = name === "map" || name === "filter" ? LIST : BOOLEAN;
        return operation(node, type, [list], LIST, ([elements = []], frame) => {
            const results = elements.map((element, index) => {
                frame.variables[local] = present(element, `${textOf(list)}[${index}]`);
                return name === "map" ? body.run(frame) : asType(body.run(frame), BOOLEAN, body);
            });
            const found = elements.filter((_, index) => results[index] === true);
            if (type === LIST)
                return name === "map" ? results : found;
            if (elements.length === 0)
                throw new RuleError(`${textOf(list)} is empty: ${name}() decides nothing`);
            return name === "all"
                ? found.length === results.length
                : name === "exists"
                    ? found.length > 0
                    : found.length === 1;
        });
    }
}
const nameOf = (node, path) => gate_metrics/* ROOTS */.GH.has(path[0]) ? (0,gate_metrics/* pathText */.LF)(path) : textOf({ node });
function size(node, operand) {
    if (operand.type !== TEXT)
        expectType(operand, LIST);
    return operation(node, NUMBER, [operand], ANY, ([value], frame) => {
        if (typeof value !== "string")
            return asType(value, LIST, operand).length;
        frame.spend(value.length);
        return Array.from(value).length;
    });
}
function literal(node, value) {
    const plain = typeof value === "bigint" ? Number(value) : value;
    const type = [NUMBER, TEXT, BOOLEAN].find(({ is }) => is(plain));
    if (value === null)
        throw new RuleIssue(node.start, "write !has(metrics.accuracy) for a metric that is null");
    if (!type || plain === Infinity)
        throw new RuleIssue(node.start, `${textOf({ node })} is not supported in a rule`);
    return { node, type, operands: [], run: () => plain };
}
function literalKey(node) {
    if (node.op !== "value")
        return null;
    return typeof node.args === "string" ? node.args : typeof node.args === "bigint" ? Number(node.args) : null;
}

;// CONCATENATED MODULE: ./lib/gate/mistakes.js


const SIGNS = new Map(("≥ >= ⩾ >= ≧ >= ≤ <= ⩽ <= ≦ <= ≠ != – - — - − - ‐ - ‑ - × * ÷ / ∧ && ∨ || ¬ ! " +
    `“ " ” " „ " ‘ ' ’ ' ‚ ' => >= =< <= <> != === == !== != =!= != = == & && and && | || or || not !`)
    .match(/\S+ \S+/g)
    ?.map((pair) => [pair.split(" ")[0] ?? "", pair.split(" ")[1] ?? ""]));
function toAscii(sign) {
    const code = sign.charCodeAt(0) - 0xfee0;
    return SIGNS.get(sign) ?? (code > 0x20 && code < 0x7f ? String.fromCharCode(code) : sign);
}
const toSigns = ([found = ""]) => {
    const sign = found.toLowerCase().replace(/\s/g, "");
    return `write ${SIGNS.get(sign) ?? Array.from(sign, toAscii).join("")} for ${found.trim()}`;
};
const toPercent = ([, percent = ""]) => `write ${Number((Number(percent) / 100).toPrecision(12))} for ${percent} %`;
const HIDDEN = [
    [/^(?:[-*+•]|\d+[.)])\s+(.*)$/, "write the rule without the list marker: $1"],
    [/(?<![\w.])(\d+(?:\.\d+)?)%(?=$|[\s)\],&|?:<>=!])/, toPercent, "%"],
    [/\/\//, "a comment begins with #, a division is one /"],
];
const BROKEN = [
    [/\$\{\{.*?\}\}|\$\{?\w+\}?/, "$0 was not replaced by its value: write the value"],
    [/(?<![\w.])(\d+(?:\.\d+)?)\s*%/, toPercent, "%"],
    [
        /(?<![\w.,])([1-9]\d{0,2}(?:,\d{3})+)(?![\w.,])/,
        ([n = ""]) => `write ${n.replaceAll(",", "")} for ${n}`,
        ",",
    ],
    [/(?<![\w.,])(\d+),(\d+)(?![\w.])/, "write $1.$2 for $0", ","],
    [/(?<![\w.)\]])\.\d+/, "write 0$0 for $0"],
    [/(\S+)\s+between\s+(\S+)\s+and\s+([^\s)]+)/i, "write $1 >= $2 && $1 <= $3", "between"],
    [/=>|=<|<>|[=!]==|=!=|(?<!&)&(?!&)|(?<!\|)\||\b(?:and|or|not)\b\s*/i, toSigns],
    [/[<>!=]\s+=|(?<![<>=!])=(?!=)/, toSigns],
    [/[\uff01-\uff5e≥⩾≧≤⩽≦≠“”„‘’‚–—−‐‑×÷∧∨¬]+/, toSigns],
    [/^([^\s:?]+)\s*:\s*((?:[<>!=]=|[<>])\s*)(\S.*)$/, "write $1 $2$3", ":"],
    [/^([^\s:?]+)\s*:\s*(\S.*)$/, "write $1 >= $2", ":"],
    [
        /(?:\b(\w+)\.)?(\w+(?:@\w+)+)/,
        ([found, of = "metrics", name]) => `write ${of}["${name}"] for ${found}`,
        "@",
    ],
    [/([,;])\s*$/, "remove the $1 at the end"],
    [/[,;]/, "write one rule per line"],
];
function findHiddenMistake(text) {
    return findMistake(text, HIDDEN, () => true);
}
function toRuleIssue(code, { start, end }, text) {
    const spaceBefore = text.slice(0, start).trimEnd().length;
    const mistake = findMistake(text, BROKEN, (from, to) => from <= start && to >= Math.min(start, spaceBefore));
    return mistake ?? new RuleIssue(start, plainWords(code, text.slice(start, end)));
}
function plainWords(code, found) {
    if (code === "limit_exceeded")
        return "the rule is too long or nested too deeply";
    if (code === "reserved_identifier")
        return `${found} is a reserved word: write metrics["${found}"]`;
    if (code === "unterminated_string")
        return "the quotes are not closed";
    if (code === "invalid_number")
        return "the number is too large";
    if (code === "invalid_macro_argument")
        return "write a name here: scores.all(x, x > 0.5)";
    if (found === "")
        return code === "expected_token" ? "a closing bracket is missing" : "a value is missing";
    return /^[\w"'(!]/.test(found) ? `unexpected ${found}: write one rule per line` : `unexpected ${found}`;
}
function findMistake(text, known, isThere) {
    for (const [pattern, correction, caret = ""] of known)
        for (const match of maskStrings(text).matchAll(new RegExp(pattern, `${pattern.flags}dg`))) {
            if (!isThere(match.index, match.index + match[0].length))
                continue;
            const found = match.indices?.map((range) => (range ? text.slice(...range) : "")) ?? [];
            const words = typeof correction === "string"
                ? correction.replace(/\$(\d)/g, (_, group) => found[group] ?? "")
                : correction(found);
            return new RuleIssue(match.index + match[0].indexOf(caret), words);
        }
    return null;
}

;// CONCATENATED MODULE: ./lib/gate/verdict.js







function judgeRule(rule, metrics, paths) {
    const { line, expression, root, reads, guards } = rule;
    const frame = new Frame({ ...metrics.variables }, guards);
    let [reason, passed] = ["", false];
    try {
        reason = doubtsAbout(rule, metrics, paths).join("; ");
        passed = reason === "" && root.run(frame) === true;
    }
    catch (error) {
        reason = (0,error_message/* errorMessage */.g)(error);
    }
    const failing = decidersOf(root).find((one) => frame.compared.get(one)?.holds === false);
    const decider = reason === "" ? explain(passed ? root : failing, frame) : null;
    const isMetric = ([root, key]) => gate_metrics/* ROOTS */.GH.has(root) && (key !== undefined || root === "raw_answers_count");
    const mentioned = [...reads.values(), ...guards.values()].filter(isMetric);
    const seen = new Map(mentioned.map((path) => [(0,gate_metrics/* pathText */.LF)(path), (0,gate_metrics/* valueAt */.fK)(path, metrics)]));
    for (const [name, value] of frame.seen)
        seen.set(name, value);
    const values = Array.from(seen, ([name, value]) => ({ name, value }));
    const listed = values.map(({ name, value }) => `${name} is ${(0,format_value/* formatValue */.Fl)(value)}`).join(", ");
    if (!passed && reason === "")
        reason = decider?.reason ?? `it does not hold: ${listed}`;
    const absences = passed ? absenceNotices(rule, metrics, paths, frame) : [];
    return {
        ...{ line, expression, passed, values, reason: passed ? null : reason },
        computed: Array.from(frame.bounds, ([name, value]) => ({ name, value })),
        decisive: decider?.decisive ?? null,
        notices: [
            ...absences,
            ...Array.from(frame.compared.keys(), (one) => explain(one, frame)?.notices ?? []).flat(),
        ],
    };
}
function doubtsAbout(rule, metrics, paths) {
    const { variables, unavailable, mode } = metrics;
    const isExtra = (root) => root === "baseline" || root === "raw_answers_count";
    if (paths.every(([root]) => isExtra(root)))
        return ["the evaluation has no metrics"];
    const missing = mode === "single" ? "one model was evaluated: write" : "two models were compared: write model_1.";
    const doubts = Array.from(rule.roots, (root) => {
        if (Object.hasOwn(unavailable, root))
            return `${root} cannot be used: ${unavailable[root] ?? ""}`;
        if (!Object.hasOwn(variables, root))
            return `there is no ${root}, ${missing}`;
        return isExtra(root) || Object.keys(Object(variables[root])).length > 0 ? [] : `${root} has no metrics`;
    }).flat();
    const odd = oddNameIn(rule.expression, paths);
    if (doubts.length > 0 || odd !== null)
        return odd === null ? doubts : [odd];
    return Array.from(rule.reads, ([key, path]) => {
        const isAbsent = !rule.guards.has(key) && ((0,gate_metrics/* valueAt */.fK)(path, metrics) ?? null) === null;
        return isAbsent ? absenceOf(path, paths, rule.maybeTexts) : [];
    }).flat();
}
function oddNameIn(expression, paths) {
    for (const name of new Set(paths.map((path) => String(path.at(-1))))) {
        if (!/^[A-Za-z_][\w.]*[-+*/%]/.test(name) || !expression.includes(name))
            continue;
        const spelt = new RegExp(`(?<![\\w.])((?:\\w+\\.)*)${name.replace(/\W/g, "\\$&")}(?!\\w|\\.\\d)`);
        const [found, owner = ""] = spelt.exec(maskStrings(expression)) ?? [];
        if (found)
            return `write ${owner.slice(0, -1) || "metrics"}[${JSON.stringify(name)}] for the metric ${found}`;
    }
    return null;
}
function absenceOf(path, paths, maybeTexts) {
    const name = (0,gate_metrics/* pathText */.LF)(path);
    const known = paths.filter(([root]) => root === path[0]).map(gate_metrics/* pathText */.LF);
    const meant = (0,similar/* similarName */.j)(name, known) ?? (0,similar/* similarName */.j)(String(path.at(-1)), known);
    const isText = path.length === 2 && maybeTexts.has(String(path[1]));
    const hint = meant ? `; did you mean ${meant}?` : isText ? `; write "${name}" in quotes for text` : "";
    return `there is no metric named ${name}${hint}`;
}
function absenceNotices(rule, metrics, paths, { absent }) {
    try {
        if (rule.root.run(new Frame({ ...metrics.variables }, rule.guards, true)) === true)
            return [];
    }
    catch {
    }
    return Array.from(absent, (path) => `passed: ${absenceOf(path, paths, rule.maybeTexts)}`);
}
const FLIPPED = new Map(Object.entries({ "<": ">", "<=": ">=", ">": "<", ">=": "<=" }));
const isLiteral = ({ node }) => node.op === "value" || (node.op === "-_" && node.args.op === "value");
function explain(comparison, frame) {
    const compared = comparison && frame.compared.get(comparison);
    const [left, right] = comparison?.operands ?? [];
    if (!comparison || !compared || !left || !right)
        return null;
    const { op } = comparison.node;
    const isFlipped = isLiteral(left) && !isLiteral(right);
    const [subject, bound] = isFlipped ? [right, left] : [left, right];
    const [actual, limit] = isFlipped ? compared.values.toReversed() : compared.values;
    const operator = isFlipped ? (FLIPPED.get(op) ?? op) : op;
    const isNumbers = typeof actual === "number" && typeof limit === "number";
    const [shown = "", needed = ""] = isNumbers
        ? (0,format_value/* formatNumbersApart */.Sh)(actual, limit)
        : [actual, limit].map(format_value/* formatValue */.Fl);
    const name = textOf(subject);
    const reason = `${name} is ${shown}, needs ${operator} ${needed}${isLiteral(bound) ? "" : ` (${textOf(bound)})`}`;
    if (!isNumbers)
        return { reason, decisive: null, notices: [] };
    const isMetric = subject.isMetric && isLiteral(bound);
    const isPercentage = isMetric && actual > 1 && limit > 0 && limit <= 1;
    const isPercent = isMetric && actual > 0 && actual < 1 && limit > 1 && limit <= 100;
    const question = isPercentage ? "is it a percentage?" : `write ${limit / 100} for ${limit} %`;
    const notices = isPercentage || isPercent ? [`${name} is ${shown}, limit ${needed}: ${question}`] : [];
    return { reason, decisive: { actual, operator, limit }, notices };
}

;// CONCATENATED MODULE: ./lib/gate/gate.js







const MAX_BYTES = 64 * 1024;
const MAX_RULES = 200;
const MAX_JOINED = 5;
const RULE_IN_COMMENT = /[\w)\]"']\s*(?:[<>]=?|[=!]=)\s*[-\w("'.]|\b(?:has|all|exists|contains)\(/;
async function compileGate(text, options) {
    const { ParseError, parseExpression } = await Promise.all(/* import() */[__webpack_require__.e(947), __webpack_require__.e(471)]).then(__webpack_require__.bind(__webpack_require__, 2471));
    const parse = (expression) => {
        try {
            return parseExpression(expression);
        }
        catch (error) {
            const { code, range } = error instanceof ParseError ? error : { code: "limit_exceeded" };
            throw toRuleIssue(code, range ?? { start: 0, end: 0 }, expression);
        }
    };
    const rules = [];
    const issues = [];
    const lines = splitRules(text);
    const count = lines.filter(({ expression }) => expression !== "").length;
    if (Buffer.byteLength(text) > MAX_BYTES)
        throw brokenText(options.source, "is longer than 64 kB");
    if (lines.length === 0)
        throw brokenText(options.source, "is set but empty; use none for no gate");
    if (count > MAX_RULES)
        throw brokenText(options.source, `has ${count} rules, at most ${MAX_RULES} are allowed`);
    for (let at = 0; at < lines.length; at++) {
        const { line = 0, expression = "", comment = "" } = lines[at] ?? {};
        const hidden = hiddenRule(expression, comment, parse);
        if (hidden)
            issues.push(hidden.at(options.source, line, `${expression} # ${comment}`.trim()));
        if (expression === "")
            continue;
        try {
            rules.push(compileRule({ line, expression }, parse, options));
        }
        catch (error) {
            if (!(error instanceof RuleIssue))
                throw error;
            const joined = joinedRule(lines, at, error.offset, parse);
            issues.push((joined?.issue ?? error).at(options.source, line, expression));
            at = joined?.last ?? at;
        }
    }
    if (issues.length > 0)
        throw new GateSyntaxError(issues);
    if (count === 0)
        throw brokenText(options.source, "has no rules, only comments");
    const variables = new Set(rules.flatMap(({ roots }) => [...roots]));
    return { rules, variables, evaluate: (metrics) => evaluate(rules, metrics) };
}
function evaluate(compiled, metrics) {
    const paths = (0,gate_metrics/* availablePaths */.S)(metrics);
    const rules = compiled.map((rule) => judgeRule(rule, metrics, paths));
    const isNamed = paths.some(([root]) => root === "model_1" || root === "model_2");
    const named = paths.filter(([root]) => !isNamed || (root !== "base_model" && root !== "eval_model"));
    return {
        passed: rules.length > 0 && rules.every(({ passed }) => passed),
        rules,
        available: named.map(gate_metrics/* pathText */.LF),
    };
}
function brokenText(source, message) {
    return new GateSyntaxError([
        { line: 0, column: 1, expression: "", message, excerpt: [`${source} ${message}`] },
    ]);
}
function compileRule(rule, parse, options) {
    const hidden = findHiddenMistake(rule.expression);
    if (hidden)
        throw hidden;
    const compiler = new RuleCompiler(options);
    const root = compiler.compileRule(parse(rule.expression));
    const { reads, guards, roots, maybeTexts } = compiler;
    return { ...rule, root, reads, guards, roots, maybeTexts };
}
function canParse(text, parse) {
    try {
        parse(text);
        return true;
    }
    catch {
        return false;
    }
}
function hiddenRule(expression, comment, parse) {
    const found = RULE_IN_COMMENT.exec(comment);
    if (!found || (expression === "" && /^[\w(!]/.test(comment) && canParse(comment, parse)))
        return null;
    const offset = `${expression} # `.trimStart().length + found.index;
    return new RuleIssue(offset, "a rule in a comment: write it on its own line (gate: | keeps lines, gate: > joins them)");
}
function joinedRule(lines, at, offset, parse) {
    const { expression = "" } = lines[at] ?? {};
    const isContinuation = /^(?:&&|\|\||[?:)<>=!%/+*])/.test(expression);
    if (offset < expression.length && !isContinuation)
        return null;
    const first = isContinuation && at > 0 ? at - 1 : at;
    for (let last = Math.max(at, first + 1); last < Math.min(first + MAX_JOINED, lines.length); last++) {
        const joined = lines.slice(first, last + 1).map((line) => line.expression);
        const issue = new RuleIssue(offset, `write the rule on one line: ${joined.join(" ")}`);
        if (canParse(joined.join(" "), parse))
            return { last, issue };
    }
    return null;
}


/***/ })

};
