import config from "./jest.config.mjs";

/** The tests that start processes or run random schedules of faults. */
export const OUTSIDE = ["/node_modules/", "/__tests__/(e2e|follow|github|release|soak)/"];
/** The tests that repeat themselves with hundreds of random values. */
const PROPERTIES = ["/__tests__/property/", "\\.property\\.test\\.ts$"];

/**
 * The tests of `npm run test:unit`: those that take less than a second each.
 * @type {import("jest").Config}
 */
export default { ...config, testPathIgnorePatterns: [...OUTSIDE, ...PROPERTIES] };
