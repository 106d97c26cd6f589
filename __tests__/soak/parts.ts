import type { Parts } from "../../soak/parts.mjs";
import * as create from "../../src/create/create.js";
import * as createErrors from "../../src/create/errors.js";
// Loaded before, so that to load it takes no time of a schedule.
import "../../src/create/recovery.js";
import * as twins from "../../src/create/twins.js";
import * as client from "../../src/nugen/client.js";
import * as errors from "../../src/nugen/errors.js";
import * as problem from "../../src/run/explain.js";
import * as redact from "../../src/util/redactor.js";
import * as text from "../../src/util/text.js";
import * as ends from "../../src/wait/errors.js";
import * as wait from "../../src/wait/wait-for-end.js";

/** What the soak puts to the test: the sources. */
export const parts: Parts = {
  ...create,
  ...createErrors,
  ...twins,
  ...ends,
  ...wait,
  ...client,
  ...errors,
  ...problem,
  ...redact,
  ...text,
};
