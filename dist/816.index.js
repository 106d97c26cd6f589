export const id = 816;
export const ids = [816,355];
export const modules = {

/***/ 7816:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  compileGate: () => (/* binding */ compileGate)
});

;// CONCATENATED MODULE: ./lib/gate/cel-errors.js
const TOKENS = new Map([
    ["EOF", "the end of the rule"],
    ["RPAREN", '")"'],
    ["RBRACKET", '"]"'],
    ["RBRACE", '"}"'],
    ["COLON", '":"'],
    ["IDENTIFIER", "a name"],
]);
const MEANT = new Map([
    ["=", "compare with =="],
    ["and", "write &&"],
    ["AND", "write &&"],
    ["&", "write &&"],
    ["or", "write ||"],
    ["OR", "write ||"],
    ["|", "write ||"],
    ["not", "write !"],
    ["≥", "write >="],
    ["≤", "write <="],
    ["≠", "write !="],
]);
const MEANT_THERE = [
    [/^=>/, "write >="],
    [/^=</, "write <="],
    [/^,\d/, "write a fraction with a point: 0.9"],
];
function celFault(error, text) {
    if (error instanceof RangeError)
        return { message: "the rule is nested too deeply", offset: 0 };
    if (!(error instanceof Error))
        return { message: String(error), offset: 0 };
    const code = "code" in error ? error.code : undefined;
    const summary = "summary" in error && typeof error.summary === "string" ? error.summary : error.message;
    const { start, end } = rangeOf(error);
    const found = text.slice(start, end);
    if (/expected_/.test(String(code)) && /\d\s*%\s*$/.test(text.slice(0, start)))
        return {
            message: 'a value should follow "%" (write 0.9 for 90 %)',
            offset: text.lastIndexOf("%", start),
        };
    const [, there] = MEANT_THERE.find(([pattern]) => pattern.test(text.slice(start))) ?? [];
    return { message: plainWords(code, summary, found, there), offset: start };
}
function plainWords(code, summary, found, there) {
    if (code === "unexpected_character" || code === "unexpected_token") {
        if (found === "")
            return "the rule ends where a value should follow";
        const meant = there ?? MEANT.get(found);
        return `unexpected ${JSON.stringify(found)}${meant ? ` (${meant})` : ""}`;
    }
    if (code === "expected_token") {
        return summary.replace(/[A-Z]{3,}/g, (token) => TOKENS.get(token) ?? JSON.stringify(found));
    }
    if (code === "reserved_identifier") {
        return `${found} is a reserved word; a metric of that name is written metrics["${found}"]`;
    }
    if (code === "no_matching_overload") {
        const call = /'(.*)'/.exec(summary)?.[1] ?? found;
        return `there is no function ${call.replace(/^dyn\./, "").replaceAll("dyn", "any value")}`;
    }
    if (code === "invalid_macro_argument" && summary.startsWith("has()")) {
        return "has() takes a name with a dot: has(metrics.accuracy)";
    }
    return summary.replace(/\bdyn<(\w+)>/g, "$1");
}
function rangeOf(error) {
    const range = "range" in error ? error.range : undefined;
    if (typeof range !== "object" || range === null || !("start" in range && "end" in range)) {
        return { start: 0, end: 0 };
    }
    const { start, end } = range;
    return typeof start === "number" && typeof end === "number" ? { start, end } : { start: 0, end: 0 };
}

