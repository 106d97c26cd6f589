"use strict";

// @actions/http-client imports undici for an agent that works with fetch, which this action never calls. The real
// undici would be most of the bundle, and half of its start-up time. Anything that does use it must fail loudly instead
// of misbehaving.
exports.ProxyAgent = class {
  dispatch() {
    throw new Error("undici is not part of this bundle: requests go through the action's own transport");
  }
};
