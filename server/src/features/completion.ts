// Everything that can be completed at a cursor, each offered only where it fits. Offsets are UTF-16 offsets of the file; the calendar
// day is handed in, because no room below the front ends has a clock.
import type { CalendarDay } from '../base/calendar';
import type { GazetteFile } from '../model/document';
import { completionContext } from './completion-context';
import { headingSuggestions } from './completion-headings';
import type { Suggestion } from './completion-item';
import { numberSuggestions } from './completion-numbers';
import { dateSuggestions, definitionSuggestions, documentTypeSuggestions } from './completion-words';

/** What can come next at the offset, the likeliest first. */
export function completions(file: GazetteFile, offset: number, today: CalendarDay): Suggestion[] {
  const context = completionContext(file, offset);
  return [
    ...documentTypeSuggestions(context),
    ...headingSuggestions(context),
    ...numberSuggestions(context, today),
    ...dateSuggestions(context, today),
    ...definitionSuggestions(context),
  ];
}
