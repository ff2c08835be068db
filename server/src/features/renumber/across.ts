// A renumbering and all that cites what it renumbers: the rest of its own file, and which other files to look into. The caller opens those.
import { buildModel } from '../../model/build';
import { parseText } from '../../syntax/syntax-tree';
import type { DocumentEntry } from '../../workspace/entry';
import { documentOfEntry } from '../../workspace/elsewhere';
import { readEntry } from '../../workspace/read-entry';
import { WorkspaceIndex } from '../../workspace/workspace-index';
import { externalEdits, withOthers, type Surroundings } from './external';
import type { ProvisionChange, Renumbering, RenumberOutcome } from './outcome';
import type { NumberedLevel } from './plan-order';
import { renumber, renumberDocument, type RenumberQuestion } from './renumber';
import type { Refusal } from './types';
import { treeAfter } from './verify';

/** One operation, with the references of the other documents that stand in the same file. */
export function renumberFile(question: RenumberQuestion, around: Surroundings): RenumberOutcome {
  const made = renumber(question);
  if (made.kind === 'refused' || question.file.documents.length < 2) return made;
  const { tree, file } = question;
  return withOthers(made, externalEdits(made.change, { uri: around.uri, tree, file }, around));
}

/** Every document of a file counted from the beginning, one after another; the references between them follow. */
export function renumberWhole(text: string, uri: string, level: NumberedLevel): RenumberedFile {
  const steps: RenumberedFile['steps'][number][] = [];
  const refusals: Refusal[] = [];
  let tree = parseText(text);
  let file = buildModel(tree);
  for (let index = 0; index < file.documents.length; index++) {
    const made = renumberDocument(tree, file, index, level);
    if (made.kind === 'refused') {
      refusals.push(made);
      continue;
    }
    const known = new WorkspaceIndex();
    known.set(readEntry(uri, file));
    const around = { uri, knowledge: known };
    const whole =
      file.documents.length < 2 ? made : withOthers(made, externalEdits(made.change, { uri, tree, file }, around));
    steps.push({ before: tree.text, made: whole });
    if (whole.edits.length === 0) continue;
    tree = treeAfter(tree, whole);
    file = buildModel(tree, file);
  }
  return { text: tree.text, steps, refusals };
}

/** What became of a file, document by document; each step counts in the text the one before left. No step changes the number of lines. */
export interface RenumberedFile {
  readonly text: string;
  readonly steps: readonly { readonly before: string; readonly made: Renumbering }[];
  readonly refusals: readonly Refusal[];
}

/** The other files that cite the changed document, or something printed with it, by name or number. */
export function citingFiles({ file, placed }: ProvisionChange, { uri, knowledge }: Surroundings): readonly string[] {
  const entries = (knowledge.file(uri)?.documents ?? []).filter(
    (entry: DocumentEntry) => documentOfEntry(file, entry)?.placed === placed,
  );
  const uris = entries.flatMap((entry) => knowledge.citing(entry).map((site) => site.uri));
  return [...new Set(uris)].filter((each) => each !== uri).sort();
}
