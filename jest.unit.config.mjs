import config from "./jest.config.mjs";

/** The folders of __tests__ that take long: their tests start processes, or run random schedules. */
const SLOW = ["e2e", "follow", "github", "release", "soak"];

/**
 * The tests that run in Jest's own process: `npm run test:unit`, and the tests that have to notice a mutant.
 * @type {import("jest").Config}
 */
export default {
  ...config,
  testPathIgnorePatterns: ["/node_modules/", `/__tests__/(${SLOW.join("|")})/`],
};
