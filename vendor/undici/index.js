"use strict";

// @actions/http-client imports undici for one function, getAgentDispatcher, which this action
// never calls. The real undici would be 97 % of the bundle and half of its start-up time.
// Anything that does call it must fail loudly instead of misbehaving.
class Unavailable {
  constructor() {
    throw new Error("undici is not part of this bundle: only @actions/github may use it");
  }
}

exports.ProxyAgent = Unavailable;
exports.Agent = Unavailable;
exports.Pool = Unavailable;
exports.Client = Unavailable;
exports.EnvHttpProxyAgent = Unavailable;
exports.fetch = async () => new Unavailable();
