import eslint from "@eslint/js";
import tseslint from "typescript-eslint";

const toolkit = ["@actions/core", "@actions/github", "@octokit/*"];

/** @param {string[]} names */
const forbid = (names, message) => ({
  "no-restricted-imports": ["error", { patterns: [{ group: names, message }] }],
});

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
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "max-lines": ["error", { max: 220, skipBlankLines: true, skipComments: true }],
      // Foreign text is full of control characters; the code that removes them has to name them.
      "no-control-regex": "off",
    },
  },
  {
    files: ["src/**/*.ts"],
    ignores: ["src/github/**"],
    rules: forbid(
      ["@actions/github", "@octokit/*"],
      "Only src/github loads octokit, and only when asked to.",
    ),
  },
  {
    files: ["src/**/*.ts"],
    ignores: ["src/github/**", "src/index.ts", "src/runner/**", "src/run/run.ts"],
    rules: forbid(toolkit, "Only the edges (host, log, publish) know the toolkit."),
  },
);
