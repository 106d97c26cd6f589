// The transport reads the machine's proxies, as the toolkit does: the tests set their own.
for (const name of ["http_proxy", "https_proxy", "no_proxy"])
  for (const one of [name, name.toUpperCase()]) delete process.env[one];

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
