// Formatting: typography only, judged by the document's own habits. Asks the passes beside this file for their changes, leaves out those at places that
// are not to be touched, and hands back one list without overlaps. Knows no protocol and no file.
import type { Span } from '../../base/span';
import type { FormatOptions } from '../../lint/format-options';
import type { FormatChange, FormattableText } from './format-types';

/** The changes that bring a text, or the lines that a range touches, into form. */
export function formatChanges(read: FormattableText, options: FormatOptions, range?: Span): readonly FormatChange[] {
  void read;
  void options;
  void range;
  return [];
}