;// CONCATENATED MODULE: ./lib/gate/metric-uses.js
class MetricUses {
    all = [];
    #prefix = "metric_";
    constructor(expression) {
        while (expression.includes(this.#prefix))
            this.#prefix += "_";
    }
    slotFor(path, kind, needsNumber) {
        const wanted = JSON.stringify(path);
        const known = this.all.find((use) => use.kind === kind && JSON.stringify(use.path) === wanted);
        if (known) {
            known.needsNumber ||= needsNumber;
            return known.slot;
        }
        const slot = `${this.#prefix}${this.all.length}`;
        this.all.push({ slot, path, kind, needsNumber });
        return slot;
    }
}

;// CONCATENATED MODULE: ./lib/gate/syntax-tree.js
const PRECEDENCE = new Map([
    ["?:", 1],
    ["||", 2],
    ["&&", 3],
    ...["==", "!="].map((operator) => [operator, 4]),
    ...["<", "<=", ">", ">=", "in"].map((operator) => [operator, 5]),
    ...["+", "-"].map((operator) => [operator, 6]),
    ["*", 7],
    ["!_", 8],
    ["-_", 8],
]);
const BINARY_OPERATORS = new Set([...PRECEDENCE.keys(), "/", "%"]);
for (const operator of ["?:", "!_", "-_"])
    BINARY_OPERATORS.delete(operator);
const TIGHTEST = 9;
function precedenceOf(node) {
    return PRECEDENCE.get(node.op) ?? TIGHTEST;
}
const ITERATING_MACROS = new Map([
    ["all", [2]],
    ["exists", [2]],
    ["exists_one", [2]],
    ["filter", [2]],
    ["map", [2, 3]],
]);
function boundVariable(method, receiver, args) {
    const counts = isBind(method, receiver) ? [3] : ITERATING_MACROS.get(method);
    const [first] = args;
    return counts?.includes(args.length) && first?.op === "id" ? first.args : undefined;
}
function isBind(method, receiver) {
    return method === "bind" && receiver.op === "id" && receiver.args === "cel";
}
function fixedPath(node) {
    if (node.op === "id")
        return [node.args];
    if (node.op === ".")
        return extend(node.args[0], node.args[1]);
    if (node.op !== "[]" || node.args[1].op !== "value")
        return undefined;
    const key = node.args[1].args;
    if (typeof key === "string")
        return extend(node.args[0], key);
    return typeof key === "bigint" ? extend(node.args[0], Number(key)) : undefined;
}
function extend(base, key) {
    const path = fixedPath(base);
    return path && [...path, key];
}
function isBinary(node) {
    return BINARY_OPERATORS.has(node.op);
}
function isWilson(functionName) {
    return functionName === "wilson_lower" || functionName === "wilson_upper";
}
function sidesNeedNumbers(node) {
    const [left, right] = node.args;
    if (node.op === "in")
        return { left: isListOfNumbers(right), right: false };
    if (node.op === "&&" || node.op === "||")
        return { left: false, right: false };
    return { left: !isNotNumeric(right), right: !isNotNumeric(left) };
}
const NOT_NUMERIC = new Set([
    "list",
    "map",
    "rcall",
    "in",
    "==",
    "!=",
    "<",
    "<=",
    ">",
    ">=",
    "&&",
    "||",
    "!_",
]);
function isNotNumeric(node) {
    if (node.op === "value")
        return !isNumberLiteral(node.args);
    if (node.op === "call")
        return !isWilson(node.args[0]);
    return NOT_NUMERIC.has(node.op);
}
function isListOfNumbers(node) {
    return node.op === "list" && node.args.some((element) => !isNotNumeric(element));
}
function isNumberLiteral(value) {
    if (typeof value === "number" || typeof value === "bigint")
        return true;
    return typeof value === "object" && value !== null && !isBytes(value);
}
function isBytes(value) {
    return value instanceof Uint8Array;
}
function literalText(value, staysWhole) {
    if (typeof value === "string")
        return JSON.stringify(value);
    if (value === null || typeof value === "boolean")
        return String(value);
    if (isBytes(value)) {
        return `b"${Array.from(value, (byte) => `\\x${byte.toString(16).padStart(2, "0")}`).join("")}"`;
    }
    if (staysWhole && typeof value !== "number") {
        return typeof value === "bigint" ? String(value) : `${value.value}u`;
    }
    const text = String(Number(value));
    return /^\d+$/.test(text) ? `${text}.0` : text;
}

;// CONCATENATED MODULE: ./lib/gate/rewriter.js


class RewriteError extends Error {
    name = "RewriteError";
    offset;
    constructor(message, offset) {
        super(message);
        this.offset = offset;
    }
}
const QUOTIENT = "gate_quotient";
const REMAINDER = "gate_remainder";
class Rewriter {
    text = "";
    guards = [];
    origins = [];
    uses;
    #isConstant;
    constructor(input, isConstant) {
        this.uses = new MetricUses(input);
        const looksAtTypes = /\btype\s*\(/.test(input);
        this.#isConstant = (name) => looksAtTypes && isConstant(name);
    }
    write(node, around, minimum) {
        this.origins.push({ at: this.text.length, origin: node.range.start });
        const path = this.#metricPath(node, around);
        if (path) {
            this.text += this.uses.slotFor(path, "value", around.needsNumber);
        }
        else if (precedenceOf(node) < minimum) {
            this.text += "(";
            this.#writeNode(node, around);
            this.text += ")";
        }
        else {
            this.#writeNode(node, around);
        }
    }
    #metricPath(node, around) {
        const path = fixedPath(node);
        const root = path === undefined ? undefined : String(path[0]);
        return root === undefined || around.bound.has(root) || this.#isConstant(root) ? undefined : path;
    }
    #writeNode(node, around) {
        const inner = { ...around, needsNumber: false };
        if (isBinary(node))
            this.#writeBinary(node, inner);
        else if (node.op === "value")
            this.#writeLiteral(node, around.staysWhole);
        else if (node.op === "list")
            this.#writeList("[", node.args, "]", inner);
        else if (node.op === "map")
            this.#writeMap(node.args, inner);
        else if (node.op === "call")
            this.#writeCall(node.args[0], node.args[1], inner);
        else if (node.op === "rcall")
            this.#writeMethod(node.args[0], node.args[1], node.args[2], inner);
        else if (node.op === "?:")
            this.#writeChoice(node.args, around);
        else
            this.#writeAccess(node, inner);
    }
    #writeAccess(node, around) {
        switch (node.op) {
            case "id":
                this.text += node.args;
                break;
            case ".":
                this.write(node.args[0], around, TIGHTEST);
                this.text += `.${node.args[1]}`;
                break;
            case "[]":
                this.write(node.args[0], around, TIGHTEST);
                this.#writeList("[", [node.args[1]], "]", { ...around, staysWhole: true });
                break;
            case "!_":
            case "-_":
                this.text += node.op.charAt(0);
                this.write(node.args, { ...around, needsNumber: node.op === "-_" }, precedenceOf(node));
                break;
            case ".?":
            case "[?]":
                throw new RewriteError("optional access is not supported", node.range.start);
        }
    }
    #writeLiteral(node, staysWhole) {
        const text = literalText(node.args, staysWhole);
        if (text === "Infinity")
            throw new RewriteError("the number is too large", node.range.start);
        this.text += text;
    }
    #writeList(open, nodes, close, around) {
        this.text += open;
        nodes.forEach((node, index) => {
            if (index > 0)
                this.text += ", ";
            this.write(node, around, 0);
        });
        this.text += close;
    }
    #writeMap(entries, around) {
        entries.forEach(([key, value], index) => {
            this.text += index > 0 ? ", " : "{";
            this.write(key, around, 0);
            this.text += ": ";
            this.write(value, around, 0);
        });
        this.text += entries.length > 0 ? "}" : "{}";
    }
    #writeCall(name, args, around) {
        const tested = name === "has" && args.length === 1 ? args[0] : undefined;
        const path = tested?.op === "." ? this.#metricPath(tested, around) : undefined;
        if (path) {
            this.guards.push(path);
            this.text += this.uses.slotFor(path, "presence", false);
            return;
        }
        this.#writeArguments(name, args, { ...around, needsNumber: isWilson(name) });
    }
    #writeArguments(name, args, around) {
        this.text += `${name}(`;
        args.forEach((node, index) => {
            if (index > 0)
                this.text += ", ";
            this.write(node, { ...around, staysWhole: node.op === "value" }, 0);
        });
        this.text += ")";
    }
    #writeMethod(name, receiver, args, around) {
        const variable = boundVariable(name, receiver, args);
        const binds = variable !== undefined && isBind(name, receiver);
        if (binds)
            this.text += "cel";
        else
            this.write(receiver, around, TIGHTEST);
        this.text += ".";
        if (variable === undefined) {
            this.#writeArguments(name, args, around);
            return;
        }
        const bound = new Set([...around.bound, variable]);
        this.text += `${name}(${variable}`;
        args.slice(1).forEach((node, index) => {
            this.text += ", ";
            const outside = binds && index === 0;
            this.write(node, { bound: outside ? around.bound : bound, needsNumber: false, staysWhole: false }, 0);
        });
        this.text += ")";
    }
    #writeChoice([condition, yes, no], around) {
        this.write(condition, { ...around, needsNumber: false }, 2);
        this.text += " ? ";
        this.write(yes, around, 1);
        this.text += " : ";
        this.write(no, around, 1);
    }
    #writeBinary(node, around) {
        const [left, right] = node.args;
        this.#noteGuard(node, around);
        const sides = sidesNeedNumbers(node);
        const leftAround = { ...around, needsNumber: sides.left };
        const rightAround = { ...around, needsNumber: sides.right };
        const asFunction = node.op === "/" ? QUOTIENT : node.op === "%" ? REMAINDER : undefined;
        const precedence = asFunction ? 0 : precedenceOf(node);
        this.text += asFunction ? `${asFunction}(` : "";
        this.write(left, leftAround, precedence);
        this.text += asFunction ? ", " : ` ${node.op} `;
        this.write(right, rightAround, asFunction ? 0 : precedence + 1);
        this.text += asFunction ? ")" : "";
    }
    #noteGuard(node, around) {
        const [name, container] = node.args;
        if (node.op !== "in" || name.op !== "value" || typeof name.args !== "string")
            return;
        const path = this.#metricPath(container, around);
        if (path)
            this.guards.push([...path, name.args]);
    }
}

