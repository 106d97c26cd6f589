"use strict";
exports.id = 947;
exports.ids = [947];
exports.modules = {
 9526:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  ZN: () => (  EvaluationError),
  mB: () => (  ParseError),
  pT: () => (  evaluationError),
  u$: () => (  parseError),
  yZ: () => (  attachErrorAst)
 });
class CelError extends Error {
 #node
 #code
 #range
 #summary
 constructor({name, code, message, node, cause, range}) {
  super(message, cause ? {cause} : undefined)
  this.name = name
  this.#code = code
  this.#summary = message
  this.#node = node
  this.#range = (range && normalizeRange(range)) || normalizeRange(node)
  if (!node?.input) return
  this.message = formatErrorWithHighlight(this.#summary, node, this.#range)
 }
 get node() {
  return this.#node
 }
 get code() {
  return this.#code
 }
 get range() {
  return this.#range
 }
 get summary() {
  return this.#summary
 }
 withAst(node) {
  if (this.#node || !node?.input) return this
  this.#node = node
  this.#range ??= normalizeRange(node)
  this.message = formatErrorWithHighlight(this.#summary, node, this.#range)
  return this
 }
}
function normalizeArgs(name, defaultCode, message, node, cause) {
 if (typeof message === 'string') return {name, code: defaultCode, message, node, cause}
 const opts = message
 if (typeof opts !== 'object') throw new Error('First param to error must be a string or object')
 return {
  name,
  code: opts.code || defaultCode,
  message: opts.message,
  node: opts.node,
  cause: opts.cause,
  range: opts.range
 }
}
class ParseError extends CelError {
 constructor(message, node, cause) {
  super(normalizeArgs('ParseError', 'parse_error', message, node, cause))
 }
}
class EvaluationError extends CelError {
 constructor(message, node, cause) {
  super(normalizeArgs('EvaluationError', 'evaluation_error', message, node, cause))
 }
}
function parseError(code, message, node) {
 if (typeof code === 'object') return new ParseError(code)
 return new ParseError({code, message, node})
}
function evaluationError(code, message, node) {
 if (typeof code === 'object') return new EvaluationError(code)
 return new EvaluationError({code, message, node})
}
function normalizeRange(node) {
 const start = node?.pos ?? node?.start
 if (typeof start !== 'number') return
 const end = typeof node.end === 'number' ? node.end : start
 return {start, end}
}
function formatErrorWithHighlight(message, node, range) {
 const pos = node.pos ?? range?.start
 if (typeof pos !== 'number') return message
 const input = node.input
 let lineNum = 1
 let currentPos = 0
 let columnNum = 0
 while (currentPos < pos) {
  if (input[currentPos] === '\n') {
   lineNum++
   columnNum = 0
  } else {
   columnNum++
  }
  currentPos++
 }
 let contextStart = pos
 let contextEnd = pos
 while (contextStart > 0 && input[contextStart - 1] !== '\n') contextStart--
 while (contextEnd < input.length && input[contextEnd] !== '\n') contextEnd++
 const line = input.slice(contextStart, contextEnd)
 const highlight = `> ${`${lineNum}`.padStart(4, ' ')} | ${line}\n${' '.repeat(9 + columnNum)}^`
 return `${message}\n\n${highlight}`
}
function attachErrorAst(error, node) {
 if (error instanceof CelError) return error.withAst(node)
 return error
}
 }),
 5828:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  bE: () => (  UnsignedInt)
 });
 var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9526);
 var _registry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4634);
 var _optional_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6629);
 var _globals_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8853);
class UnsignedInt {
 #value
 constructor(value) {
  this.verify(typeof value === 'bigint' ? value : BigInt(value))
 }
 get value() {
  return this.#value
 }
 valueOf() {
  return this.#value
 }
 toString() {
  return `${this.#value}`
 }
 verify(v) {
  if (v < _globals_js__WEBPACK_IMPORTED_MODULE_3__  .Ss || v > _globals_js__WEBPACK_IMPORTED_MODULE_3__  .S9) {
   throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__  .pT)('numeric_overflow', 'Unsigned integer overflow')
  }
  this.#value = v
 }
 get [Symbol.toStringTag]() {
  return `value = ${this.#value}`
 }
 [Symbol.for('nodejs.util.inspect.custom')]() {
  return `UnsignedInteger { value: ${this.#value} }`
 }
}
 }),
 8853:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  $3: () => (  hasOwn),
  N6: () => (  objFreeze),
  S9: () => (  MAX_UINT),
  Ss: () => (  MIN_UINT),
  cG: () => (  objKeys),
  cy: () => (  isArray),
  xP: () => (  isAsync),
  xW: () => (  RESERVED)
 });
const hasOwn = Object.hasOwn
const objKeys = Object.keys
const objFreeze = Object.freeze
const objEntries = Object.entries
const isArray = Array.isArray
const arrayFrom = Array.from
const MIN_UINT = 0n
const MAX_UINT = 18446744073709551615n
function isAsync(fn, fallback) {
 if (fn?.[Symbol.toStringTag] === 'AsyncFunction') return true
 return typeof fallback === 'boolean' ? fallback : true
}
const RESERVED = new Set([
 'as',
 'break',
 'const',
 'continue',
 'else',
 'for',
 'function',
 'if',
 'import',
 'let',
 'loop',
 'package',
 'namespace',
 'return',
 'var',
 'void',
 'while',
 '__proto__',
 'prototype'
])
 }),
 6629:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  MZ: () => (  OPTIONAL_NONE),
  Xx: () => (  Optional)
 });
 var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9526);
