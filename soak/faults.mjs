/**
 * What an attempt to create proves, by the rules of the API and not by the client's code.
 * @typedef {'nothing' | 'refused' | 'foreign' | 'accepted' | 'indeterminate'} Proof
 */
/**
 * What can happen to one request, as a transport sees it.
 * @typedef {object} Fault
 * @property {'notSent' | 'notConnected' | 'reset' | 'cutOff' | 'hang' | 'response'} kind
 * @property {number} [status] of a `cutOff`: the status line that had arrived
 * @property {string} [body]
 * @property {Record<string, string>} [headers]
 * @property {Proof} proof
 * @property {boolean} commits does the work although the response is bad
 * @property {number | null} lateShare does it only after the failure, at this share of the settle time
 */
import { KEY } from "./parts.mjs";

const PAGE = "<html><head><title>Welcome</title></head><body>nginx</body></html>";
const NO_ID = [
  "{}",
  "[]",
  "null",
  '"ok"',
  '{"evaluation_id":""}',
  '{"evaluation_id":null}',
  '{"id":"eval-1"}',
  '{"evaluation_id":"$(id)"}',
];
const WAITS = ["0", "1", "3", "20", " 2 ", "0.5"];

/** @param {import('../sandbox/virtual/chance.mjs').Chance} chance */
function fate(chance) {
  const commits = chance.chance(0.5);
  // Mostly within the settle time; now and then so late that nobody can have waited for it.
  const lateShare = chance.chance(0.06) ? 1 + chance.next() : chance.next() * 0.98;
  return { commits, lateShare: commits && chance.chance(0.5) ? lateShare : null };
}

const NOTHING_DONE = { commits: false, lateShare: null };
/** @type {Pick<Fault, 'proof' | 'commits' | 'lateShare'>} */
const NOTHING = { proof: "nothing", ...NOTHING_DONE };

/**
 * @param {import('../sandbox/virtual/chance.mjs').Chance} chance
 * @param {number} serverNowMs
 */
function retryAfter(chance, serverNowMs) {
  if (chance.chance(0.2)) return new Date(serverNowMs + chance.int(-5, 40) * 1000).toUTCString();
  if (chance.chance(0.05)) return String(chance.int(100, 4000));
  return chance.pick(WAITS);
}