;// CONCATENATED MODULE: ./lib/gate/wilson.js
const Z_95 = 1.959963984540054;
function wilsonLower(proportion, sampleSize) {
    const { centre, margin } = interval("wilson_lower", proportion, sampleSize);
    return proportion === 0 ? 0 : Math.max(0, centre - margin);
}
function wilsonUpper(proportion, sampleSize) {
    const { centre, margin } = interval("wilson_upper", proportion, sampleSize);
    return proportion === 1 ? 1 : Math.min(1, centre + margin);
}
function interval(name, proportion, sampleSize) {
    if (!(proportion >= 0 && proportion <= 1)) {
        throw new RangeError(`${name}: the proportion must be between 0 and 1, it is ${proportion}`);
    }
    if (!(sampleSize > 0 && Number.isFinite(sampleSize))) {
        throw new RangeError(`${name}: the number of questions must be above 0, it is ${sampleSize}`);
    }
    const zSquaredPerTrial = (Z_95 * Z_95) / sampleSize;
    const variance = (proportion * (1 - proportion)) / sampleSize;
    const scale = 1 + zSquaredPerTrial;
    return {
        centre: (proportion + zSquaredPerTrial / 2) / scale,
        margin: (Z_95 * Math.sqrt(variance + zSquaredPerTrial / (4 * sampleSize))) / scale,
    };
}