class Optional {
 #value
 constructor(value) {
  this.#value = value
 }
 static of(value) {
  if (value === undefined) return OPTIONAL_NONE
  return new Optional(value)
 }
 static none() {
  return OPTIONAL_NONE
 }
 hasValue() {
  return this.#value !== undefined
 }
 value() {
  if (this.#value === undefined) {
   throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__  .pT)('optional_value_missing', 'Optional value is not present')
  }
  return this.#value
 }
 or(optional) {
  if (this.#value !== undefined) return this
  if (optional instanceof Optional) return optional
  throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__  .pT)(
   'invalid_optional_argument',
   'Optional.or must be called with an Optional argument'
  )
 }
 orValue(defaultValue) {
  return this.#value === undefined ? defaultValue : this.#value
 }
 get [Symbol.toStringTag]() {
  return 'optional'
 }
 [Symbol.for('nodejs.util.inspect.custom')]() {
  return this.#value === undefined
   ? `Optional { none }`
   : `Optional { value: ${JSON.stringify(this.#value)} }`
 }
}
const OPTIONAL_NONE = Object.freeze(new Optional())
class OptionalNamespace {}
const optionalNamespace = new OptionalNamespace()
 }),
 1947:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
 i: () => (  Parser)
});
var functions = __webpack_require__(5828);
var errors = __webpack_require__(9526);
var registry = __webpack_require__(4634);
var globals = __webpack_require__(8853);
; 
const dynType = registry .In.dyn
function unsupportedType(self, type) {
 throw self.createError('unsupported_type', `Unsupported type: ${type}`)
}
const maybeAsyncArray = (a) => (Array.isArray(a) ? a.some((n) => n.maybeAsync) : false)
function maybeAsync(l, r, h) {
 if (r === true || (r && (r?.maybeAsync || maybeAsyncArray(r)))) return maybeAsyncBoth(h)
 if (l === true || (l && (l?.maybeAsync || maybeAsyncArray(l)))) return maybeAsyncFirst(h)
 return h
}
function maybeAsyncBoth(handler) {
 return (handler.__asyncBoth ??= function handle(a, b, c, d) {
  if (!(a instanceof Promise || b instanceof Promise)) return handler(a, b, c, d)
  if (!(b instanceof Promise)) return a.then((_a) => handler(_a, b, c, d))
  if (!(a instanceof Promise)) return b.then((_b) => handler(a, _b, c, d))
  return Promise.all([a, b]).then((p) => handler(p[0], p[1], c, d))
 })
}
function maybeAsyncFirst(handler) {
 return (handler.__asyncFirst ??= function handle(a, b, c, d) {
  if (a instanceof Promise) return a.then((_a) => handler(_a, b, c, d))
  return handler(a, b, c, d)
 })
}
function checkAccessNode(chk, ast, ctx) {
 ast.right = ast.args[1]
 const leftType = chk.check((ast.left = ast.args[0]), ctx)
 if (ast.op === '[]') chk.check(ast.right, ctx)
 ast.handle = maybeAsync(
  ast.left,
  ast.op === '[]' ? ast.right : false,
  leftType !== dynType ? fieldAccessStatic : fieldAccess
 )
 if (leftType.kind !== 'optional') return chk.checkAccessOnType(ast, ctx, leftType)
 return chk.registry.getOptionalType(chk.checkAccessOnType(ast, ctx, leftType.valueType, true))
}
function checkOptionalAccessNode(chk, ast, ctx) {
 ast.right = ast.args[1]
 const leftType = chk.check((ast.left = ast.args[0]), ctx)
 if (ast.op === '[?]') chk.check(ast.right, ctx)
 ast.handle = maybeAsync(ast.left, ast.op === '[?]' ? ast.right : false, oFieldAccess)
 const actualType = leftType.kind === 'optional' ? leftType.valueType : leftType
 return chk.registry.getOptionalType(chk.checkAccessOnType(ast, ctx, actualType, true))
}
const HOMOGENEOUS_PREFIX = {
 heterogeneous_list_element: 'List elements must have the same type,',
 heterogeneous_map_key: 'Map key uses wrong type,',
 heterogeneous_map_value: 'Map value uses wrong type,'
}
function checkElementHomogenous(chk, ctx, expected, el, code) {
 const type = chk.check(el, ctx)
 if (type === expected || expected.isEmpty()) return type
 if (type.isEmpty()) return expected
 throw chk.createError(
  code,
  `${HOMOGENEOUS_PREFIX[code]} expected type '${chk.formatType(expected)}' but found '${chk.formatType(type)}'`,
  el
 )
}
function checkElement(chk, ctx, expected, el) {
 return expected.unify(chk.registry, chk.check(el, ctx)) || dynType
}
function ternaryConditionError(ev, value, node) {
 const type = ev.debugRuntimeType(value)
 return ev.createError(
  'invalid_condition_type',
  `${node.meta.label || 'Ternary condition must be bool'}, got '${type}'`,
  node
 )
}
function handleTernary(c, ev, ast, ctx) {
 if (c === true) return ev.run(ast.left, ctx)
 if (c === false) return ev.run(ast.right, ctx)
 throw ternaryConditionError(ev, c, ast.condition)
}
function logicalOperandError(ev, value, node) {
 const type = ev.debugRuntimeType(value)
 return ev.createError(
  'invalid_logical_operand',
  `Logical operator requires bool operands, got '${type}'`,
  node
 )
}
function logicalValueOrErr(ev, v, node) {
 if (v instanceof Error) return v
 return logicalOperandError(ev, v, node)
}
function _logicalOp(exp, ev, ast, left, right) {
 if (right === exp) return exp
 if (right === !exp) {
  if (left === right) return right
  throw logicalValueOrErr(ev, left, ast.left)
 }
 if (right instanceof Promise) return right.then((r) => _logicalOpAsync(exp, ev, ast, left, r))
 throw logicalOperandError(ev, right, ast.left)
}
function _logicalOpAsync(exp, ev, ast, left, right) {
 if (right === exp) return exp
 if (typeof right !== 'boolean') throw logicalOperandError(ev, right, ast.right)
 if (typeof left !== 'boolean') throw logicalValueOrErr(ev, left, ast.left)
 return !exp
}
function checkLogicalOp(chk, ast, ctx) {
 const leftType = chk.check((ast.left = ast.args[0]), ctx)
 const rightType = chk.check((ast.right = ast.args[1]), ctx)
 if (!leftType.isDynOrBool()) {
  throw chk.createError(
   'invalid_logical_operand',
   `Logical operator requires bool operands, got '${chk.formatType(leftType)}'`,
   ast
  )
 }
 if (!rightType.isDynOrBool()) {
  throw chk.createError(
   'invalid_logical_operand',
   `Logical operator requires bool operands, got '${chk.formatType(rightType)}'`,
   ast
  )
 }
 return chk.boolType
}
function checkUnary(chk, ast, ctx) {
 const op = ast.op
 const right = chk.check(ast.args, ctx)
 ast.candidates = chk.registry.operatorCandidates(op)
 if (right.kind === 'dyn') {
  ast.handle = maybeAsync(ast.args, false, handleUnary)
  return ast.candidates.returnType
 }
 const overload = ast.candidates.findUnaryOverload(right)
 if (!overload) {
  throw chk.createError(
   'no_such_overload',
   `no such overload: ${op[0]}${chk.formatType(right)}`,
   ast
  )
 }
 ast.handle = maybeAsync(ast.args, false, overload.handler)
 return overload.returnType
}
function handleUnary(left, ast, ev) {
 const leftType = ev.debugRuntimeType(left, ast.args.checkedType)
 const overload = ast.candidates.findUnaryOverload(leftType)
 if (overload) return overload.handler(left)
 throw ev.createError('no_such_overload', `no such overload: ${ast.op[0]}${leftType}`, ast)
}
function evaluateUnary(ev, ast, ctx) {
 return ast.handle(ev.run(ast.args, ctx), ast, ev)
}
function checkBinary(chk, ast, ctx) {
 const op = ast.op
 const left = chk.check((ast.left = ast.args[0]), ctx)
 const right = chk.check((ast.right = ast.args[1]), ctx)
 ast.candidates = chk.registry.operatorCandidates(op)
 const overload =
  left.hasDynType || right.hasDynType ? undefined : ast.candidates.findBinaryOverload(left, right)
 ast.handle = maybeAsync(ast.left, ast.right, overload?.handler || handleBinary)
 if (overload) return overload.returnType
 const type = ast.candidates.checkBinaryOverload(left, right)
 if (!left.hasDynType) ast.leftStaticType = left
 if (!right.hasDynType) ast.rightStaticType = right
 if (type) return type
 throw chk.createError(
  'no_such_overload',
  `no such overload: ${chk.formatType(left)} ${op} ${chk.formatType(right)}`,
  ast
 )
}
function evaluateBinary(ev, ast, ctx) {
 return ast.handle(ev.run(ast.left, ctx), ev.run(ast.right, ctx), ast, ev)
}
function evaluateBinaryFirst(ev, ast, ctx) {
 return ast.handle(ev.run(ast.left, ctx), ast.right, ast, ev)
}
function handleBinary(left, right, ast, ev) {
 const leftType = ast.leftStaticType || ev.debugTypeDeep(left).wrappedType
 const rightType = ast.rightStaticType || ev.debugTypeDeep(right).wrappedType
 const overload = ast.candidates.findBinaryOverload(leftType, rightType)
 if (overload) return overload.handler(left, right, ast, ev)
 throw ev.createError(
  'no_such_overload',
  `no such overload: ${leftType} ${ast.op} ${rightType}`,
  ast
 )
}
function callFunctionHandler(handler, ev, args, ast) {
 try {
  const result = handler.apply(ev, args)
  if (result instanceof Promise) {
   return result.catch((error) => {
    throw (0,errors .yZ)(error, ast)
   })
  }
  return result
 } catch (error) {
  throw (0,errors .yZ)(error, ast)
 }
}
function callFn(args, ast, ev) {
 const argAst = ast.args[1]
 const types = ast.argTypes
 let i = argAst.length
 while (i--) types[i] = ev.debugRuntimeType(args[i], argAst[i].checkedType)
 const decl = ast.candidates.findFunction(types)
 if (decl) return callFunctionHandler(decl.handler, ev, args, ast)
 throw ev.createError(
  'no_matching_overload',
  `found no matching overload for '${ast.args[0]}(${types
   .map((t) => t.unwrappedType)
   .join(', ')})'`,
  ast
 )
}
function callRecFn(args, ev, ast) {
 const [, receiverAst, argAst] = ast.args
 const types = ast.argTypes
 for (let i = 0; i < types.length; i++)
  types[i] = ev.debugRuntimeType(args[i + 1], argAst[i].checkedType)
 const receiverType = ev.debugRuntimeType(args[0], receiverAst.checkedType)
 const decl = ast.candidates.findFunction(types, receiverType)
 if (decl) return callFunctionHandler(decl.handler, ev, args, ast)
 throw ev.createError(
  'no_matching_overload',
  `found no matching overload for '${receiverType.type}.${ast.args[0]}(${types
   .map((t) => t.unwrappedType)
   .join(', ')})'`,
  ast
 )
}
function resolveAstArray(ev, astArray, ctx, i = astArray.length) {
 if (i === 0) return []
 let async
 const results = new Array(i)
 while (i--) if ((results[i] = ev.run(astArray[i], ctx)) instanceof Promise) async ??= true
 return async ? Promise.all(results) : results
}
function safeFromEntries(entries) {
 const obj = {}
 for (let i = 0; i < entries.length; i++) {
  const [k, v] = entries[i]
  if (k === '__proto__' || k === 'constructor' || k === 'prototype') continue
  obj[k] = v
 }
 return obj
}
function comprehensionElementType(chk, iterable, ctx) {
 const iterType = chk.check(iterable, ctx)
 if (iterType.kind === 'dyn') return iterType
 if (iterType.kind === 'list') return iterType.valueType
 if (iterType.kind === 'map') return iterType.keyType
 throw chk.createError(
  'invalid_comprehension_range',
  `Expression of type '${chk.formatType(
   iterType
  )}' cannot be range of a comprehension (must be list, map, or dynamic).`,
  iterable
 )
}
function toIterable(ev, args, coll) {
 if (coll instanceof Set) return [...coll]
 if (coll instanceof Map) return [...coll.keys()]
 if (coll && typeof coll === 'object') return (0,globals .cG)(coll)
 throw ev.createError(
  'invalid_comprehension_range',
  `Expression of type '${ev.debugType(
   coll
  )}' cannot be range of a comprehension (must be list, map, or dynamic).`,
  args.iterable
 )
}
function runQualifier(items, args, ev, ctx) {
 if (!(0,globals .cy)(items)) items = toIterable(ev, args, items)
 const accu = ev.run(args.init, (ctx = args.iterCtx.reuse(ctx)))
 ctx.accuValue = accu
 if (ctx === args.iterCtx) return iterateQuantifier(ev, ctx, args, items, accu, 0)
 return continueQuantifier(ev, ctx, args, items, accu, 0)
}
function runComprehension(items, args, ev, ctx) {
 if (!(0,globals .cy)(items)) items = toIterable(ev, args, items)
 const accu = ev.run(args.init, (ctx = args.iterCtx.reuse(ctx)))
 ctx.accuValue = accu
 if (ctx === args.iterCtx) return iterateLoop(ev, ctx, args, items, accu, 0)
 return continueLoop(ev, ctx, args, items, accu, 0)
}
function iterateLoop(ev, ctx, args, items, accu, i) {
 const condition = args.condition
 const step = args.step
 const len = items.length
 while (i < len) {
  if (condition && !condition(accu)) break
  accu = ev.run(step, ctx.setIterValue(items[i++], ev))
  if (accu instanceof Promise) return continueLoop(ev, ctx, args, items, accu, i)
 }
 return args.result(accu)
}
async function continueLoop(ev, ctx, args, items, accu, i) {
 if (ctx === args.iterCtx) ctx.async = true
 const condition = args.condition
 const step = args.step
 const len = items.length
 accu = await accu
 while (i < len) {
  if (condition && !condition(accu)) return args.result(accu)
  accu = ev.run(step, ctx.setIterValue(items[i++], ev))
  if (accu instanceof Promise) accu = await accu
 }
 return args.result(accu)
}
function iterateQuantifier(ev, ctx, args, items, accu, i, error, stp) {
 const condition = args.condition
 const step = args.step
 const len = items.length
 while (i < len) {
  if (!condition(accu)) return args.result(accu)
  stp = ev.tryEval(step, ctx.setIterValue(items[i++], ev))
  if (stp instanceof Promise) return continueQuantifier(ev, ctx, args, items, accu, i, error, stp)
  if (stp instanceof Error && (error ??= stp)) continue
  accu = stp
 }
 if (error && condition(accu)) throw error
 return args.result(accu)
}
async function continueQuantifier(ev, ctx, args, items, accu, i, error, stp) {
 if (ctx === args.iterCtx) ctx.async = true
 const condition = args.condition
 const step = args.step
 const len = items.length
 stp = await stp
 if (stp instanceof Error) error ??= stp
 else accu = stp
 while (i < len) {
  if (!condition(accu)) return args.result(accu)
  stp = ev.tryEval(step, ctx.setIterValue(items[i++], ev))
  if (stp instanceof Promise) stp = await stp
  if (stp instanceof Error && (error ??= stp)) continue
  accu = stp
 }
 if (error && condition(accu)) throw error
 return args.result(accu)
}
function oFieldAccess(left, right, ast, ev) {
 return ev.optionalType.field(left, right, ast, ev)
}
function fieldAccessStatic(left, right, ast, ev) {
 return ast.left.checkedType.field(left, right, ast, ev)
}
const empty = Object.create(null)
function fieldAccess(left, right, ast, ev) {
 switch (left?.constructor) {
  case undefined:
  case Object: {
   const v = (0,globals .$3)(left || empty, right) ? left[right] : undefined
   if (v !== undefined) return (ev.debugType(v), v)
   break
  }
  case Map: {
   const v = left.get(right)
   if (v !== undefined) return (ev.debugType(v), v)
   break
  }
  case Array:
  case Set:
   return ev.listType.field(left, right, ast, ev)
  default:
   const t = ev.objectTypesByConstructor.get(left.constructor)
   if (t) return t.type.field(left, right, ast, ev)
   else if (typeof left === 'object') unsupportedType(ev, left.constructor.name)
 }
 throw ev.createError('no_such_key', `No such key: ${right}`, ast)
}
const emptyList = () => []
const emptyMap = () => ({})
const OPERATORS = {
 value: {
  check(chk, ast) {
   return chk.debugType(ast.args)
  },
  evaluate(_ev, ast) {
   return ast.args
  }
 },
 id: {
  check(chk, ast, ctx) {
   const variable = ctx.getVariable(ast.args)
   if (!variable) throw chk.createError('unknown_variable', `Unknown variable: ${ast.args}`, ast)
   if (variable.constant) {
    const alternate = ast.clone(OPERATORS.value, variable.value)
    ast.setMeta('alternate', alternate)
    return chk.check(alternate, ctx)
   }
   return variable.type
  },
  evaluate(ev, ast, ctx) {
   return ctx.getCheckedValue(ev, ast)
  }
 },
 '.': {
  alias: 'fieldAccess',
  check: checkAccessNode,
  evaluate: evaluateBinaryFirst
 },
 '.?': {
  alias: 'optionalFieldAccess',
  check: checkOptionalAccessNode,
  evaluate: evaluateBinaryFirst
 },
 '[]': {
  alias: 'bracketAccess',
  check: checkAccessNode,
  evaluate: evaluateBinary
 },
 '[?]': {
  alias: 'optionalBracketAccess',
  check: checkOptionalAccessNode,
  evaluate: evaluateBinary
 },
 call: {
  check(chk, ast, ctx) {
   const [functionName, args] = ast.args
   const candidates = (ast.candidates = chk.registry.functionCandidates(
    false,
    functionName,
    args.length
   ))
   const argTypes = (ast.argTypes = args.map((a) => chk.check(a, ctx)))
   const decl = candidates.findFunction(argTypes)
   if (!decl) {
    throw chk.createError(
     'no_matching_overload',
     `found no matching overload for '${functionName}(${chk.formatTypeList(argTypes)})'`,
     ast
    )
   }
   const handle = argTypes.some((t) => t.hasDynType)
    ? callFn
    : (decl.handler.__handle ??= (l, _ast, e) => callFunctionHandler(decl.handler, e, l, _ast))
   ast.handle = maybeAsync(args, false, handle)
   return decl.returnType
  },
  evaluate(ev, ast, ctx) {
   return ast.handle(resolveAstArray(ev, ast.args[1], ctx), ast, ev)
  }
 },
 rcall: {
  check(chk, ast, ctx) {
   const [methodName, receiver, args] = ast.args
   const receiverType = chk.check(receiver, ctx)
   const candidates = (ast.candidates = chk.registry.functionCandidates(
    true,
    methodName,
    args.length
   ))
   const argTypes = (ast.argTypes = args.map((a) => chk.check(a, ctx)))
   ast.receiverWithArgs = [receiver, ...args]
   ast.handle = maybeAsync(ast.receiverWithArgs, false, callRecFn)
   if (receiverType.kind === 'dyn' && candidates.returnType) return candidates.returnType
   const decl = candidates.findFunction(argTypes, receiverType)
   if (!decl) {
    throw chk.createError(
     'no_matching_overload',
     `found no matching overload for '${receiverType.type}.${methodName}(${chk.formatTypeList(
      argTypes
     )})'`,
     ast
    )
   }
   if (!receiverType.hasPlaceholderType && !argTypes.some((t) => t.hasDynType)) {
    const fn = decl.handler
    const handle = (fn.__handle ??= (a, ev, _ast) => callFunctionHandler(fn, ev, a, _ast))
    ast.handle = maybeAsync(ast.receiverWithArgs, false, handle)
   }
   return decl.returnType
  },
  evaluate(ev, ast, ctx) {
   return ast.handle(resolveAstArray(ev, ast.receiverWithArgs, ctx), ev, ast)
  }
 },
 list: {
  check(chk, ast, ctx) {
   const arr = ast.args
   const arrLen = arr.length
   if (arrLen === 0) return ast.setMeta('evaluate', emptyList) && chk.getType('list<T>')
   let valueType = chk.check(arr[0], ctx)
   const check = chk.opts.homogeneousAggregateLiterals ? checkElementHomogenous : checkElement
   for (let i = 1; i < arrLen; i++)
    valueType = check(chk, ctx, valueType, arr[i], 'heterogeneous_list_element')
   return chk.registry.getListType(valueType)
  },
  evaluate(ev, ast, ctx) {
   return resolveAstArray(ev, ast.args, ctx)
  }
 },
 map: {
  check(chk, ast, ctx) {
   const arr = ast.args
   const arrLen = arr.length
   if (arrLen === 0) return ast.setMeta('evaluate', emptyMap) && chk.getType('map<K, V>')
   const check = chk.opts.homogeneousAggregateLiterals ? checkElementHomogenous : checkElement
   let keyType = chk.check(arr[0][0], ctx)
   let valueType = chk.check(arr[0][1], ctx)
   for (let i = 1; i < arrLen; i++) {
    const e = arr[i]
    keyType = check(chk, ctx, keyType, e[0], 'heterogeneous_map_key')
    valueType = check(chk, ctx, valueType, e[1], 'heterogeneous_map_value')
   }
   return chk.registry.getMapType(keyType, valueType)
  },
  evaluate(ev, ast, ctx) {
   const astEntries = ast.args
   const len = astEntries.length
   const results = new Array(len)
   let async
   for (let i = 0; i < len; i++) {
    const e = astEntries[i]
    const k = ev.run(e[0], ctx)
    const v = ev.run(e[1], ctx)
    if (k instanceof Promise || v instanceof Promise) {
     results[i] = Promise.all([k, v])
     async ??= true
    } else {
     results[i] = [k, v]
    }
   }
   if (async) return Promise.all(results).then(safeFromEntries)
   return safeFromEntries(results)
  }
 },
 comprehension: {
  check(chk, ast, ctx) {
   const args = ast.args
   args.iterCtx = ctx
    .forkWithVariable(args.iterVarName, comprehensionElementType(chk, args.iterable, ctx))
    .setAccuType(chk.check(args.init, ctx))
   const stepType = chk.check(args.step, args.iterCtx)
   const handler = args.errorsAreFatal ? runComprehension : runQualifier
   ast.handle = maybeAsync(args.iterable, false, handler)
   if (args.kind === 'quantifier') return chk.boolType
   return stepType
  },
  evaluate(ev, ast, ctx) {
   return ast.handle(ev.run(ast.args.iterable, ctx), ast.args, ev, ctx)
  }
 },
 accuValue: {
  check(_chk, _ast, ctx) {
   return ctx.accuType
  },
  evaluate(_ev, _ast, ctx) {
   return ctx.accuValue
  }
 },
 accuInc: {
  check(_chk, _ast, ctx) {
   return ctx.accuType
  },
  evaluate(_ev, _ast, ctx) {
   return (ctx.accuValue += 1)
  }
 },
 accuPush: {
  check(chk, ast, ctx) {
   const listType = ctx.accuType
   const itemType = chk.check(ast.args, ctx)
   if (!ast.args.maybeAsync) ast.setMeta('evaluate', OPERATORS.accuPush.evaluateSync)
   if (listType.kind === 'list' && listType.valueType.kind !== 'param') return listType
   return chk.registry.getListType(itemType)
  },
  evaluateSync(ev, ast, ctx) {
   return (ctx.accuValue.push(ev.run(ast.args, ctx)), ctx.accuValue)
  },
  evaluate(ev, ast, ctx) {
   const arr = ctx.accuValue
   const el = ev.run(ast.args, ctx)
   if (el instanceof Promise) return el.then((_e) => arr.push(_e) && arr)
   arr.push(el)
   return arr
  }
 },
 '?:': {
  alias: 'ternary',
  check(chk, ast, ctx) {
   const condast = (ast.condition = ast.args[0])
   const leftast = (ast.left = ast.args[1])
   const rightast = (ast.right = ast.args[2])
   const condType = chk.check(condast, ctx)
   if (!condType.isDynOrBool()) {
    throw chk.createError(
     'invalid_condition_type',
     `${condast.meta.label || 'Ternary condition must be bool'}, got '${chk.formatType(condType)}'`,
     condast
    )
   }
   const leftType = chk.check(leftast, ctx)
   const rightType = chk.check(rightast, ctx)
   const unified = leftType.unify(chk.registry, rightType)
   ast.handle = maybeAsync(condast, false, handleTernary)
   if (unified) return unified
   throw chk.createError(
    'incompatible_ternary_branches',
    `Ternary branches must have the same type, got '${chk.formatType(
     leftType
    )}' and '${chk.formatType(rightType)}'`,
    ast
   )
  },
  evaluate(ev, ast, ctx) {
   return ast.handle(ev.run(ast.condition, ctx), ev, ast, ctx)
  }
 },
 '||': {
  check: checkLogicalOp,
  evaluate(ev, ast, ctx) {
   const l = ev.tryEval(ast.left, ctx)
   if (l === true) return true
   if (l === false) {
    const right = ev.run(ast.right, ctx)
    if (typeof right === 'boolean') return right
    return _logicalOp(true, ev, ast, l, right)
   }
   if (l instanceof Promise)
    return l.then((_l) =>
     _l === true ? _l : _logicalOp(true, ev, ast, _l, ev.run(ast.right, ctx))
    )
   return _logicalOp(true, ev, ast, l, ev.run(ast.right, ctx))
  }
 },
 '&&': {
  check: checkLogicalOp,
  evaluate(ev, ast, ctx) {
   const l = ev.tryEval(ast.left, ctx)
   if (l === false) return false
   if (l === true) {
    const right = ev.run(ast.right, ctx)
    if (typeof right === 'boolean') return right
    return _logicalOp(false, ev, ast, l, right)
   }
   if (l instanceof Promise)
    return l.then((_l) =>
     _l === false ? _l : _logicalOp(false, ev, ast, _l, ev.run(ast.right, ctx))
    )
   return _logicalOp(false, ev, ast, l, ev.run(ast.right, ctx))
  }
 },
 '!_': {alias: 'unaryNot', check: checkUnary, evaluate: evaluateUnary},
 '-_': {alias: 'unaryMinus', check: checkUnary, evaluate: evaluateUnary}
}
const binaryOperators = ['!=', '==', 'in', '+', '-', '*', '/', '%', '<', '<=', '>', '>=']
for (const op of binaryOperators) OPERATORS[op] = {check: checkBinary, evaluate: evaluateBinary}
for (const op of (0,globals .cG)(OPERATORS)) {
 const obj = OPERATORS[op]
 obj.name = op
 if (obj.alias) OPERATORS[obj.alias] = obj
}
; 
const TOKEN = {
 EOF: 0,
 NUMBER: 1,
 STRING: 2,
 BOOLEAN: 3,
 NULL: 4,
 IDENTIFIER: 5,
 PLUS: 6,
 MINUS: 7,
 MULTIPLY: 8,
 DIVIDE: 9,
 MODULO: 10,
 EQ: 11,
 NE: 12,
 LT: 13,
 LE: 14,
 GT: 15,
 GE: 16,
 AND: 17,
 OR: 18,
 NOT: 19,
 IN: 20,
 LPAREN: 21,
 RPAREN: 22,
 LBRACKET: 23,
 RBRACKET: 24,
 LBRACE: 25,
 RBRACE: 26,
 DOT: 27,
 COMMA: 28,
 COLON: 29,
 QUESTION: 30,
 BYTES: 31
}
const OP_FOR_TOKEN = {
 [TOKEN.EQ]: OPERATORS['=='],
 [TOKEN.PLUS]: OPERATORS['+'],
 [TOKEN.MINUS]: OPERATORS['-'],
 [TOKEN.MULTIPLY]: OPERATORS['*'],
 [TOKEN.DIVIDE]: OPERATORS['/'],
 [TOKEN.MODULO]: OPERATORS['%'],
 [TOKEN.LE]: OPERATORS['<='],
 [TOKEN.LT]: OPERATORS['<'],
 [TOKEN.GE]: OPERATORS['>='],
 [TOKEN.GT]: OPERATORS['>'],
 [TOKEN.NE]: OPERATORS['!='],
 [TOKEN.IN]: OPERATORS['in']
}
const TOKEN_BY_NUMBER = {}
for (const key in TOKEN) TOKEN_BY_NUMBER[TOKEN[key]] = key
const HEX_CODES = new Uint8Array(128)
for (const ch of '0123456789abcdefABCDEF') HEX_CODES[ch.charCodeAt(0)] = 1
const ESCAPE_ERRORS = {
 bytes_unicode_escape: (e) => `\\${e} not allowed in bytes literals`,
 invalid_unicode_escape: (e) => `Invalid Unicode escape: \\${e}`,
 invalid_unicode_surrogate: (e) => `Invalid Unicode surrogate: \\${e}`,
 invalid_hex_escape: (e) => `Invalid hex escape: \\${e}`,
 invalid_octal_escape: () => 'Octal escape must be 3 digits',
 octal_escape_out_of_range: (e) => `Octal escape out of range: \\${e}`,
 invalid_escape_sequence: (e) => `Invalid escape sequence: \\${e}`
}
const STRING_ESCAPES = {
 '\\': '\\',
 '?': '?',
 '"': '"',
 "'": "'",
 '`': '`',
 a: '\x07',
 b: '\b',
 f: '\f',
 n: '\n',
 r: '\r',
 t: '\t',
 v: '\v'
}
class ASTNode {
 #meta
 #input
 constructor(input, pos, start, end, op, args) {
  this.#meta = {check: op.check, evaluate: op.evaluate}
  this.#input = input
  this.op = op.name
  this.args = args
  this.pos = pos
  this.start = start
  this.end = end
 }
 clone(op, args) {
  return new ASTNode(this.#input, this.pos, this.start, this.end, op, args)
 }
 get meta() {
  return this.#meta
 }
 get input() {
  return this.#input
 }
 #computeIsAsync() {
  const ast = this.#meta.alternate ?? this
  switch (ast.op) {
   case 'value': case 'id': case 'accuValue': case 'accuInc':
    return false
   case 'accuPush':
    return ast.args.maybeAsync
   case '!_': case '-_':
    if (ast.candidates?.async !== false) return true
    return ast.args.maybeAsync
   case '!=': case '==': case 'in': case '+': case '-': case '*':
   case '/': case '%': case '<': case '<=': case '>': case '>=':
    if (ast.candidates?.async !== false) return true
    return ast.args.some((a) => a.maybeAsync)
   case 'call': case 'rcall':
    if (ast.candidates?.async !== false) return true
    return (ast.receiverWithArgs || ast.args[1]).some((a) => a.maybeAsync)
   case 'comprehension':
    return ast.args.iterable.maybeAsync || ast.args.step.maybeAsync
   case '.': case '.?':
    return ast.args[0].maybeAsync
   case '?:': case 'list':
   case '[]': case '[?]':
     return ast.args.some((a) => a.maybeAsync)
   case '||': case '&&':
    return ast.args.some((a) => a.maybeAsync)
   case 'map':
    return ast.args.some((a) => a[0].maybeAsync || a[1].maybeAsync)
   default:
    return true
  }
 }
 get maybeAsync() {
  return (this.#meta.async ??= this.#computeIsAsync())
 }
 check(chk, ast, ctx) {
  const meta = this.#meta
  if (meta.alternate) return chk.check(meta.alternate, ctx)
  else if (meta.macro) return meta.macro.typeCheck(chk, meta.macro, ctx)
  return meta.check(chk, ast, ctx)
 }
 evaluate(ev, ast, ctx) {
  const meta = this.#meta
  if (meta.alternate) this.evaluate = this.#evaluateAlternate
  else if (meta.macro) this.evaluate = this.#evaluateMacro
  else this.evaluate = meta.evaluate
  return this.evaluate(ev, ast, ctx)
 }
 #evaluateAlternate(ev, ast, ctx) {
  return (ast = this.#meta.alternate).evaluate(ev, ast, ctx)
 }
 #evaluateMacro(ev, ast, ctx) {
  return (ast = this.#meta.macro).evaluate(ev, ast, ctx)
 }
 setMeta(key, value) {
  return ((this.#meta[key] = value), this)
 }
 get range() {
  return {start: this.start, end: this.end}
 }
 toOldStructure() {
  const args = Array.isArray(this.args) ? this.args : [this.args]
  return [this.op, ...args.map((a) => (a instanceof ASTNode ? a.toOldStructure() : a))]
 }
}
class Lexer {
 input
 pos
 length
 tokenPos
 tokenType
 tokenValue
 reset(input) {
  this.pos = 0
  this.input = input
  this.length = input.length
  return input
 }
 token(pos, type, value) {
  this.tokenPos = pos
  this.tokenType = type
  this.tokenValue = value
  return this
 }
 nextToken() {
  while (true) {
   const {pos, input, length} = this
   if (pos >= length) return this.token(pos, TOKEN.EOF)
   const ch = input[pos]
   switch (ch) {
    case ' ':
    case '\t':
    case '\n':
    case '\r':
     this.pos++
     continue
    case '=':
     if (input[pos + 1] !== '=') break
     return this.token((this.pos += 2) - 2, TOKEN.EQ)
    case '&':
     if (input[pos + 1] !== '&') break
     return this.token((this.pos += 2) - 2, TOKEN.AND)
    case '|':
     if (input[pos + 1] !== '|') break
     return this.token((this.pos += 2) - 2, TOKEN.OR)
    case '+':
     return this.token(this.pos++, TOKEN.PLUS)
    case '-':
     return this.token(this.pos++, TOKEN.MINUS)
    case '*':
     return this.token(this.pos++, TOKEN.MULTIPLY)
    case '/':
     if (input[pos + 1] === '/') {
      while (this.pos < length && this.input[this.pos] !== '\n') this.pos++
      continue
     }
     return this.token(this.pos++, TOKEN.DIVIDE)
    case '%':
     return this.token(this.pos++, TOKEN.MODULO)
    case '<':
     if (input[pos + 1] === '=') return this.token((this.pos += 2) - 2, TOKEN.LE)
     return this.token(this.pos++, TOKEN.LT)
    case '>':
     if (input[pos + 1] === '=') return this.token((this.pos += 2) - 2, TOKEN.GE)
     return this.token(this.pos++, TOKEN.GT)
    case '!':
     if (input[pos + 1] === '=') return this.token((this.pos += 2) - 2, TOKEN.NE)
     return this.token(this.pos++, TOKEN.NOT)
    case '(':
     return this.token(this.pos++, TOKEN.LPAREN)
    case ')':
     return this.token(this.pos++, TOKEN.RPAREN)
    case '[':
     return this.token(this.pos++, TOKEN.LBRACKET)
    case ']':
     return this.token(this.pos++, TOKEN.RBRACKET)
    case '{':
     return this.token(this.pos++, TOKEN.LBRACE)
    case '}':
     return this.token(this.pos++, TOKEN.RBRACE)
    case '.':
     return this.token(this.pos++, TOKEN.DOT)
    case ',':
     return this.token(this.pos++, TOKEN.COMMA)
    case ':':
     return this.token(this.pos++, TOKEN.COLON)
    case '?':
     return this.token(this.pos++, TOKEN.QUESTION)
    case `"`:
    case `'`:
     return this.readString(ch)
    case 'b':
    case 'B':
    case 'r':
    case 'R': {
     const next = input[pos + 1]
     if (next === '"' || next === "'") return ++this.pos && this.readString(next, ch)
     return this.readIdentifier()
    }
    default: {
     const code = ch.charCodeAt(0)
     if (code <= 57 && code >= 48) return this.readNumber()
     if (this._isIdentifierCharCode(code)) return this.readIdentifier()
    }
   }
   throw (0,errors .u$)('unexpected_character', `Unexpected character: ${ch}`, {
    pos,
    start: pos,
    end: pos + 1,
    input
   })
  }
 }
 _isIdentifierCharCode(c) {
  if (c < 48 || c > 122) return false
  return c >= 97 || (c >= 65 && c <= 90) || c <= 57 || c === 95
 }
 _parseAsDouble(start, end) {
  const value = Number(this.input.substring(start, end))
  if (Number.isFinite(value)) return this.token(start, TOKEN.NUMBER, value)
  throw (0,errors .u$)('invalid_number', `Invalid number: ${value}`, {
   pos: start,
   start,
   end,
   input: this.input
  })
 }
 _parseAsBigInt(start, end, isHex, unsigned) {
  const string = this.input.substring(start, end)
  if (unsigned === 'u' || unsigned === 'U') {
   this.pos++
   try {
    return this.token(start, TOKEN.NUMBER, new functions .bE(string))
   } catch (_err) {}
  } else {
   try {
    return this.token(start, TOKEN.NUMBER, BigInt(string))
   } catch (_err) {}
  }
  throw (0,errors .u$)(
   isHex ? 'invalid_hex_integer' : 'invalid_integer',
   isHex ? `Invalid hex integer: ${string}` : `Invalid integer: ${string}`,
   {pos: start, start, end: this.pos, input: this.input}
  )
 }
 _readDigits(input, length, pos, code) {
  while (pos < length && (code = input.charCodeAt(pos)) && !(code > 57 || code < 48)) pos++
  return pos
 }
 _readExponent(input, length, pos) {
  let ch = pos < length && input[pos]
  if (ch === 'e' || ch === 'E') {
   ch = ++pos < length && input[pos]
   if (ch === '-' || ch === '+') pos++
   const start = pos
   pos = this._readDigits(input, length, pos)
   if (start === pos)
    throw (0,errors .u$)('invalid_exponent', 'Invalid exponent', {
     pos,
     start: pos,
     end: Math.min(pos + 1, input.length),
     input
    })
  }
  return pos
 }
 readNumber() {
  const {input, length, pos: start} = this
  let pos = start
  if (input[pos] === '0' && (input[pos + 1] === 'x' || input[pos + 1] === 'X')) {
   pos += 2
   while (pos < length && HEX_CODES[input[pos].charCodeAt(0)]) pos++
   return this._parseAsBigInt(start, (this.pos = pos), true, input[pos])
  }
  pos = this._readDigits(input, length, pos)
  if (pos + 1 < length) {
   let isDouble = false
   let afterpos = input[pos] === '.' ? this._readDigits(input, length, pos + 1) : pos + 1
   if (afterpos !== pos + 1) (isDouble = true) && (pos = afterpos)
   afterpos = this._readExponent(input, length, pos)
   if (afterpos !== pos) (isDouble = true) && (pos = afterpos)
   if (isDouble) return this._parseAsDouble(start, (this.pos = pos))
  }
  return this._parseAsBigInt(start, (this.pos = pos), false, input[pos])
 }
 readString(del, prefix) {
  const {input: i, pos: s} = this
  if (i[s + 1] === del && i[s + 2] === del) return this.readTripleQuotedString(del, prefix)
  return this.readSingleQuotedString(del, prefix)
 }
 _closeQuotedString(rawStart, rawValue, prefix, pos) {
  switch (prefix) {
   case 'b':
   case 'B': {
    const processed = this.processEscapes(rawStart, rawValue, true)
    const bytes = new Uint8Array(processed.length)
    for (let i = 0; i < processed.length; i++) bytes[i] = processed.charCodeAt(i) & 0xff
    return this.token(pos - 1, TOKEN.BYTES, bytes)
   }
   case 'r':
   case 'R': {
    return this.token(pos - 1, TOKEN.STRING, rawValue)
   }
   default: {
    const value = this.processEscapes(rawStart, rawValue, false)
    return this.token(pos, TOKEN.STRING, value)
   }
  }
 }
 readSingleQuotedString(delimiter, prefix) {
  const {input, length, pos: start} = this
  let ch
  let pos = this.pos + 1
  while (pos < length && (ch = input[pos])) {
   switch (ch) {
    case delimiter:
     const rawStart = start + 1
     const rawValue = input.slice(rawStart, pos)
     this.pos = ++pos
     return this._closeQuotedString(rawStart, rawValue, prefix, start)
    case '\n':
    case '\r':
     throw (0,errors .u$)('newline_in_string', 'Newlines not allowed in single-quoted strings', {
      pos,
      start: pos,
      end: pos + 1,
      input
     })
    case '\\':
     pos++
   }
   pos++
  }
  throw (0,errors .u$)('unterminated_string', 'Unterminated string', {
   pos: start,
   start,
   end: input.length,
   input
  })
 }
 readTripleQuotedString(delimiter, prefix) {
  const {input, length, pos: start} = this
  let ch
  let pos = this.pos + 3
  while (pos < length && (ch = input[pos])) {
   switch (ch) {
    case delimiter:
     if (input[pos + 1] === delimiter && input[pos + 2] === delimiter) {
      const rawStart = start + 3
      const rawValue = input.slice(rawStart, pos)
      this.pos = pos + 3
      return this._closeQuotedString(rawStart, rawValue, prefix, start)
     }
     break
    case '\\':
     pos++
   }
   pos++
  }
  throw (0,errors .u$)('unterminated_triple_quoted_string', 'Unterminated triple-quoted string', {
   pos: start,
   start,
   end: input.length,
   input
  })
 }
 #escapeErr(code, offset, len, i, chars, extra) {
  const start = offset + i
  return (0,errors .u$)(code, ESCAPE_ERRORS[code](extra), {
   input: this.input,
   pos: start,
   start,
   end: Math.min(start + chars, offset + len)
  })
 }
 processEscapes(offset, str, isBytes) {
  if (!str.includes('\\')) return str
  const len = str.length
  let result = ''
  let i = 0
  while (i < len) {
   if (str[i] !== '\\' || i + 1 >= len) {
    result += str[i++]
    continue
   }
   const next = str[i + 1]
   if (STRING_ESCAPES[next]) {
    result += STRING_ESCAPES[next]
    i += 2
   } else if (next === 'u' || next === 'U') {
    if (isBytes) throw this.#escapeErr('bytes_unicode_escape', offset, len, i, 2, next)
    const hexLen = next === 'u' ? 4 : 8
    const hex = str.substring(i + 2, i + 2 + hexLen)
    const c = Number.parseInt(hex, 16)
    if (hex.length !== hexLen || !/^[0-9a-fA-F]+$/.test(hex) || c > 0x10ffff)
     throw this.#escapeErr('invalid_unicode_escape', offset, len, i, 2 + hexLen, next + hex)
    if (c >= 0xd800 && c <= 0xdfff)
     throw this.#escapeErr('invalid_unicode_surrogate', offset, len, i, 2 + hexLen, next + hex)
    result += String.fromCodePoint(c)
    i += 2 + hexLen
   } else if (next === 'x' || next === 'X') {
    const h = str.substring(i + 2, i + 4)
    if (!/^[0-9a-fA-F]{2}$/.test(h))
     throw this.#escapeErr('invalid_hex_escape', offset, len, i, 4, next + h)
    result += String.fromCharCode(Number.parseInt(h, 16))
    i += 4
   } else if (next >= '0' && next <= '7') {
    const o = str.substring(i + 1, i + 4)
    if (!/^[0-7]{3}$/.test(o)) throw this.#escapeErr('invalid_octal_escape', offset, len, i, 4)
    const value = Number.parseInt(o, 8)
    if (value > 0xff) throw this.#escapeErr('octal_escape_out_of_range', offset, len, i, 4, o)
    result += String.fromCharCode(value)
    i += 4
   } else {
    throw this.#escapeErr('invalid_escape_sequence', offset, len, i, 2, next)
   }
  }
  return result
 }
 readIdentifier() {
  const {pos, input, length} = this
  let p = pos
  while (p < length && this._isIdentifierCharCode(input[p].charCodeAt(0))) p++
  const value = input.substring(pos, (this.pos = p))
  switch (value) {
   case 'true':
    return this.token(pos, TOKEN.BOOLEAN, true)
   case 'false':
    return this.token(pos, TOKEN.BOOLEAN, false)
   case 'null':
    return this.token(pos, TOKEN.NULL, null)
   case 'in':
    return this.token(pos, TOKEN.IN)
   default:
    return this.token(pos, TOKEN.IDENTIFIER, value)
  }
 }
}
const globalLexer = new Lexer()
class Parser {
 lexer = globalLexer
 input = null
 maxDepthRemaining = null
 astNodesRemaining = null
 type = null
 pos = null
 constructor(limits, registry) {
  this.limits = limits
  this.registry = registry
 }
 #limitExceeded(limitKey, pos = this.pos) {
  throw (0,errors .u$)('limit_exceeded', `Exceeded ${limitKey} (${this.limits[limitKey]})`, {
   pos,
   start: pos,
   end: pos,
   input: this.input
  })
 }
 #node(start, end, op, args, pos = start) {
  const node = new ASTNode(this.input, pos, start, end, op, args)
  if (!this.astNodesRemaining--) this.#limitExceeded('maxAstNodes', pos)
  return node
 }
 #infixNode(op, left, right) {
  return this.#node(left.start, right.end, op, [left, right])
 }
 #ternaryNode(expression, consequent, alternate) {
  return this.#node(expression.start, alternate.end, OPERATORS.ternary, [
   expression,
   consequent,
   alternate
  ])
 }
 #unaryNode(pos, op, arg) {
  return this.#node(pos, arg.end, op, arg)
 }
 #accessNode(op, left, right, end, pos = left.start) {
  return this.#node(left.start, end, op, [left, right], pos)
 }
 #advanceToken(returnValue = this.pos) {
  const l = this.lexer.nextToken()
  this.pos = l.tokenPos
  this.type = l.tokenType
  return returnValue
 }
 get value() {
  return this.lexer.tokenValue
 }
 consume(expectedType) {
  if (this.type === expectedType) return this.#advanceToken()
  throw (0,errors .u$)(
   'expected_token',
   `Expected ${TOKEN_BY_NUMBER[expectedType]}, got ${TOKEN_BY_NUMBER[this.type]}`,
   {pos: this.pos, start: this.pos, end: this.lexer.pos, input: this.input}
  )
 }
 match(type) {
  return this.type === type
 }
 parse(input) {
  if (typeof input !== 'string') {
   throw (0,errors .u$)('expression_must_be_string', 'Expression must be a string')
  }
  this.input = this.lexer.reset(input)
  this.#advanceToken()
  this.maxDepthRemaining = this.limits.maxDepth
  this.astNodesRemaining = this.limits.maxAstNodes
  const result = this.parseExpression()
  if (this.match(TOKEN.EOF)) return result
  throw (0,errors .u$)(
   'unexpected_character',
   `Unexpected character: '${this.input[this.lexer.pos - 1]}'`,
   {
    pos: this.pos,
    start: this.pos,
    end: this.lexer.pos,
    input: this.input
   }
  )
 }
 #expandMacro(start, end, op, args) {
  const methodName = args[0]
  const receiver = op === OPERATORS.rcall ? args[1] : null
  const fnArgs = op === OPERATORS.rcall ? args[2] : args[1]
  const decl = this.registry.findMacro(methodName, !!receiver, fnArgs.length)
  const ast = this.#node(start, end, op, args)
  if (!decl) return ast
  const macro = decl.handler({ast, args: fnArgs, receiver, methodName, parser: this})
  if (macro.callAst) return ast.setMeta('alternate', macro.callAst)
  return ast.setMeta('macro', macro).setMeta('async', (0,globals .xP)(macro.evaluate, macro.async))
 }
 parseExpression() {
  if (!this.maxDepthRemaining--) this.#limitExceeded('maxDepth')
  const expr = this.parseLogicalOr()
  if (!this.match(TOKEN.QUESTION)) return ++this.maxDepthRemaining && expr
  this.#advanceToken()
  const consequent = this.parseExpression()
  this.consume(TOKEN.COLON)
  const alternate = this.parseExpression()
  this.maxDepthRemaining++
  return this.#ternaryNode(expr, consequent, alternate)
 }
 parseLogicalOr() {
  let expr = this.parseLogicalAnd()
  while (this.match(TOKEN.OR)) {
   this.#advanceToken()
   expr = this.#infixNode(OPERATORS['||'], expr, this.parseLogicalAnd())
  }
  return expr
 }
 parseLogicalAnd() {
  let expr = this.parseEquality()
  while (this.match(TOKEN.AND)) {
   this.#advanceToken()
   expr = this.#infixNode(OPERATORS['&&'], expr, this.parseEquality())
  }
  return expr
 }
 parseEquality() {
  let expr = this.parseRelational()
  while (this.match(TOKEN.EQ) || this.match(TOKEN.NE)) {
   const op = OP_FOR_TOKEN[this.type]
   this.#advanceToken()
   expr = this.#infixNode(op, expr, this.parseRelational())
  }
  return expr
 }
 parseRelational() {
  let expr = this.parseAdditive()
  while (
   this.match(TOKEN.LT) ||
   this.match(TOKEN.LE) ||
   this.match(TOKEN.GT) ||
   this.match(TOKEN.GE) ||
   this.match(TOKEN.IN)
  ) {
   const op = OP_FOR_TOKEN[this.type]
   this.#advanceToken()
   expr = this.#infixNode(op, expr, this.parseAdditive())
  }
  return expr
 }
 parseAdditive() {
  let expr = this.parseMultiplicative()
  while (this.match(TOKEN.PLUS) || this.match(TOKEN.MINUS)) {
   const op = OP_FOR_TOKEN[this.type]
   this.#advanceToken()
   expr = this.#infixNode(op, expr, this.parseMultiplicative())
  }
  return expr
 }
 parseMultiplicative() {
  let expr = this.parseUnary()
  while (this.match(TOKEN.MULTIPLY) || this.match(TOKEN.DIVIDE) || this.match(TOKEN.MODULO)) {
   const op = OP_FOR_TOKEN[this.type]
   this.#advanceToken()
   expr = this.#infixNode(op, expr, this.parseUnary())
  }
  return expr
 }
 parseUnary() {
  if (this.type === TOKEN.NOT) {
   return this.#unaryNode(this.#advanceToken(), OPERATORS.unaryNot, this.parseUnary())
  }
  if (this.type === TOKEN.MINUS) {
   return this.#unaryNode(this.#advanceToken(), OPERATORS.unaryMinus, this.parseUnary())
  }
  return this.parsePostfix()
 }
 parsePostfix() {
  let expr = this.parsePrimary()
  const depth = this.maxDepthRemaining
  while (true) {
   if (this.match(TOKEN.DOT)) {
    const dot = this.#advanceToken()
    if (!this.maxDepthRemaining--) this.#limitExceeded('maxDepth', dot)
    const op =
     this.match(TOKEN.QUESTION) && this.registry.enableOptionalTypes && this.#advanceToken()
      ? OPERATORS.optionalFieldAccess
      : OPERATORS.fieldAccess
    const propertyValue = this.value
    const start = this.pos
    const end = this.lexer.pos
    this.consume(TOKEN.IDENTIFIER)
    if (op === OPERATORS.fieldAccess && this.match(TOKEN.LPAREN) && this.#advanceToken()) {
     const args = this.parseArgumentList()
     const closeEnd = this.lexer.pos
     this.consume(TOKEN.RPAREN)
     expr = this.#expandMacro(expr.start, closeEnd, OPERATORS.rcall, [propertyValue, expr, args])
    } else {
     expr = this.#accessNode(op, expr, propertyValue, end, start)
    }
    continue
   }
   if (this.match(TOKEN.LBRACKET)) {
    const bracket = this.#advanceToken()
    if (!this.maxDepthRemaining--) this.#limitExceeded('maxDepth', bracket)
    const op =
     this.match(TOKEN.QUESTION) && this.registry.enableOptionalTypes && this.#advanceToken()
      ? OPERATORS.optionalBracketAccess
      : OPERATORS.bracketAccess
    const index = this.parseExpression()
    const closeEnd = this.lexer.pos
    this.consume(TOKEN.RBRACKET)
    expr = this.#accessNode(op, expr, index, closeEnd)
    continue
   }
   break
  }
  this.maxDepthRemaining = depth
  return expr
 }
 parsePrimary() {
  switch (this.type) {
   case TOKEN.NUMBER:
   case TOKEN.STRING:
   case TOKEN.BYTES:
   case TOKEN.BOOLEAN:
   case TOKEN.NULL:
    return this.#consumeLiteral()
   case TOKEN.IDENTIFIER:
    return this.#parseIdentifierPrimary()
   case TOKEN.LPAREN:
    return this.#parseParenthesizedExpression()
   case TOKEN.LBRACKET:
    return this.parseList()
   case TOKEN.LBRACE:
    return this.parseMap()
  }
  throw (0,errors .u$)('unexpected_token', `Unexpected token: ${TOKEN_BY_NUMBER[this.type]}`, {
   pos: this.pos,
   start: this.pos,
   end: this.lexer.pos,
   input: this.input
  })
 }
 #consumeLiteral() {
  return this.#advanceToken(this.#node(this.pos, this.lexer.pos, OPERATORS.value, this.value))
 }
 #parseIdentifierPrimary() {
  const value = this.value
  const end = this.lexer.pos
  const start = this.consume(TOKEN.IDENTIFIER)
  if (globals .xW.has(value)) {
   throw (0,errors .u$)('reserved_identifier', `Reserved identifier: ${value}`, {
    pos: start,
    start,
    end,
    input: this.input
   })
  }
  if (!this.match(TOKEN.LPAREN)) return this.#node(start, end, OPERATORS.id, value)
  this.#advanceToken()
  const args = this.parseArgumentList()
  const closeEnd = this.lexer.pos
  this.consume(TOKEN.RPAREN)
  return this.#expandMacro(start, closeEnd, OPERATORS.call, [value, args])
 }
 #parseParenthesizedExpression() {
  this.consume(TOKEN.LPAREN)
  const expr = this.parseExpression()
  this.consume(TOKEN.RPAREN)
  return expr
 }
 parseList() {
  const start = this.consume(TOKEN.LBRACKET)
  const elements = []
  let remainingElements = this.limits.maxListElements
  if (!this.match(TOKEN.RBRACKET)) {
   elements.push(this.parseExpression())
   if (!remainingElements--) this.#limitExceeded('maxListElements', elements.at(-1).pos)
   while (this.match(TOKEN.COMMA)) {
    this.#advanceToken()
    if (this.match(TOKEN.RBRACKET)) break
    elements.push(this.parseExpression())
    if (!remainingElements--) this.#limitExceeded('maxListElements', elements.at(-1).pos)
   }
  }
  const closeEnd = this.lexer.pos
  this.consume(TOKEN.RBRACKET)
  return this.#node(start, closeEnd, OPERATORS.list, elements)
 }
 parseMap() {
  const start = this.consume(TOKEN.LBRACE)
  const props = []
  let remainingEntries = this.limits.maxMapEntries
  if (!this.match(TOKEN.RBRACE)) {
   props.push(this.parseProperty())
   if (!remainingEntries--) this.#limitExceeded('maxMapEntries', props.at(-1)[0].pos)
   while (this.match(TOKEN.COMMA)) {
    this.#advanceToken()
    if (this.match(TOKEN.RBRACE)) break
    props.push(this.parseProperty())
    if (!remainingEntries--) this.#limitExceeded('maxMapEntries', props.at(-1)[0].pos)
   }
  }
  const closeEnd = this.lexer.pos
  this.consume(TOKEN.RBRACE)
  return this.#node(start, closeEnd, OPERATORS.map, props)
 }
 parseProperty() {
  return [this.parseExpression(), (this.consume(TOKEN.COLON), this.parseExpression())]
 }
 parseArgumentList() {
  const args = []
  let remainingArgs = this.limits.maxCallArguments
  if (!this.match(TOKEN.RPAREN)) {
   args.push(this.parseExpression())
   if (!remainingArgs--) this.#limitExceeded('maxCallArguments', args.at(-1).pos)
   while (this.match(TOKEN.COMMA)) {
    this.#advanceToken()
    if (this.match(TOKEN.RPAREN)) break
    args.push(this.parseExpression())
    if (!remainingArgs--) this.#limitExceeded('maxCallArguments', args.at(-1).pos)
   }
  }
  return args
 }
}
 }),
 4634:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  In: () => (  celTypes)
 });
 var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9526);
 var _functions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5828);
 var _optional_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6629);
 var _globals_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8853);