/** @type {Record<string, (chance: import('../sandbox/virtual/chance.mjs').Chance, serverNowMs: number) => Fault>} */
const CREATE_FAULTS = {
  notSent: () => ({ kind: "notSent", ...NOTHING }),
  notConnected: () => ({ kind: "notConnected", ...NOTHING }),
  reset: (chance) => ({ kind: "reset", proof: "indeterminate", ...fate(chance) }),
  hang: (chance) => ({ kind: "hang", proof: "indeterminate", ...fate(chance) }),
  cutOff: (chance) => ({ kind: "cutOff", proof: "indeterminate", ...fate(chance) }),
  cutOffAccepted: (chance) => ({ kind: "cutOff", status: 200, proof: "accepted", ...fate(chance) }),
  notJson: (chance) => ({
    kind: "response",
    status: 200,
    body: chance.pick([PAGE, "", "{", "\u0000"]),
    proof: "accepted",
    ...fate(chance),
  }),
  noId: (chance) => ({
    kind: "response",
    status: chance.pick([200, 201, 202]),
    body: chance.pick(NO_ID),
    proof: "accepted",
    ...fate(chance),
  }),
  gone: (chance, nowMs) => ({
    kind: "response",
    status: chance.pick([500, 502, 504, 520]),
    body: chance.pick([
      PAGE,
      '{"detail":"Internal Server Error"}',
      `{"detail":"key ${KEY}"}`,
      `${"x".repeat(488)}${KEY}`,
    ]),
    headers: chance.chance(0.3) ? { "retry-after": retryAfter(chance, nowMs) } : {},
    proof: "indeterminate",
    ...fate(chance),
  }),
  // A cache before the API: Retry-After on every page.
  goneBehindCache: (chance, nowMs) => ({
    kind: "response",
    status: 503,
    body: chance.pick([PAGE, "", '{"message":"busy"}']),
    headers: chance.chance(0.7) ? { "retry-after": retryAfter(chance, nowMs) } : {},
    proof: "indeterminate",
    ...fate(chance),
  }),
  busy: (chance, nowMs) => ({
    kind: "response",
    status: chance.pick([429, 503]),
    body: '{"detail":"busy"}',
    headers: chance.chance(0.7) ? { "retry-after": retryAfter(chance, nowMs) } : {},
    ...NOTHING,
  }),
  tooMany: (chance) => ({ kind: "response", status: 429, body: chance.pick(["", PAGE]), ...NOTHING }),
  foreign: (chance) => ({
    kind: "response",
    status: chance.pick([400, 403, 403, 404, 405, 408, 409, 425, 451, 499]),
    body: chance.pick([PAGE, "", KEY, '{"message":"Forbidden"}']),
    proof: "foreign",
    ...fate(chance),
  }),
  redirect: (chance) => ({
    kind: "response",
    status: chance.pick([301, 302, 303, 307, 308]),
    body: "",
    headers: {
      location: chance.pick(["https://elsewhere.invalid/api/v3/evaluations/", "/login", "", "http://"]),
    },
    proof: "foreign",
    ...fate(chance),
  }),
  refused: (chance) => ({
    kind: "response",
    status: chance.pick([400, 401, 402, 403, 404, 409, 413, 422]),
    body: chance.pick([
      `{"detail":"Invalid credentials: Bearer ${KEY}"}`,
      '{"detail":"Model \'m\' not found"}',
    ]),
    proof: "refused",
    ...NOTHING_DONE,
  }),
};
const CREATE_KINDS = Object.keys(CREATE_FAULTS);
/** Most schedules are about what can be recovered. */
const COMMON_KINDS = CREATE_KINDS.filter((kind) => kind !== "refused");

/**
 * @param {import('../sandbox/virtual/chance.mjs').Chance} chance
 * @param {number} serverNowMs
 * @returns {Fault}
 */
export function createFault(chance, serverNowMs) {
  const kind = chance.pick(chance.chance(0.06) ? CREATE_KINDS : COMMON_KINDS);
  const make = CREATE_FAULTS[kind];
  if (make === undefined) throw new Error(`no fault ${kind}`);
  return make(chance, serverNowMs);
}

/**
 * A failure that asking again can outlast.
 * @param {import('../sandbox/virtual/chance.mjs').Chance} chance
 * @returns {Fault}
 */
export function passingFault(chance) {
  const kind = chance.pick(
    /** @type {const} */ (["notSent", "reset", "cutOff", "hang", "response", "response", "response"]),
  );
  if (kind !== "response") return { kind, ...NOTHING };
  const status = chance.pick([500, 502, 503, 504, 429, 408, 200]);
  const wait = status !== 200 && chance.chance(0.3) ? { "retry-after": chance.pick(WAITS) } : {};
  const body = status === 408 ? '{"detail":"slow"}' : chance.pick([PAGE, "", `"${KEY}"`]);
  return { kind, status, body, headers: wait, ...NOTHING };
}

/**
 * A failure that stays.
 * @param {import('../sandbox/virtual/chance.mjs').Chance} chance
 * @returns {Fault}
 */
export function lastingFault(chance) {
  const statuses = [401, 403, 404, 405, 422, 500, 503];
  const kind = chance.pick(/** @type {const} */ (["hang", "reset", "response", "response", "response"]));
  if (kind !== "response") return { kind, ...NOTHING };
  const status = chance.pick(statuses);
  const headers = status === 503 && chance.chance(0.5) ? { "retry-after": "3600" } : {};
  return { kind, status, body: '{"detail":"Not Found"}', headers, ...NOTHING };
}

/** What a firewall answers to everything. @type {Fault} */
export const BLOCKED = { kind: "response", status: 403, body: PAGE, headers: {}, ...NOTHING };