// EXTERNAL MODULE: ./lib/util/error-message.js
var error_message = __webpack_require__(6228);
;// CONCATENATED MODULE: ./lib/gate/environment.js



const LIMITS = { maxAstNodes: 1000, maxDepth: 100 };
function createEnvironment(cel, trace) {
    const noting = (compute) => {
        return (...args) => {
            try {
                return compute(...args);
            }
            catch (error) {
                trace().faults.push((0,error_message/* messageOf */.b)(error));
                throw error;
            }
        };
    };
    const environment = new cel.Environment({
        unlistedVariablesAreDyn: true,
        homogeneousAggregateLiterals: false,
        limits: LIMITS,
    });
    const register = (name, compute, shownAs = name) => environment.registerFunction(`${name}(dyn, dyn): double`, noting(overNumbers(shownAs, compute)), {
        async: false,
    });
    for (const [name, compute] of [
        ["wilson_lower", wilsonLower],
        ["wilson_upper", wilsonUpper],
    ]) {
        register(name, (proportion, sampleSize) => {
            const bound = compute(proportion, sampleSize);
            trace().bounds.push(`${name}(${proportion}, ${sampleSize}) is ${Number(bound.toPrecision(6))}`);
            return bound;
        });
    }
    const quotient = dividing("/", (left, right) => left / right);
    const remainder = dividing("%", (left, right) => left % right);
    register(QUOTIENT, quotient, "/");
    register(REMAINDER, remainder, "%");
    registerMixedArithmetic(environment);
    refuseUnlikeEquality(environment);
    return environment;
}
function registerMixedArithmetic(environment) {
    const operators = [
        ["+", (left, right) => left + right],
        ["-", (left, right) => left - right],
        ["*", (left, right) => left * right],
    ];
    for (const whole of ["int", "uint"]) {
        for (const [operator, compute] of operators) {
            const handler = overNumbers(operator, compute);
            environment.registerOperator(`${whole} ${operator} double: double`, handler);
            environment.registerOperator(`double ${operator} ${whole}: double`, handler);
        }
        environment.registerOperator(`${whole} == double`, (left, right) => Number(left) === Number(right));
    }
}
function refuseUnlikeEquality(environment) {
    const kinds = { string: "text", bool: "a yes or no", null: "null" };
    for (const [type, words] of Object.entries(kinds)) {
        environment.registerOperator(`dyn<${type}> == double`, () => {
            throw new TypeError(`${words} cannot be compared with a number`);
        });
    }
}
function overNumbers(name, compute) {
    return (left, right) => compute(asNumber(left, name), asNumber(right, name));
}
function dividing(sign, compute) {
    return (left, right) => {
        if (right === 0)
            throw new RangeError(`${left} ${sign} 0: division by zero`);
        const result = compute(left, right);
        if (!Number.isFinite(result))
            throw new RangeError(`${left} ${sign} ${right} is not a finite number`);
        return result;
    };
}
function asNumber(value, user) {
    const plain = typeof value === "object" ? value?.valueOf() : value;
    if (typeof plain === "number" || typeof plain === "bigint")
        return Number(plain);
    throw new TypeError(`${user} takes numbers, not ${value === null ? "null" : typeof value}`);
}

