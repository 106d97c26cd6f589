import eslint from "@eslint/js";
import { createNodeResolver, importX } from "eslint-plugin-import-x";
import tseslint from "typescript-eslint";

const OUTSIDE = "What is outside of the program belongs to the Host (src/runner/host.ts).";

/** What a file of src/ may import: from its own folder and those beside it, and modules that reach nothing outside. */
const PURE = [
  String.raw`\.\/[\w-]+\.js`,
  String.raw`\.\.\/[\w-]+\/[\w-]+\.js`,
  String.raw`@marcbachmann\/cel-js`,
  "node:path",
];
/** Modules of which it may import what computes. */
const PURE_NAMES = { "node:crypto": ["createHash"], "node:net": ["isIP", "isIPv6"] };

/** @param {string[]} allowed modules that belong to the file, as regular expressions */
const onlyImports = (allowed) => {
  const all = [...PURE, ...Object.keys(PURE_NAMES), ...allowed].join("|");
  const partly = Object.entries(PURE_NAMES).map(([name, allowImportNames]) => ({
    regex: `^${name}$`,
    allowImportNames,
    message: OUTSIDE,
  }));
  const patterns = [{ regex: `^(?!(?:${all})$)`, message: OUTSIDE }, ...partly];
  return { "no-restricted-imports": ["error", { patterns }] };
};

/** @param {string[]} selectors */
const noSyntax = (selectors) => ["error", ...selectors.map((selector) => ({ selector, message: OUTSIDE }))];

/** @param {string[]} names */
const noGlobals = (names) => ["error", ...names.map((name) => ({ name, message: OUTSIDE }))];

/** Time and chance; a name that is handed on could be asked for them unseen. */
const UNREPEATABLE = [
  "Identifier[name=/^(?:Date|Math|AbortSignal|Promise)$/]" +
    ":not(MemberExpression[computed=false] > .object, NewExpression > .callee, TSTypeReference > .typeName)",
  "NewExpression[callee.name='Date']:not([arguments.length=1])",
  "NewExpression[callee.name='Date'] > SpreadElement",
  "MemberExpression[object.name='Date']:not([property.name=/^(?:parse|UTC)$/])",
  "MemberExpression[object.name='Math'][property.name='random']",
  "MemberExpression[object.name='AbortSignal'][property.name='timeout']",
];
// The loser of a race goes on: it is ended with an AbortSignal.
const RACE = "MemberExpression[object.name='Promise'][property.name='race']";
const IMPORT_OF_ELSEWHERE = `ImportExpression:not([source.value=/^(?:${PURE.slice(0, 2).join("|")})$/])`;

/** The layers of src/, from the top: a folder imports from its own and from lower layers only. */
const LAYERS = [
  ["run"],
  ["github"],
  ["inputs", "report", "wait"],
  ["baseline"],
  ["result"],
  ["gate", "create"],
  ["runner"],
  ["cel"],
  ["nugen"],
  ["util"],
];

/** Each layer may not import from the folders above it, or beside it. */
const zones = LAYERS.flatMap((layer, depth) =>
  layer.map((folder) => ({
    target: `./src/${folder}`,
    from: [...LAYERS.slice(0, depth).flat(), ...layer.filter((one) => one !== folder)].map(
      (one) => `./src/${one}`,
    ),
    message: "Dependencies point one way: see docs/architecture.md.",
  })),
).filter(({ from }) => from.length > 0);

/** @param {string[]} names */
const readonly = (names) => Object.fromEntries(names.map((name) => [name, "readonly"]));

export default tseslint.config(
  { ignores: ["dist/", "lib/", "coverage/", "vendor/", ".stryker-tmp/"] },
  {
    files: ["**/*.mjs"],
    extends: [eslint.configs.recommended],
    languageOptions: {
      globals: readonly([
        "process",
        "console",
        "Buffer",
        "URL",
        "URLSearchParams",
        "setTimeout",
        "clearTimeout",
        "setInterval",
        "clearInterval",
        "setImmediate",
        "performance",
        "fetch",
        "AbortController",
        "AbortSignal",
        "structuredClone",
        "TextDecoder",
        "TextEncoder",
      ]),
    },
  },
  {
    files: ["src/**/*.ts", "__tests__/**/*.ts"],
    extends: [eslint.configs.recommended, ...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: "tsconfig.check.json" } },
    plugins: { "import-x": importX },
    settings: {
      "import-x/parsers": { "@typescript-eslint/parser": [".ts"] },
      "import-x/resolver-next": [createNodeResolver({ extensionAlias: { ".js": [".ts", ".js"] } })],
    },
    rules: {
      "import-x/order": [
        "error",
        { "newlines-between": "never", alphabetize: { order: "asc", orderImportKind: "ignore" } },
      ],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-shadow": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "max-lines": ["error", { max: 220, skipBlankLines: true, skipComments: true }],
      // Foreign text is full of control characters; the code that removes them has to name them.
      "no-control-regex": "off",
    },
  },
  {
    files: ["src/**/*.ts"],
    ignores: ["src/index.ts", "src/runner/node-host.ts"],
    languageOptions: {
      globals: readonly(["AbortController", "AbortSignal", "Buffer", "URL", "URLSearchParams"]),
    },
    rules: {
      ...onlyImports([]),
      // Whatever else Node.js has, or will have, counts as not defined.
      "no-undef": "error",
      "no-restricted-globals": noGlobals(["globalThis", "eval", "Atomics"]),
      "no-restricted-syntax": noSyntax([...UNREPEATABLE, RACE, IMPORT_OF_ELSEWHERE]),
    },
  },
  {
    // A test waits for events, on virtual time or with sockets, and repeats itself.
    files: ["__tests__/**/*.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        { patterns: [{ regex: "^(?:node:)?(?:timers|perf_hooks|crypto)\\b", message: OUTSIDE }] },
      ],
      "no-restricted-globals": noGlobals([
        "globalThis",
        "global",
        "setTimeout",
        "setInterval",
        "performance",
        "crypto",
      ]),
      "no-restricted-syntax": noSyntax(UNREPEATABLE),
    },
  },
  {
    files: ["src/**/*.ts"],
    rules: {
      "import-x/no-cycle": "error",
      "import-x/no-restricted-paths": ["error", { zones }],
    },
  },
  {
    files: [
      "src/nugen/agents.ts",
      "src/nugen/http.ts",
      "src/nugen/proxy-agent.ts",
      "src/nugen/transport.ts",
      "src/nugen/request-guard.ts",
    ],
    rules: onlyImports(["node:(?:http|https|tls)", String.raw`@actions\/http-client(?:\/lib\/proxy)?`]),
  },
  {
    files: ["src/cel/parser.ts"],
    rules: onlyImports([String.raw`\.\.\/\.\.\/node_modules\/@marcbachmann\/cel-js\/lib\/\w+\.js`]),
  },
  // The chunk that a run loads only when GitHub is to be notified.
  { files: ["src/github/api.ts", "src/github/error.ts"], rules: onlyImports([String.raw`@octokit\/[\w-]+`]) },
);
