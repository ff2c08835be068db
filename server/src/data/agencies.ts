/**
 * Every body the tables know, in one list. What holds for a document of a given place and day is chosen by scope and
 * validity, which each row carries.
 */
import type { Agency } from './agency';
import { CENTRAL_AGENCIES, FORMER_CENTRAL_AGENCIES } from './agencies-central';
import { FORMER_ZHEJIANG_AGENCIES, ZHEJIANG_AGENCIES } from './agencies-zhejiang';

export const AGENCIES: readonly Agency[] = [
  ...CENTRAL_AGENCIES,
  ...FORMER_CENTRAL_AGENCIES,
  ...ZHEJIANG_AGENCIES,
  ...FORMER_ZHEJIANG_AGENCIES,
];
