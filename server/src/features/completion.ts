// Everything that can be completed at a cursor, each offered only where it fits. Offsets are UTF-16 offsets of the file; the calendar
// day is handed in, because no room below the front ends has a clock.
import type { CalendarDay } from '../base/calendar';
import type { GazetteFile } from '../model/document';
import { completionContext } from './completion-context';
import { abbreviationSuggestions, shortNameSuggestions } from './completion-abbreviations';
import { basisSuggestions } from './completion-basis';
import { headingSuggestions } from './completion-headings';
import type { Suggestion } from './completion-item';
import { numberSuggestions } from './completion-numbers';
import { fileNeeded } from './completion-reach';
import { referenceSuggestions } from './completion-references';
import { titleSuggestions } from './completion-titles';
import { dateSuggestions, definitionSuggestions, documentTypeSuggestions } from './completion-words';
import { FILE_ALONE, type CompletionWorld } from './completion-world';
import { cellSuggestions } from './tables/completion';

/** What can come next at the offset, the likeliest first. */
export function completions(
  file: GazetteFile,
  offset: number,
  today: CalendarDay,
  world: CompletionWorld = FILE_ALONE,
): Suggestion[] {
  const context = completionContext(file, offset);
  return [
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
    ...cellSuggestions(context, world.tables),
  ];
}

/** The file whose text has to be at hand before everything that can come next is known; undefined when nothing is missing. */
export function fileWanted(file: GazetteFile, offset: number, world: CompletionWorld): string | undefined {
  return fileNeeded(completionContext(file, offset), world);
}