// EXTERNAL MODULE: ./lib/gate/metrics.js
var metrics = __webpack_require__(1774);
;// CONCATENATED MODULE: ./lib/gate/rewrite.js

function rewriteRule(root, isConstant) {
    const rewriter = new Rewriter(root.input, isConstant);
    rewriter.write(root, { bound: new Set(), needsNumber: false, staysWhole: false }, 0);
    return {
        text: rewriter.text,
        uses: rewriter.uses.all,
        guards: rewriter.guards,
        originalOffset: (offset) => rewriter.origins.findLast(({ at }) => at <= offset)?.origin ?? 0,
    };
}

;// CONCATENATED MODULE: ./lib/gate/rules.js
function parseGate(text) {
    return text
        .split(/\r\n|\r|\n/)
        .map((source, index) => ({ line: index + 1, expression: withoutComment(source).trim() }))
        .filter((rule) => rule.expression !== "");
}
function withoutComment(source) {
    for (let at = 0; at < source.length; at++) {
        const character = source.charAt(at);
        if (character === '"' || character === "'") {
            at = endOfString(source, at) - 1;
        }
        else if (character === "#" && (at === 0 || /\s/.test(source.charAt(at - 1)))) {
            return source.slice(0, at);
        }
    }
    return source;
}
function endOfString(source, start) {
    const quote = source.charAt(start);
    const triple = quote.repeat(3);
    const delimiter = source.startsWith(triple, start) ? triple : quote;
    let at = start + delimiter.length;
    while (at < source.length && !source.startsWith(delimiter, at)) {
        at += source.charAt(at) === "\\" ? 2 : 1;
    }
    return Math.min(at + delimiter.length, source.length);
}

