/** A rule as a tree of its own, so that the reference shares no code with the parser it checks. */
export type Node =
  | { is: "literal"; value: number | string | boolean; integer?: true }
  | { is: "list"; items: Node[] }
  | { is: "name"; name: string }
  | { is: "member"; of: Node; name: string }
  | { is: "index"; of: Node; key: Node }
  | { is: "not" | "minus" | "has"; of: Node }
  | { is: "binary"; operator: Operator; left: Node; right: Node }
  | { is: "choose"; test: Node; yes: Node; no: Node }
  | { is: "call"; name: string; args: Node[] }
  | { is: "method"; name: string; of: Node; arg: Node }
  | { is: "macro"; name: Macro; of: Node; variable: string; body: Node };

export type Macro = "all" | "exists" | "exists_one" | "filter" | "map";
export type Operator =
  "||" | "&&" | "==" | "!=" | "<" | "<=" | ">" | ">=" | "in" | "+" | "-" | "*" | "/" | "%";

export interface PrintStyle {
  /** Whether every operation stands in brackets, or only those that need them. */
  brackets: "always" | "minimal";
  /** Whether `-` stands without spaces around it. */
  tight: boolean;
  /** Whether whole numbers are written as `3.0`: CEL does not mix integers and doubles. */
  doubles: boolean;
}

export const PLAIN: PrintStyle = { brackets: "always", tight: false, doubles: false };

/** Prints every number as a double, which the CEL library computes as metrics are computed. */
export const DOUBLES: PrintStyle = { ...PLAIN, doubles: true };

const PRECEDENCE: Record<Operator, number> = {
  "||": 2,
  "&&": 3,
  "==": 4,
  "!=": 4,
  "<": 4,
  "<=": 4,
  ">": 4,
  ">=": 4,
  in: 4,
  "+": 5,
  "-": 5,
  "*": 6,
  "/": 6,
  "%": 6,
};
const PRIMARY = 8;

/** Returns the nodes directly below a node. */
export function childrenOf(node: Node): Node[] {
  switch (node.is) {
    case "literal":
    case "name":
      return [];
    case "list":
      return node.items;
    case "member":
    case "not":
    case "minus":
    case "has":
      return [node.of];
    case "index":
      return [node.of, node.key];
    case "binary":
      return [node.left, node.right];
    case "choose":
      return [node.test, node.yes, node.no];
    case "call":
      return node.args;
    case "method":
      return [node.of, node.arg];
    case "macro":
      return [node.of, node.body];
  }
}

/** Prints a tree as the text of a rule. */
export function printRule(node: Node, style: PrintStyle): string {
  return print(node, style, 0);
}

function print(node: Node, style: PrintStyle, needed: number): string {
  const own = precedenceOf(node);
  const text = printBare(node, style);
  const mustBracket = style.brackets === "always" ? needed > 0 && own < PRIMARY : own < needed;
  return mustBracket ? `(${text})` : text;
}

function precedenceOf(node: Node): number {
  if (node.is === "binary") return PRECEDENCE[node.operator];
  if (node.is === "choose") return 1;
  return node.is === "not" || node.is === "minus" ? 7 : PRIMARY;
}

function printBare(node: Node, style: PrintStyle): string {
  const at = (child: Node, needed: number): string => print(child, style, needed);
  switch (node.is) {
    case "literal":
      return printLiteral(node, style);
    case "name":
      return node.name;
    case "list":
      return `[${node.items.map((item) => at(item, 0)).join(", ")}]`;
    case "member":
      return `${printReceiver(node.of, style)}.${node.name}`;
    case "index":
      return `${printReceiver(node.of, style)}[${at(node.key, 0)}]`;
    case "not":
      return `!${at(node.of, PRIMARY)}`;
    case "minus":
      return `-${at(node.of, PRIMARY)}`;
    case "has":
      return `has(${at(node.of, 0)})`;
    case "binary":
      return printBinary(node, style);
    case "choose":
      return `${at(node.test, 2)} ? ${at(node.yes, 2)} : ${at(node.no, 2)}`;
    case "call":
      return `${node.name}(${node.args.map((arg) => at(arg, 0)).join(", ")})`;
    case "method":
      return `${printReceiver(node.of, style)}.${node.name}(${at(node.arg, 0)})`;
    case "macro":
      return `${printReceiver(node.of, style)}.${node.name}(${node.variable}, ${at(node.body, 0)})`;
  }
}

/** A number before a dot needs brackets to stay a number. */
function printReceiver(node: Node, style: PrintStyle): string {
  const text = print(node, style, PRIMARY);
  return node.is === "literal" ? `(${text})` : text;
}

function printBinary(node: Extract<Node, { is: "binary" }>, style: PrintStyle): string {
  const own = PRECEDENCE[node.operator];
  // A chain of comparisons is legal CEL but never what its author means; the brackets say it is meant.
  const left = print(node.left, style, own === 4 ? own + 1 : own);
  const right = print(node.right, style, own + 1);
  const isTight = style.tight && node.operator === "-" && !right.startsWith("-");
  return isTight ? `${left}-${right}` : `${left} ${node.operator} ${right}`;
}

function printLiteral(node: Extract<Node, { is: "literal" }>, style: PrintStyle): string {
  const { value } = node;
  if (typeof value !== "number") return JSON.stringify(value);
  if (!Number.isInteger(value)) return String(value);
  if (Math.abs(value) >= 2 ** 53) return value.toExponential();
  return style.doubles && node.integer !== true ? `${value}.0` : String(value);
}
