/** Every agency code the tables know, in one list; the longest code that fits a document number is its code. */
import type { AgencyCode } from './agency-code';
import { CENTRAL_CODES } from './agency-codes-central';
import { PROVINCIAL_CODES } from './agency-codes-provinces';
import { ZHEJIANG_CODES } from './agency-codes-zhejiang';

export const AGENCY_CODES: readonly AgencyCode[] = [...ZHEJIANG_CODES, ...CENTRAL_CODES, ...PROVINCIAL_CODES];