// EXTERNAL MODULE: ./lib/gate/syntax-error.js
var syntax_error = __webpack_require__(3355);
// EXTERNAL MODULE: external "node:vm"
var external_node_vm_ = __webpack_require__(714);
// EXTERNAL MODULE: ./lib/gate/shown-value.js
var shown_value = __webpack_require__(3250);
;// CONCATENATED MODULE: ./lib/gate/verdict.js




const MAX_LISTED = 50;
function judgeRule(rule, results, timeoutMs = RULE_MS) {
    const { line, expression } = rule;
    const values = [];
    let reason;
    try {
        values.push(...valuesSeen(rule, results));
        reason = whyNot(rule, results, values, timeoutMs);
    }
    catch (error) {
        reason = `it could not be computed: ${summaryOf(error)}`;
    }
    return { line, expression, passed: reason === null, values, reason };
}
function valuesSeen(rule, results) {
    const seen = new Map();
    for (const { path } of rule.uses)
        seen.set((0,metrics/* pathText */.LF)(path), (0,metrics/* valueAt */.fK)(path, results));
    return Array.from(seen, ([name, value]) => ({ name, value }));
}
function whyNot(rule, results, values, timeoutMs) {
    const names = (0,metrics/* availableNames */.uM)(results);
    if (names.length === 0)
        return "the evaluation has no metrics";
    const listed = `. The metrics there are: ${listedNames(names)}`;
    const faults = rule.uses.flatMap((use) => faultOf(use, rule, results) ?? []);
    if (faults.length > 0)
        return faults.join("; ") + listed;
    let outcome;
    try {
        outcome = withinTime(() => rule.run(slotsOf(rule, results)), timeoutMs);
    }
    catch (error) {
        return `it could not be computed: ${inTermsOfTheRule(summaryOf(error), rule)}${listed}`;
    }
    const [fault] = outcome.trace.faults;
    if (fault !== undefined)
        return `it could not be computed: ${inTermsOfTheRule(fault, rule)}${listed}`;
    if (outcome.value === true)
        return null;
    if (outcome.value !== false)
        return `it is not a yes or no, it gives ${(0,shown_value/* shownValue */.J)(outcome.value)}${listed}`;
    const seen = [
        ...new Set(outcome.trace.bounds.slice(0, MAX_LISTED)),
        ...values.map(({ name, value }) => `${name} is ${(0,shown_value/* shownValue */.J)(value)}`),
    ];
    return seen.length > 0 ? `it does not hold: ${seen.join(", ")}` : "it does not hold";
}
const RULE_MS = 1_000;
function withinTime(compute, timeoutMs) {
    const held = {};
    const keep = () => {
        held.result = { value: compute() };
    };
    (0,external_node_vm_.runInNewContext)("keep()", { keep }, { timeout: timeoutMs });
    if (held.result === undefined)
        throw new Error("it came to nothing");
    return held.result.value;
}
function faultOf(use, rule, results) {
    if (use.kind === "presence")
        return undefined;
    const name = (0,metrics/* pathText */.LF)(use.path);
    const value = (0,metrics/* valueAt */.fK)(use.path, results);
    if (value === undefined) {
        return isGuarded(use.path, rule, results)
            ? undefined
            : `${name} is missing${hintFor(use, rule, results)}`;
    }
    if (value === null)
        return `${name} is null`;
    if (typeof value === "number" && !Number.isFinite(value))
        return `${name} is ${value}, not a finite number`;
    if (typeof value === "string" && /^\s*[+-]?(nan|inf(inity)?)\s*$/i.test(value))
        return `${name} is ${value.trim()}, not a finite number`;
    if (!use.needsNumber || typeof value === "number" || typeof value === "bigint")
        return undefined;
    return `${name} is not a number but ${(0,shown_value/* shownValue */.J)(value)}`;
}
function isGuarded(path, rule, results) {
    const wanted = (0,metrics/* canonicalPath */.Op)(path, results);
    return rule.guards.some((guard) => {
        const tested = (0,metrics/* canonicalPath */.Op)(guard, results);
        return tested.length > 0 && tested.every((key, index) => wanted[index] === key);
    });
}
function hintFor(use, rule, results) {
    const odd = (0,metrics/* availablePaths */.S)(results).find((path) => isMeantBy(path, rule.expression));
    if (odd)
        return ` (a name like this one is written ${(0,metrics/* pathText */.LF)(odd)})`;
    const root = String(use.path[0]);
    const comparing = results.mode === "comparison";
    const roots = ["base_model", "eval_model", "comparison"];
    if (comparing && !roots.includes(root))
        return " (two models are compared: write eval_model.… or base_model.…)";
    if (!comparing && roots.includes(root))
        return " (one model was evaluated: write the metric's name alone)";
    return "";
}
function isMeantBy(path, expression) {
    const keys = path[0] === "metrics" ? path.slice(1) : path;
    const isOdd = keys.some((key) => typeof key === "string" && !(0,metrics/* isPlainName */.sh)(key));
    return isOdd && expression.includes(keys.join("."));
}
function slotsOf(rule, results) {
    const slots = {};
    for (const { slot, path, kind } of rule.uses) {
        const value = (0,metrics/* valueAt */.fK)(path, results);
        if (kind === "presence")
            slots[slot] = value !== undefined;
        else if (value !== undefined)
            slots[slot] = (0,metrics/* toCelValue */.jv)(value);
    }
    return slots;
}
function inTermsOfTheRule(message, rule) {
    const names = new Map(rule.uses.map((use) => [use.slot, (0,metrics/* pathText */.LF)(use.path)]));
    return message
        .replace(/^Unknown variable: (\w+)$/, "$1 is missing")
        .replace(/\bdyn<(\w+)>/g, "$1")
        .replace(/\w+/g, (word) => names.get(word) ?? word);
}
function summaryOf(error) {
    const { summary } = error instanceof Error && "summary" in error ? error : { summary: null };
    return typeof summary === "string" ? summary : (0,error_message/* messageOf */.b)(error);
}
function listedNames(names) {
    const more = names.length - MAX_LISTED;
    const listed = names
        .slice(0, MAX_LISTED)
        .map((name) => (name.length > 100 ? `${name.slice(0, 99)}…` : name));
    return listed.join(", ") + (more > 0 ? ` and ${more} more` : "");
}