class Type {
 #name
 constructor(name) {
  this.#name = name
  ;(0,_globals_js__WEBPACK_IMPORTED_MODULE_3__  .N6)(this)
 }
 get name() {
  return this.#name
 }
 get [Symbol.toStringTag]() {
  return `Type<${this.#name}>`
 }
 toString() {
  return `Type<${this.#name}>`
 }
}
const TYPES = {
 string: new Type('string'),
 bool: new Type('bool'),
 int: new Type('int'),
 uint: new Type('uint'),
 double: new Type('double'),
 map: new Type('map'),
 list: new Type('list'),
 bytes: new Type('bytes'),
 null_type: new Type('null'),
 type: new Type('type')
}
const optionalType = new Type('optional')
const valueTypeMatchers = {
 dyn (v, ev) {
  switch (typeof v) {
   case 'string': case 'bigint': case 'number': case 'boolean': return true
   case 'object':
    switch (v ? v.constructor : v) {
     case null: case undefined: case Object: case Map: case Array: case Set: return true
     default:
      if (ev.objectTypesByConstructor.get(v.constructor)) return true
    }
  }
  return !!ev.debugType(v)
 },
 string (v) { return typeof v === 'string' },
 int (v) { return typeof v === 'bigint' },
 double (v) { return typeof v === 'number' },
 bool (v) { return typeof v === 'boolean' },
 null (v) { return v === null },
 bytes (v) { return v instanceof Uint8Array },
 uint (v) { return v instanceof _functions_js__WEBPACK_IMPORTED_MODULE_1__  .bE },
 type (v) { return v instanceof Type },
 list (v) {
  switch (v?.constructor) {
   case Array: case Set: return true
   default: return false
  }
 },
 map (v) {
  switch (typeof v === 'object' && v ? v.constructor : null) {
   case undefined: case Object: case Map: return true
   default: return false
  }
 },
 optional (v) { return v instanceof _optional_js__WEBPACK_IMPORTED_MODULE_2__  .Xx },
 message (v, ev) { return this === ev.debugType(v) }
}
valueTypeMatchers.param = valueTypeMatchers.dyn
class TypeDeclaration {
 #matchesCache = new WeakMap()
 constructor({kind, type, name, keyType, valueType}) {
  this.kind = kind
  this.type = type
  this.name = name
  this.keyType = keyType
  this.valueType = valueType
  this.unwrappedType = kind === 'dyn' && valueType ? valueType.unwrappedType : this
  this.wrappedType = kind === 'dyn' ? this : _createDynType(this.unwrappedType)
  this.hasDynType =
   this.kind === 'dyn' || this.valueType?.hasDynType || this.keyType?.hasDynType || false
  this.hasPlaceholderType =
   this.kind === 'param' ||
   this.keyType?.hasPlaceholderType ||
   this.valueType?.hasPlaceholderType ||
   false
  if (kind === 'list') this.fieldLazy = this.#getListField
  else if (kind === 'map') this.fieldLazy = this.#getMapField
  else if (kind === 'message') this.fieldLazy = this.#getMessageField
  else if (kind === 'optional') this.fieldLazy = this.#getOptionalField
  this.matchesValueType = valueTypeMatchers[name] || valueTypeMatchers[kind]
  ;(0,_globals_js__WEBPACK_IMPORTED_MODULE_3__  .N6)(this)
 }
 isDynOrBool() {
  return this.type === 'bool' || this.kind === 'dyn'
 }
 isEmpty() {
  return this.valueType && this.valueType.kind === 'param'
 }
 unify(r, t2) {
  const t1 = this
  if (t1 === t2 || t1.kind === 'dyn' || t2.kind === 'param') return t1
  if (t2.kind === 'dyn' || t1.kind === 'param') return t2
  if (t1.kind !== t2.kind) return null
  if (!(t1.hasPlaceholderType || t2.hasPlaceholderType || t1.hasDynType || t2.hasDynType))
   return null
  const valueType = t1.valueType.unify(r, t2.valueType)
  if (!valueType) return null
  switch (t1.kind) {
   case 'optional':
    return r.getOptionalType(valueType)
   case 'list':
    return r.getListType(valueType)
   case 'map':
    const keyType = t1.keyType.unify(r, t2.keyType)
    return keyType ? r.getMapType(keyType, valueType) : null
  }
 }
 templated(r, bind) {
  if (!this.hasPlaceholderType) return this
  switch (this.kind) {
   case 'dyn':
    return this.valueType.templated(r, bind)
   case 'param':
    return bind?.get(this.name) || this
   case 'map':
    return r.getMapType(this.keyType.templated(r, bind), this.valueType.templated(r, bind))
   case 'list':
    return r.getListType(this.valueType.templated(r, bind))
   case 'optional':
    return r.getOptionalType(this.valueType.templated(r, bind))
   default:
    return this
  }
 }
 toString() {
  return this.name
 }
 #getOptionalField(obj, key, ast, ev) {
  obj = obj instanceof _optional_js__WEBPACK_IMPORTED_MODULE_2__  .Xx ? obj.orValue() : obj
  if (obj === undefined) return _optional_js__WEBPACK_IMPORTED_MODULE_2__  .MZ
  const type = ev.debugType(obj)
  try {
   return _optional_js__WEBPACK_IMPORTED_MODULE_2__  .Xx.of(type.fieldLazy(obj, key, ast, ev))
  } catch (e) {
   if (e instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__  .ZN) return _optional_js__WEBPACK_IMPORTED_MODULE_2__  .MZ
   throw e
  }
 }
 #getMessageField(obj, key, ast, ev) {
  const message = obj ? ev.objectTypesByConstructor.get(obj.constructor) : undefined
  if (!message) return
  const type = message.fields ? message.fields[key] : dynType
  if (!type) return undefined
  const value = obj instanceof Map ? obj.get(key) : obj[key]
  if (value === undefined) return
  if (type.matchesValueType(value, ev)) return value
  throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__  .pT)(
   'field_type_mismatch',
   `Field '${key}' is not of type '${type}', got '${ev.debugType(value)}'`,
   ast
  )
 }
 #getMapField(obj, key, ast, ev) {
  const value = obj instanceof Map ? obj.get(key) : obj && (0,_globals_js__WEBPACK_IMPORTED_MODULE_3__  .$3)(obj, key) ? obj[key] : undefined
  if (value === undefined) return
  if (this.valueType.matchesValueType(value, ev)) return value
  throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__  .pT)(
   'field_type_mismatch',
   `Field '${key}' is not of type '${this.valueType}', got '${ev.debugType(value)}'`,
   ast
  )
 }
 #getListElementAtIndex(list, pos) {
  switch (list?.constructor) {
   case Array:
    return list[pos]
   case Set: {
    let i = 0
    for (const item of list) {
     if (i++ !== pos) continue
     return item
    }
   }
  }
 }
 #getListField(obj, key, ast, ev) {
  if (typeof key === 'bigint') key = Number(key)
  else if (typeof key !== 'number') return
  const value = this.#getListElementAtIndex(obj, key)
  if (value === undefined) {
   if (!obj) return
   throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__  .pT)(
    'index_out_of_bounds',
    `No such key: index out of bounds, index ${key} ${
     key < 0 ? '< 0' : `>= size ${obj.length || obj.size}`
    }`,
    ast
   )
  }
  if (this.valueType.matchesValueType(value, ev)) return value
  throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__  .pT)(
   'list_item_type_mismatch',
   `List item with index '${key}' is not of type '${this.valueType}', got '${ev.debugType(value)}'`,
   ast
  )
 }
 fieldLazy() {}
 field(obj, key, ast, ev) {
  const v = this.fieldLazy(obj, key, ast, ev)
  if (v !== undefined) return v
  throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__  .pT)('no_such_key', `No such key: ${key}`, ast)
 }
 matchesBoth(other) {
  return this.matches(other) && other.matches(this)
 }
 matches(o) {
  const s = this.unwrappedType
  o = o.unwrappedType
  if (s === o || s.kind === 'dyn' || o.kind === 'dyn' || o.kind === 'param') return true
  return this.#matchesCache.get(o) ?? this.#matchesCache.set(o, this.#matches(s, o)).get(o)
 }
 #matches(s, o) {
  switch (s.kind) {
   case 'dyn':
   case 'param':
    return true
   case 'list':
    return o.kind === 'list' && s.valueType.matches(o.valueType)
   case 'map':
    return o.kind === 'map' && s.keyType.matches(o.keyType) && s.valueType.matches(o.valueType)
   case 'optional':
    return o.kind === 'optional' && s.valueType.matches(o.valueType)
   default:
    return s.name === o.name
  }
 }
}
function _createListType(valueType) {
 return new TypeDeclaration({
  kind: 'list',
  name: `list<${valueType}>`,
  type: 'list',
  valueType
 })
}
function _createPrimitiveType(name) {
 return new TypeDeclaration({kind: 'primitive', name, type: name})
}
function _createDynType(valueType) {
 const name = valueType ? `dyn<${valueType}>` : 'dyn'
 return new TypeDeclaration({kind: 'dyn', name, type: name, valueType})
}
function _createOptionalType(valueType) {
 const name = `optional<${valueType}>`
 return new TypeDeclaration({kind: 'optional', name, type: 'optional', valueType})
}
function _createMapType(keyType, valueType) {
 return new TypeDeclaration({
  kind: 'map',
  name: `map<${keyType}, ${valueType}>`,
  type: 'map',
  keyType: keyType,
  valueType: valueType
 })
}
const dynType = _createDynType()
const astType = _createPrimitiveType('ast')
const listType = _createListType(dynType)
const mapType = _createMapType(dynType, dynType)
const celTypes = {
 string: _createPrimitiveType('string'),
 bool: _createPrimitiveType('bool'),
 int: _createPrimitiveType('int'),
 uint: _createPrimitiveType('uint'),
 double: _createPrimitiveType('double'),
 bytes: _createPrimitiveType('bytes'),
 dyn: dynType,
 null: _createPrimitiveType('null'),
 type: _createPrimitiveType('type'),
 optional: _createOptionalType(dynType),
 list: listType,
 'list<dyn>': listType,
 map: mapType,
 'map<dyn, dyn>': mapType
}
for (const t of [celTypes.string, celTypes.double, celTypes.int]) {
 const list = _createListType(t)
 const map = _createMapType(celTypes.string, t)
 celTypes[list.name] = list
 celTypes[map.name] = map
}
Object.freeze(celTypes)
const objTypesDecls = [
 [_functions_js__WEBPACK_IMPORTED_MODULE_1__  .bE, 'uint', TYPES.uint, celTypes.uint],
 [Type, 'type', TYPES.type, celTypes.type],
 [_optional_js__WEBPACK_IMPORTED_MODULE_2__  .Xx, 'optional', optionalType, celTypes.optional],
 [Uint8Array, 'bytes', TYPES.bytes, celTypes.bytes],
 ...(typeof Buffer !== 'undefined' ? [[Buffer, 'bytes', TYPES.bytes, celTypes.bytes]] : [])
].map(([ctor, name, typeType, type]) => Object.freeze({name, typeType, type, ctor}))
const objTypes = objTypesDecls.map((t) => [t.name, t])
const objTypesCtor = objTypesDecls.map((t) => [t.ctor, t])
const fallbackDynEqualityMatchers = {
 '==': [{handler: (a, b) => a === b, returnType: celTypes.bool}],
 '!=': [{handler: (a, b) => a !== b, returnType: celTypes.bool}]
}
const isRelational = new Set(['<', '<=', '>', '>=', '==', '!=', 'in'])
 })
};
;