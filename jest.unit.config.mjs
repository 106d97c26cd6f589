import config from "./jest.config.mjs";

/** The tests that play whole runs or creates, open sockets, start processes, or are about the project itself. */
const OUTSIDE = [
  "/node_modules/",
  "/__tests__/(build|dist|docs|github|release|run|soak)/",
  "/__tests__/(create/(create|reconcile|twins)|nugen/transport)",
];
/** The tests that repeat themselves with hundreds of random values. */
const PROPERTIES = ["\\.property\\.test\\.ts$"];

/**
 * The tests of `npm run test:unit`: those of single modules, which take less than ten seconds in all.
 * @type {import("jest").Config}
 */
export default { ...config, testPathIgnorePatterns: [...OUTSIDE, ...PROPERTIES] };