;// CONCATENATED MODULE: ./lib/gate/cel.js








class Tracer {
    current = { bounds: [], faults: [] };
    during(compute) {
        const trace = { bounds: [], faults: [] };
        this.current = trace;
        return { value: compute(), trace };
    }
}
const GATE_MS = 4_000;
const MAX_GATE_BYTES = 64 * 1024;
const MAX_RULES = 200;
async function compileGate(text) {
    const rules = rulesWithinBounds(text);
    const tracer = new Tracer();
    const environment = createEnvironment(await __webpack_require__.e(/* import() */ 337).then(__webpack_require__.bind(__webpack_require__, 7337)), () => tracer.current);
    const problems = [];
    const runnable = [];
    for (const rule of rules) {
        const compiled = compileRule(rule, environment, tracer);
        if ("problem" in compiled)
            problems.push(compiled.problem);
        else
            runnable.push(compiled.rule);
    }
    if (problems.length > 0)
        throw new syntax_error.GateSyntaxError(problems);
    return { rules, evaluate: (results) => judge(runnable, results) };
}
function judge(runnable, results) {
    const untilMs = performance.now() + GATE_MS;
    const rules = runnable.map((rule) => {
        const leftMs = Math.ceil(untilMs - performance.now());
        return judgeRule(rule, results, Math.max(1, Math.min(RULE_MS, leftMs)));
    });
    return { passed: rules.every((rule) => rule.passed), rules, available: (0,metrics/* availableNames */.uM)(results) };
}
function rulesWithinBounds(text) {
    if (Buffer.byteLength(text) > MAX_GATE_BYTES) {
        throw new syntax_error.GateSyntaxError([(0,syntax_error/* brokenGate */.F)("The gate is longer than 64 kB")]);
    }
    const rules = parseGate(text);
    if (rules.length === 0)
        throw new syntax_error.GateSyntaxError([(0,syntax_error/* brokenGate */.F)("The gate has no rules")]);
    if (rules.length > MAX_RULES) {
        throw new syntax_error.GateSyntaxError([
            (0,syntax_error/* brokenGate */.F)(`The gate has ${rules.length} rules, at most ${MAX_RULES} are allowed`),
        ]);
    }
    return rules;
}
function compileRule(rule, environment, tracer) {
    let rewritten;
    try {
        const tree = environment.parse(rule.expression).ast;
        rewritten = rewriteRule(tree, (name) => environment.hasVariable(name));
    }
    catch (error) {
        if (error instanceof RewriteError)
            return { problem: (0,syntax_error/* brokenRule */.q)(rule, error.offset, error.message) };
        const { message, offset } = celFault(error, rule.expression);
        return { problem: (0,syntax_error/* brokenRule */.q)(rule, offset, message) };
    }
    return compileRewritten(rule, rewritten, environment, tracer);
}
function compileRewritten(rule, rewritten, environment, tracer) {
    const { text, uses, guards } = rewritten;
    try {
        const program = environment.parse(text);
        const check = program.check();
        if (check.error)
            throw check.error;
        const run = (slots) => tracer.during(() => program(slots));
        return { rule: { ...rule, uses, guards, run } };
    }
    catch (error) {
        const { message, offset } = celFault(error, text);
        return { problem: (0,syntax_error/* brokenRule */.q)(rule, rewritten.originalOffset(offset), message) };
    }
}


