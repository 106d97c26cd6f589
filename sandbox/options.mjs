/**
 * The options of the sandbox. The defaults describe the service as its page
 * documents it; each option is one way in which the real service was seen to differ, or one
 * failure that the action has to survive.
 */

/**
 * @typedef {'create' | 'list' | 'get' | 'status' | 'results' | 'download' | 'other'} NugenRoute
 * @typedef {NugenRoute | 'github.comments.list' | 'github.comments.get' | 'github.comments.create'
 *   | 'github.comments.update' | 'github.pulls.get' | 'github.statuses' | 'github.user' | 'github.other'} Route
 */

/**
 * One request as it arrived. `sent` counts the body bytes of endless faults (`drip`, `huge`), to
 * show that a client hung up early; `closedAt` is when the request ended, by either side.
 * @typedef {object} RecordedRequest
 * @property {string} method
 * @property {string} path
 * @property {Record<string, string>} query
 * @property {import('node:http').IncomingHttpHeaders} headers
 * @property {string} body
 * @property {any} json
 * @property {number} at
 * @property {Route} route
 * @property {number} sent
 * @property {number | undefined} closedAt
 */

/**
 * Answer of a handler. `stream` (with its exact `length`) stands for a body that is too large to
 * hold.
 * @typedef {object} ResponseData
 * @property {number} status
 * @property {any} [body] an object is sent as JSON, a string as text/plain
 * @property {Record<string, string>} [headers]
 * @property {Iterable<string>} [stream]
 * @property {number} [length]
 */

/**
 * A failure, used up by `times` matching requests (default 1). `skip` lets that many through
 * first. `commits` creates the evaluation although the response is bad, `commitDelayMs` only that
 * long after the request: a server that goes on working after its client hung up. `ms` is how long the
 * failure, or the response that is late, takes to come.
 * @typedef {object} Fault
 * @property {Route | 'any'} on
 * @property {'status' | 'reset' | 'notSent' | 'cutOff' | 'cutOffChunked' | 'hang' | 'drip' | 'huge' | 'notJson'
 *   | 'body' | 'redirect' | 'echoKey' | 'delay'} kind
 * @property {number} [times]
 * @property {number} [skip]
 * @property {(request: RecordedRequest) => boolean} [match]
 * @property {boolean} [commits]
 * @property {number} [commitDelayMs]
 * @property {number} [status]
 * @property {any} [body]
 * @property {Record<string, string>} [headers]
 * @property {number} [bytesPerSecond]
 * @property {number} [bytes]
 * @property {string} [location]
 * @property {number} [ms]
 * @property {import('../src/nugen/connection-error.js').NotSentReason} [reason] of `notSent`
 */

/**
 * @typedef {object} Options
 * @property {number} port 0: any free one
 * @property {{key: string, cert: string} | null} tls null for plain http
 * @property {string} apiKey
 * @property {number} authStatus 401 or 403, by the age of FastAPI
 * @property {string} prefix path under which the API lives
 * @property {'current' | 'newer' | 'both' | 'none'} revision which create calls exist
 * @property {404 | 405} missingRoute
 * @property {string[] | null} knownModels null: any
 * @property {string[] | null} knownBenchmarks null: any
 * @property {'pydantic2' | 'pydantic1'} validation
 * @property {boolean} customMetricsObjectOnly
 * @property {boolean} trailingSlash
 * @property {string | null} redirectLocation instead of the right Location of a slash redirect
 * @property {'z' | 'naive' | 'seconds'} timestamps
 * @property {number} clockSkewMs moves the Date header and every timestamp together
 * @property {boolean} noDate
 * @property {{first: string, running: string, done: string, failed: string}} statusWords
 * @property {number} durationMs
 * @property {number} questions
 * @property {number} startDelayMs
 * @property {boolean} neverStarts
 * @property {boolean} fails
 * @property {'good' | 'absent' | 'noisy' | number | ((leftMs: number) => number)} eta a number is a factor on the true value,
 *   a function makes it of that value, both in milliseconds
 * @property {'present' | 'null' | 'absent'} optionalFields of /status
 * @property {any} metrics undefined: the documented ones; null: none
 * @property {number} resultsNotReady how often /results still answers 400 after the end
 * @property {boolean} statusFails
 * @property {'recorded' | 'documented'} shapes of responses: as the live service was recorded, or as its page says
 * @property {boolean} listOmitsModel2
 * @property {boolean} listOmitsIds entries omit their models and benchmark; the evaluation itself includes them
 * @property {boolean} listOmitsTotal
 * @property {boolean} listTotalIsPage `total` counts the page instead of the list
 * @property {boolean} listIgnoresOffset every page is the first
 * @property {'desc' | 'asc'} listOrder by creation
 * @property {number} listMaxLimit pages are silently cut to this
 * @property {boolean} listIgnoresModelFilter
 * @property {boolean} listShowsNames entries include `evaluation_name`, too
 * @property {number} listLagMs how much later an evaluation is in the list than it exists
 * @property {{forMs: number, ageMs: number} | null} listCache how long a cache before the list call keeps a copy, and how
 *   old it is at the start
 * @property {number | null} downloadBytes null: one short record per question
 * @property {Fault[]} faults
 * @property {string} githubToken
 * @property {boolean} githubUserAllowed GET /user is refused to installation tokens
 */

/** @returns {Options} */
export function defaultOptions() {
  return {
    port: 0,
    tls: null,
    apiKey: "sandbox-key",
    authStatus: 403,
    prefix: "",
    revision: "current",
    missingRoute: 404,
    knownModels: null,
    knownBenchmarks: null,
    validation: "pydantic2",
    customMetricsObjectOnly: false,
    trailingSlash: false,
    redirectLocation: null,
    timestamps: "z",
    clockSkewMs: 0,
    noDate: false,
    statusWords: { first: "PROCESSING", running: "PROCESSING", done: "READY", failed: "FAILED" },
    durationMs: 300,
    questions: 10,
    startDelayMs: 0,
    neverStarts: false,
    fails: false,
    eta: "good",
    optionalFields: "present",
    metrics: undefined,
    resultsNotReady: 0,
    statusFails: false,
    shapes: "recorded",
    listOmitsModel2: false,
    listOmitsIds: false,
    listOmitsTotal: false,
    listTotalIsPage: false,
    listIgnoresOffset: false,
    listOrder: "desc",
    listMaxLimit: 100,
    listIgnoresModelFilter: false,
    listShowsNames: false,
    listLagMs: 0,
    listCache: null,
    downloadBytes: null,
    faults: [],
    githubToken: "sandbox-token",
    githubUserAllowed: false,
  };
}
