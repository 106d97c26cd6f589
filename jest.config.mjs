// In UTC, which most CI machines have, no test would notice that a time is taken for local; nor in a zone of the API's.
process.env.TZ ??= "Asia/Kathmandu";

/** @type {import("jest").Config} */
export default {
  testMatch: ["<rootDir>/__tests__/**/*.test.ts"],
  extensionsToTreatAsEsm: [".ts"],
  moduleNameMapper: { "^(\\.{1,2}/.*)\\.js$": "$1" },
  transform: {
    "\\.ts$": [
      "@swc/jest",
      {
        jsc: { target: "es2023", parser: { syntax: "typescript" } },
        module: { type: "es6" },
        sourceMaps: "inline",
      },
    ],
  },
  testTimeout: 60_000,
  maxWorkers: "100%",
  // Node frees no module of a test file that is done, and a larger worker takes longer to end than Jest waits.
  workerIdleMemoryLimit: "400MB",
};
