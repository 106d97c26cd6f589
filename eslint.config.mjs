import eslint from "@eslint/js";
import { createNodeResolver, importX } from "eslint-plugin-import-x";
import tseslint from "typescript-eslint";

const OUTSIDE = "What is outside of the program belongs to the Host (src/runner/host.ts).";

/** @param {string[]} allowed modules that belong to the file */
const onlyImports = (allowed) => {
  const modules = [
    "@actions/core",
    "@actions/github",
    "@actions/http-client",
    "@octokit/*",
    "fs",
    "os",
    "timers",
    "process",
    "child_process",
    "http",
    "https",
    "perf_hooks",
    "stream",
  ];
  const group = modules
    .flatMap((name) =>
      /^@/.test(name) ? [name, `${name}/**`] : [name, `${name}/**`, `node:${name}`, `node:${name}/**`],
    )
    .filter((name) => !allowed.some((one) => name === one || name === `${one}/**`));
  const crypto = { group: ["node:crypto", "crypto"], allowImportNames: ["createHash"], message: OUTSIDE };
  return { "no-restricted-imports": ["error", { patterns: [{ group, message: OUTSIDE }, crypto] }] };
};

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

export default tseslint.config(
  { ignores: ["dist/", "lib/", "coverage/", "vendor/", ".stryker-tmp/"] },
  {
    files: ["**/*.mjs"],
    extends: [eslint.configs.recommended],
    languageOptions: {
      globals: Object.fromEntries(
        [
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
        ].map((name) => [name, "readonly"]),
      ),
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
    rules: {
      ...onlyImports([]),
      "no-restricted-globals": [
        "error",
        ...[
          "process",
          "console",
          "performance",
          "fetch",
          "setTimeout",
          "setInterval",
          "setImmediate",
          "clearTimeout",
          "clearInterval",
          "crypto",
        ].map((name) => ({ name, message: OUTSIDE })),
      ],
      "no-restricted-properties": [
        "error",
        { object: "Date", property: "now", message: OUTSIDE },
        { object: "Math", property: "random", message: OUTSIDE },
        { object: "AbortSignal", property: "timeout", message: OUTSIDE },
        {
          object: "Promise",
          property: "race",
          message: "The loser of a race goes on: end it with an AbortSignal.",
        },
      ],
      "no-restricted-syntax": [
        "error",
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: OUTSIDE },
        { selector: "CallExpression[callee.name='Date']", message: OUTSIDE },
      ],
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
    rules: onlyImports(["node:http", "node:https", "@actions/http-client"]),
  },
  // The chunk that a run loads only when GitHub is to be notified.
  { files: ["src/github/api.ts", "src/github/error.ts"], rules: onlyImports(["@octokit/*"]) },
);
