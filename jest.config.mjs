import { randomInt } from "node:crypto";

// In UTC, which most CI machines have, no test would notice that a time is taken for local; nor in a zone of the API's.
process.env.TZ ??= "Asia/Kathmandu";

/** The seed of fast-check in CI, where a run has to be repeatable. */
const CI_SEED = "20261125";
const { CI = "", FC_SEED = ["", "false"].includes(CI) ? String(randomInt(2 ** 31)) : CI_SEED } = process.env;
// The processes that run the tests inherit it.
process.env.FC_SEED = FC_SEED;
console.error(`fast-check: FC_SEED=${FC_SEED}`);

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
