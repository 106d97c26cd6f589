/**
 * What can happen to one exchange, as a transport sees it.
 * @typedef {object} Fault
 * @property {'notSent' | 'notConnected' | 'reset' | 'cutOff' | 'hang' | 'reply'} kind
 * @property {number} [status]
 * @property {string} [body]
 * @property {Record<string, string>} [headers]
 * @property {boolean} commits does the work although the reply is bad
 * @property {number | null} lateShare does it only after the client gave up, at this share of the settle time
 * @property {boolean} refuses the client has to stop here
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
];
const WAITS = ["0", "1", "3", "20", " 2 ", "0.5"];

/** @param {import('./random.mjs').Chance} chance */
function fate(chance) {
  const commits = chance.chance(0.5);
  return { commits, lateShare: commits && chance.chance(0.4) ? chance.next() * 0.98 : null, refuses: false };
}

const NOTHING_DONE = { commits: false, lateShare: null, refuses: false };

/**
 * @param {import('./random.mjs').Chance} chance
 * @param {number} serverNowMs
 */
function retryAfter(chance, serverNowMs) {
  if (chance.chance(0.2)) return new Date(serverNowMs + chance.int(-5, 40) * 1000).toUTCString();
  if (chance.chance(0.05)) return String(chance.int(100, 4000));
  return chance.pick(WAITS);
}

/** @type {Record<string, (chance: import('./random.mjs').Chance, serverNowMs: number) => Fault>} */
const CREATE_FAULTS = {
  notSent: () => ({ kind: "notSent", ...NOTHING_DONE }),
  notConnected: () => ({ kind: "notConnected", ...NOTHING_DONE }),
  reset: (chance) => ({ kind: "reset", ...fate(chance) }),
  hang: (chance) => ({ kind: "hang", ...fate(chance) }),
  cutOff: (chance) => ({ kind: "cutOff", ...fate(chance) }),
  notJson: (chance) => ({
    kind: "reply",
    status: 200,
    body: chance.pick([PAGE, "", "{", "\u0000"]),
    ...fate(chance),
  }),
  noId: (chance) => ({
    kind: "reply",
    status: chance.pick([200, 201, 202]),
    body: chance.pick(NO_ID),
    ...fate(chance),
  }),
  gone: (chance) => ({
    kind: "reply",
    status: chance.pick([500, 502, 503, 504, 408, 520]),
    body: chance.pick([
      PAGE,
      '{"detail":"Internal Server Error"}',
      `{"detail":"key ${KEY}"}`,
      `${"x".repeat(488)}${KEY}`,
    ]),
    // No number and no date: as if it weren't there.
    headers: chance.chance(0.1) ? { "retry-after": "soon" } : {},
    ...fate(chance),
  }),
  goneWithTime: (chance, nowMs) => ({
    kind: "reply",
    status: chance.pick([500, 502, 504]),
    body: PAGE,
    headers: { "retry-after": retryAfter(chance, nowMs) },
    ...fate(chance),
  }),
  busy: (chance, nowMs) => ({
    kind: "reply",
    status: chance.pick([429, 503]),
    body: '{"detail":"busy"}',
    headers: { "retry-after": retryAfter(chance, nowMs) },
    ...NOTHING_DONE,
  }),
  tooMany: () => ({ kind: "reply", status: 429, body: "", ...NOTHING_DONE }),
  refused: (chance) => ({
    kind: "reply",
    status: chance.pick([400, 401, 402, 403, 404, 409, 413, 422]),
    body: chance.pick([
      `{"detail":"Invalid credentials: Bearer ${KEY}"}`,
      '{"detail":"Model \'m\' not found"}',
      KEY,
    ]),
    ...NOTHING_DONE,
    refuses: true,
  }),
  redirect: (chance) => ({
    kind: "reply",
    status: chance.pick([301, 302, 303, 307, 308]),
    body: "",
    headers: {
      location: chance.pick(["https://elsewhere.invalid/api/v3/evaluations/", "/login", "", "http://"]),
    },
    ...NOTHING_DONE,
    refuses: true,
  }),
};
const CREATE_KINDS = Object.keys(CREATE_FAULTS);
/** Most schedules are about what can be mended. */
const MENDABLE_KINDS = CREATE_KINDS.filter((kind) => kind !== "refused" && kind !== "redirect");

/**
 * @param {import('./random.mjs').Chance} chance
 * @param {number} serverNowMs
 * @returns {Fault}
 */
export function createFault(chance, serverNowMs) {
  const kind = chance.pick(chance.chance(0.06) ? CREATE_KINDS : MENDABLE_KINDS);
  const make = CREATE_FAULTS[kind];
  if (make === undefined) throw new Error(`no fault ${kind}`);
  return make(chance, serverNowMs);
}

/**
 * A failure that asking again can outlast.
 * @param {import('./random.mjs').Chance} chance
 * @returns {Fault}
 */
export function passingFault(chance) {
  const kind = chance.pick(
    /** @type {const} */ (["notSent", "reset", "cutOff", "hang", "reply", "reply", "reply"]),
  );
  if (kind !== "reply") return { kind, ...NOTHING_DONE };
  const status = chance.pick([500, 502, 503, 504, 429, 408, 200]);
  const wait = status !== 200 && chance.chance(0.3) ? { "retry-after": chance.pick(WAITS) } : {};
  const body = chance.pick([PAGE, "", `"${KEY}"`]);
  return { kind, status, body, headers: wait, ...NOTHING_DONE };
}

/**
 * A failure that stays.
 * @param {import('./random.mjs').Chance} chance
 * @returns {Fault}
 */
export function lastingFault(chance) {
  const statuses = [401, 403, 404, 405, 422, 500, 503];
  const kind = chance.pick(/** @type {const} */ (["hang", "reset", "reply", "reply", "reply"]));
  if (kind !== "reply") return { kind, ...NOTHING_DONE };
  const status = chance.pick(statuses);
  const headers = status === 503 && chance.chance(0.5) ? { "retry-after": "3600" } : {};
  return { kind, status, body: '{"detail":"Not Found"}', headers, ...NOTHING_DONE };
}
