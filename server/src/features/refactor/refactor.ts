// The one door to refactorings: works out an operation on a selection, asks for a word it needs, or says why not; changes nothing. Offsets of the
// file in and out.
import { addAgency } from './add-agency';
import { define } from './define';
import { numberLines } from './number-lines';
import type { RefactorOutcome, RefactorQuestion } from './refactor-types';
import { toAttachment } from './to-attachment';
import { toBox } from './to-box';
import { toTable } from './to-table';

export function refactor(question: RefactorQuestion): RefactorOutcome {
  switch (question.operation) {
    case 'define':
      return define(question);
    case 'to-box':
      return toBox(question);
    case 'to-attachment':
      return toAttachment(question);
    case 'to-table':
      return toTable(question);
    case 'add-agency':
      return addAgency(question);
    default:
      return numberLines(question, question.operation);
  }
}
