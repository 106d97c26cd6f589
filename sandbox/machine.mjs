/**
 * Where the handlers get time and chance from: tests and soak hand in their own.
 * @typedef {object} Machine
 * @property {() => number} now milliseconds since the epoch
 * @property {() => number} random from 0 (inclusive) to 1 (exclusive)
 */

/** The machine that this runs on. @type {Machine} */
export const realMachine = { now: () => Date.now(), random: () => Math.random() };
