// What the machine can write of a file by itself: one way in for every part. Works out the edits or says why not; changes nothing.
import { diffToEdit } from '../../base/edit';
import { buildModel } from '../../model/build';
import { parseText } from '../../syntax/syntax-tree';
import { refuse } from '../renumber/types';
import { abbreviations } from './abbreviations';
import { assignments } from './assignments';
import { citations } from './cited';
import { contentsOf } from './contents';
import { fillPages } from './fill-pages';
import { headingsContents } from './headings';
import type { GenerateOutcome, GenerateQuestion } from './types';

export function generate(question: GenerateQuestion): GenerateOutcome {
  if (question.file.documents.length === 0) return refuse('文件里没有公文。', 'The file holds no document.');
  const made = worked(question);
  const { part, choices } = question;
  const wantsPages = (part === 'contents' || part === 'headings') && (choices.pages ?? '').trim() !== '';
  if (made.kind === 'refused' || !wantsPages) return made;
  // The list of pages is for the contents as they are now.
  const tree = parseText(made.text);
  const file = buildModel(tree);
  const filled = fillPages({ ...question, part: 'pages', tree, file, offset: made.cursor });
  if (filled.kind === 'refused') return filled;
  const change = diffToEdit(question.tree.text, filled.text);
  return {
    ...filled,
    edits: change ? [change] : [],
    cursor: made.cursor,
    made: filled.text.slice(made.cursor, filled.cursor + filled.made.length),
    summary: [made.summary[0] as (typeof made.summary)[number], ...filled.summary],
    notes: made.notes,
  };
}

function worked(question: GenerateQuestion): GenerateOutcome {
  switch (question.part) {
    case 'contents':
      return contentsOf(question);
    case 'headings':
      return headingsContents(question);
    case 'pages':
      return fillPages(question);
    case 'assignments':
      return assignments(question);
    case 'citations':
      return citations(question);
    default:
      return abbreviations(question);
  }
}