/***/ }),

/***/ 3355:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ brokenGate),
/* harmony export */   GateSyntaxError: () => (/* binding */ GateSyntaxError),
/* harmony export */   q: () => (/* binding */ brokenRule)
/* harmony export */ });
const SHOWN_BESIDE_CARET = 100;
function brokenRule(rule, offset, message) {
    const { line, expression } = rule;
    const caret = Math.max(0, Math.min(offset, expression.length));
    const from = Math.max(0, caret - SHOWN_BESIDE_CARET);
    const shown = expression.slice(from, caret + SHOWN_BESIDE_CARET).replaceAll(/\s/g, " ");
    const prefix = `line ${line}: ${from > 0 ? "…" : ""}`;
    const margin = " ".repeat(prefix.length + caret - from);
    const caretText = `${prefix}${shown}\n${margin}^ ${message}`;
    return { line, column: caret + 1, expression, caretText, message };
}
function brokenGate(message) {
    return { line: 0, column: 1, expression: "", caretText: message, message };
}
class GateSyntaxError extends Error {
    name = "GateSyntaxError";
    problems;
    constructor(problems) {
        const rules = problems.length === 1 ? "a rule that" : `${problems.length} rules that`;
        const broken = problems.some((problem) => problem.line > 0);
        const heading = broken ? `The gate has ${rules} cannot be used:\n` : "";
        super(heading + problems.map((problem) => problem.caretText).join("\n"));
        this.problems = problems;
    }
}


/***/ })

};
