import fc from "fast-check";

/** The seed in CI, where a run has to be repeatable. */
const CI_SEED = 20_261_125;
const { CI, FC_SEED } = process.env;

// A failure prints its seed; `FC_SEED=<seed> npm test -- <file>` repeats it.
if (FC_SEED !== undefined) fc.configureGlobal({ seed: Number(FC_SEED) });
else if (!["", "false", undefined].includes(CI)) fc.configureGlobal({ seed: CI_SEED });

export default fc;
