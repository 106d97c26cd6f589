import ts from "typescript";

/** @typedef {{node: ts.Node, names: string[], uses: Set<string>}} Declaration */

/**
 * Removes what a module of the bundle declares and nothing uses: of a package that the action needs one function of, the
 * bundler keeps all the others. Names are compared by their text alone, so that two of the same keep each other.
 *
 * @param {string} code a file of the bundle
 */
export function withoutUnused(code) {
  const file = ts.createSourceFile("bundle.js", code, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  /** @type {Declaration[]} */
  const declarations = [];
  /** @type {Set<string>} */
  const used = new Set();
  /** @type {(node: ts.Node, uses: Set<string>) => void} */
  const visit = (node, uses) => {
    if (ts.isIdentifier(node)) uses.add(node.text);
    const names = isInModule(node) ? declaredNames(node) : [];
    const own = names.length === 0 ? uses : new Set();
    if (names.length > 0) declarations.push({ node, names, uses: own });
    ts.forEachChild(node, (child) => visit(child, own));
  };
  visit(file, used);
  const unused = findUnused(declarations, used).map(({ node }) => node);
  let kept = "";
  let end = 0;
  for (const node of unused) {
    kept += code.slice(end, node.pos);
    end = node.end;
  }
  return kept + code.slice(end);
}

/**
 * Returns the declarations that nothing reaches.
 *
 * @param {readonly Declaration[]} declarations
 * @param {ReadonlySet<string>} used the names that everything else uses
 * @returns {readonly Declaration[]}
 */
function findUnused(declarations, used) {
  const reached = declarations.filter(({ names }) => names.some((name) => used.has(name)));
  if (reached.length === 0) return declarations;
  const rest = declarations.filter((declaration) => !reached.includes(declaration));
  return findUnused(rest, new Set(reached.flatMap(({ uses }) => [...uses])));
}

/**
 * Whether a node is a statement of the function that webpack makes of a module: `123: ((module) => {…})`.
 *
 * @param {ts.Node} node
 */
function isInModule({ parent }) {
  if (parent === undefined || !ts.isBlock(parent) || !ts.isArrowFunction(parent.parent)) return false;
  const wrapper = parent.parent.parent;
  return ts.isParenthesizedExpression(wrapper) && ts.isPropertyAssignment(wrapper.parent);
}

/**
 * Returns the names that a statement declares, where that is all it does.
 *
 * @param {ts.Node} node
 * @returns {string[]}
 */
function declaredNames(node) {
  if (ts.isFunctionDeclaration(node)) return [String(node.name?.text)];
  if (ts.isClassDeclaration(node)) return isInertClass(node) ? [String(node.name?.text)] : [];
  if (!ts.isVariableStatement(node)) return [];
  const { declarations } = node.declarationList;
  return declarations.every(({ name, initializer }) => ts.isIdentifier(name) && isPure(initializer))
    ? declarations.map(({ name }) => name.getText())
    : [];
}

/** @param {ts.ClassDeclaration} node */
function isInertClass({ heritageClauses, members }) {
  const isComputed = heritageClauses?.some((clause) => clause.getText().includes("(")) ?? false;
  return !isComputed && members.every(isInert);
}

/**
 * Whether a member of a class runs nothing where the class is declared.
 *
 * @param {ts.ClassElement} member
 */
function isInert(member) {
  if (ts.isClassStaticBlockDeclaration(member)) return false;
  if (member.name && ts.isComputedPropertyName(member.name) && !/^\[Symbol\b/.test(member.name.getText()))
    return false;
  const isStatic = (ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Static) !== 0;
  return !isStatic || !ts.isPropertyDeclaration(member) || isPure(member.initializer);
}

/**
 * Whether to evaluate an expression does nothing but make a value.
 *
 * @param {ts.Expression | undefined} expression
 * @returns {boolean}
 */
function isPure(expression) {
  if (expression === undefined || ts.isLiteralExpression(expression) || ts.isIdentifier(expression))
    return true;
  if (ts.isArrowFunction(expression) || ts.isFunctionExpression(expression)) return true;
  // Where webpack knows that a value isn't used.
  if (ts.isBinaryExpression(expression)) return expression.getText().startsWith("null && (");
  if (ts.isParenthesizedExpression(expression)) return isPure(expression.expression);
  if (ts.isArrayLiteralExpression(expression)) return expression.elements.every(isPure);
  if (!ts.isObjectLiteralExpression(expression)) return false;
  return expression.properties.every(
    (property) => ts.isPropertyAssignment(property) && isPure(property.initializer),
  );
}
