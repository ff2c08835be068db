/**
 * What every row of every table carries: where it was taken from, and whether that has been checked. Tables hold data
 * only; how they are searched is the business of the rooms that read them.
 */

/** The origin of a row. */
export interface Sourced {
  /** A standard, a regulation, or a published document that shows the fact. */
  readonly source: string;
  /** False for what is generally known but was not looked up: never the ground of an error by itself. */
  readonly confirmed: boolean;
}

/** A calendar date as exact as it is known: `2018`, `2018-10` or `2018-10-25`. */
export type PartialDate = string;

/** Rank of an issuer in the state: what 省、市、县、乡 say in a name. */
export type Level = 'central' | 'province' | 'city' | 'county' | 'township';
