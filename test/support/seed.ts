/**
 * Property tests draw the same texts in every run, so that a failing one can be run again and a passing one says the same of every machine.
 * PROPERTY_SEED gives another number to search further; `random` takes one by chance.
 */
import fc from 'fast-check';

const given = process.env.PROPERTY_SEED ?? '20261125';
const seed = given === 'random' ? Math.floor(Math.random() * 0x7fffffff) : Number(given);
if (!Number.isInteger(seed)) throw new Error(`PROPERTY_SEED is no whole number: ${given}`);

fc.configureGlobal({ seed });
