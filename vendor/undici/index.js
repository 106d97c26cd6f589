"use strict";

// @actions/http-client and @actions/github import undici for a fetch through a proxy, which this action never
// calls: it gives octokit a fetch over its own transport. The real undici would be most of the bundle, and half of
// its start-up time. Anything that does call it must fail loudly instead of misbehaving.
function unavailable() {
  throw new Error("undici is not part of this bundle: GitHub is called through the action's own transport");
}

// Where a proxy is set, @actions/github makes one of these while it is loaded, and uses it with fetch only.
exports.ProxyAgent = class {
  dispatch() {
    unavailable();
  }
};
exports.fetch = async () => unavailable();
