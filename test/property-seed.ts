import fc from "fast-check";

/**
 * Properties are tried with the same values on every run, so that a change is judged by what it changes;
 * `PROPERTY_SEED=…` tries others.
 */
fc.configureGlobal({ seed: Number(process.env["PROPERTY_SEED"] ?? 20_261_122) });
