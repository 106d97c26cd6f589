// What a create needs only once it has failed, in one chunk.
export { toEvaluation } from "./candidates.js";
export { reconcile, settleMs } from "./reconcile.js";
export { ListSearch } from "./search-list.js";
export { findTwins, formatTwinWarning } from "./twins.js";
