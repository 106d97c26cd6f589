import config from "./jest.config.mjs";

/** The tests that start processes or run random schedules of faults. */
export const OUTSIDE = ["/node_modules/", "/__tests__/(run/create|run/wait|dist|github|release|soak)/"];
/** The tests that repeat themselves with hundreds of random values. */
const PROPERTIES = ["\\.property\\.test\\.ts$"];

/**
 * The tests of `npm run test:unit`: those that take less than a second each.
 * @type {import("jest").Config}
 */
export default { ...config, testPathIgnorePatterns: [...OUTSIDE, ...PROPERTIES] };
