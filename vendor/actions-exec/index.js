// @actions/core imports @actions/exec for platform.getDetails, which this action never calls. The real
// one would be a quarter of the bundle. Anything that does call it must fail loudly.
export function getExecOutput() {
  throw new Error("@actions/exec is not part of this bundle: the action starts no programs");
}
