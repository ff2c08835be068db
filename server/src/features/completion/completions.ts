// Everything that can be completed at a cursor, each offered only where it fits. Offsets are UTF-16 offsets of the file; the calendar
// day is handed in, because no room below the front ends has a clock.
import type { CalendarDay } from '../../base/calendar';
import { foldText } from '../../base/fold';
import type { GazetteFile } from '../../model/document';
import { completionContext, type CompletionContext } from './context';
import { addresseeSuggestions } from './addressees';
import { agencySuggestions } from './agencies';
import { agencyPlace } from './agency-place';
import { abbreviationSuggestions, shortNameSuggestions } from './abbreviations';
import { basisSuggestions } from './basis';
import { captionLineSuggestions } from './captions';
import { clauseSuggestions } from './clauses';
import { commentSuggestions, inComment } from './comments';
import { dateSuggestions } from './dates';
import { documentTypeSuggestions } from './document-types';
import { headingSuggestions } from './headings';
import type { Suggestion } from './item';
import { longNameSuggestions } from './long-names';
import { numberSuggestions } from './numbers';
import { fileNeeded } from './reach';
import { phraseSuggestions } from './phrases';
import { receivedSuggestions } from './received';
import { referenceSuggestions } from './references';
import { rowSuggestions } from './rows';
import { signatureSuggestions } from './signatures';
import { tagSuggestions } from './tags';
import { titleIssuerSuggestions } from './title-issuers';
import { titleSuggestions } from './titles';
import { definitionSuggestions } from './words';
import { FILE_ALONE, type CompletionWorld } from './world';
import { cellSuggestions } from '../tables/completion';

/** What can come next at the offset, the likeliest first. */
export function completions(
  file: GazetteFile,
  offset: number,
  today: CalendarDay,
  world: CompletionWorld = FILE_ALONE,
): Suggestion[] {
  const context = completionContext(file, offset);
  // A comment is no text.
  if (inComment(context)) return commentSuggestions(context);
  const agencies = agencyPlace(context);
  const found = [
    ...titleSuggestions(context, world),
    ...referenceSuggestions(context, world),
    ...basisSuggestions(context, world),
    ...abbreviationSuggestions(context),
    ...shortNameSuggestions(context),
    ...documentTypeSuggestions(context),
    ...headingSuggestions(context),
    ...numberSuggestions(context, today, world),
    ...dateSuggestions(context, today),
    ...definitionSuggestions(context),
    ...phraseSuggestions(context, today, world),
    ...receivedSuggestions(context, today, world),
    ...clauseSuggestions(context, today, world),
    ...captionLineSuggestions(context),
    ...rowSuggestions(context),
    ...addresseeSuggestions(context, today, world, agencies),
    ...agencySuggestions(context, today, world, agencies),
    ...titleIssuerSuggestions(context, today, world),
    ...longNameSuggestions(context),
    ...signatureSuggestions(context, today),
    ...tagSuggestions(context, agencies),
    ...cellSuggestions(context, world.tables),
  ];
  return isWholeSignature(context) ? found.filter(({ kind }) => kind !== 'agency') : found;
}

/**
 * True on a line that holds an issuer's name and nothing else: the Enter key that ends it must not make 清源县人民政府办公室 of 清源县人民政府.
 */
function isWholeSignature({ document, before, after }: CompletionContext): boolean {
  if (after.trim() !== '' || before === '') return false;
  const name = foldText(before);
  return document?.title?.issuers.some(({ text }) => text === name) === true;
}

/** The file whose text has to be at hand before everything that can come next is known; undefined when nothing is missing. */
export function fileWanted(file: GazetteFile, offset: number, world: CompletionWorld): string | undefined {
  return fileNeeded(completionContext(file, offset), world);
}
