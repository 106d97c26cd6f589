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
  "src/util/format-value.ts",
  "src/util/retry.ts",
  "src/util/similar.ts",
  "src/util/statistics.ts",
  "src/util/text.ts",
  "src/wait/poll-interval.ts",
];

/** Their own tests. Every mutant loads all of them that import its module: more than these would take hours. */
const TESTS = [
  "create/{candidates,classify-failure}",
  "{gate,report,result,util}/*",
  "nugen/{parse,phase,timestamp}",
  "wait/poll-interval",
].map((path) => `<rootDir>/__tests__/${path}.test.ts`);

/**
 * `npm run mutants [-- --mutate src/util/retry.ts]`. A mutant that changes nothing a test could see is excluded where
 * it stands: `// Stryker disable next-line ConditionalExpression: the reason`.
 * @type {import("@stryker-mutator/api/core").PartialStrykerOptions}
 */
export default {
  mutate: PURE_MODULES,
  testRunner: "jest",
  testRunnerNodeArgs: ["--experimental-vm-modules", "--no-warnings"],
  // Without the property tests, which run for seconds: what only chance finds has no test of its own.
  jest: { configFile: "jest.unit.config.mjs", config: { testMatch: TESTS } },
  coverageAnalysis: "perTest",
  // Constants of a module are made once, before any test: each of their mutants would run all tests.
  ignoreStatic: true,
  concurrency: 2,
  reporters: ["clear-text", "progress"],
  clearTextReporter: { allowColor: false, reportTests: false },
  tempDirName: ".stryker-tmp",
  thresholds: { high: 95, low: 90, break: 90 },
};
