/**
 * What `npm run mutants` gives Stryker for each of its parts (scripts/mutants.mjs). A mutant that changes nothing a test
 * could see is excluded where it stands: `// Stryker disable next-line ConditionalExpression: the reason`.
 * @type {import("@stryker-mutator/api/core").PartialStrykerOptions}
 */
export default {
  testRunner: "jest",
  testRunnerNodeArgs: ["--experimental-vm-modules", "--no-warnings"],
  jest: {
    configFile: "jest.unit.config.mjs",
    config: {
      testMatch: ["<rootDir>/__tests__/support/one-environment.ts"],
      testEnvironment: "./__tests__/support/fail-fast-environment.cjs",
    },
    enableFindRelatedTests: false,
  },
  coverageAnalysis: "perTest",
  // Node frees no module of a run that is done.
  maxTestRunnerReuse: 60,
  concurrency: 2,
  // A mutant that takes long on a busy machine is no noticed one.
  timeoutMS: 20_000,
  reporters: ["clear-text", "progress-append-only", "json"],
  jsonReporter: { fileName: ".stryker-tmp/mutants.json" },
  clearTextReporter: { allowColor: false, reportTests: false, reportScoreTable: false },
  tempDirName: ".stryker-tmp",
};
