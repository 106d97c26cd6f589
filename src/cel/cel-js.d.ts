// The modules of @marcbachmann/cel-js that have no types of their own.
declare module "*/cel-js/lib/registry.js";
declare module "*/cel-js/lib/errors.js" {
  export { ParseError } from "@marcbachmann/cel-js";
}
declare module "*/cel-js/lib/parser.js" {
  import type { ASTNode } from "@marcbachmann/cel-js";

  export class Parser {
    constructor(limits: Readonly<Record<string, number>>, registry: { findMacro: () => undefined });
    parse(expression: string): ASTNode;
  }
}
