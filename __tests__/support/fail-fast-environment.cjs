const { TestEnvironment } = require("jest-environment-node");

/** Skips the tests after the first that fails: a mutant needs to be noticed once. */
module.exports = class FailFastEnvironment extends TestEnvironment {
  #hasFailed = false;

  /** @param {{name: string, test?: {mode?: string | null}}} event */
  handleTestEvent({ name, test }) {
    if (name === "test_fn_failure") this.#hasFailed = true;
    if (name === "test_start" && this.#hasFailed && test !== undefined) test.mode = "skip";
  }
};
