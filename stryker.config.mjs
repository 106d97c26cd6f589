import { OUTSIDE } from "./jest.unit.config.mjs";

/** The modules that decide and touch nothing outside: the ones whose tests must notice every mistake. */
const PURE_MODULES = [
  "src/create/classify-failure.ts",
  "src/create/candidates.ts",
  "src/cel/**/*.ts",
  "!src/cel/*.d.ts",
  "src/gate/**/*.ts",
  "src/nugen/parse.ts",
  "src/nugen/phase.ts",
  "src/nugen/timestamp.ts",
  "src/report/*.ts",
  "!src/report/report-file.ts",
  "src/result/**/*.ts",
  "src/util/retry.ts",
  "src/util/text.ts",
  "src/wait/poll-interval.ts",
];

/**
 * `npm run mutants [-- --mutate src/util/retry.ts]`. A mutant that changes nothing a test could see is excluded where
 * it stands: `// Stryker disable next-line ConditionalExpression: the reason`.
 * @type {import("@stryker-mutator/api/core").PartialStrykerOptions}
 */
export default {
  mutate: PURE_MODULES,
  testRunner: "jest",
  testRunnerNodeArgs: ["--experimental-vm-modules", "--no-warnings"],
  jest: { configFile: "jest.unit.config.mjs", config: { testPathIgnorePatterns: OUTSIDE } },
  coverageAnalysis: "perTest",
  ignoreStatic: true,
  concurrency: 2,
  reporters: ["clear-text", "progress"],
  clearTextReporter: { allowColor: false, reportTests: false },
  tempDirName: ".stryker-tmp",
  thresholds: { high: 95, low: 90, break: 90 },
};
