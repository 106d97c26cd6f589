import fc from "fast-check";

// jest.config.mjs chooses and prints it; `FC_SEED=<seed> npm test -- <file>` repeats a run.
fc.configureGlobal({ seed: Number(process.env["FC_SEED"]) });

export default fc;
