// A renumbering and all that cites what it renumbers: the rest of its own file, and which other files to look into. The caller opens those.
import type { DocumentEntry } from '../../workspace/entry';
import { documentOfEntry } from '../../workspace/elsewhere';
import { externalEdits, withOthers, type Surroundings } from './external';
import type { ProvisionChange, RenumberOutcome } from './outcome';
import { renumber, type RenumberQuestion } from './renumber';

/** One operation, with the references of the other documents that stand in the same file. */
export function renumberFile(question: RenumberQuestion, around: Surroundings): RenumberOutcome {
  const made = renumber(question);
  if (made.kind === 'refused' || question.file.documents.length < 2) return made;
  const { tree, file } = question;
  return withOthers(made, externalEdits(made.change, { uri: around.uri, tree, file }, around));
}

/** The other files that cite the changed document, or something printed with it, by name or number. */
export function citingFiles({ file, placed }: ProvisionChange, { uri, knowledge }: Surroundings): readonly string[] {
  const entries = (knowledge.file(uri)?.documents ?? []).filter(
    (entry: DocumentEntry) => documentOfEntry(file, entry)?.placed === placed,
  );
  const uris = entries.flatMap((entry) => knowledge.citing(entry).map((site) => site.uri));
  return [...new Set(uris)].filter((each) => each !== uri).sort();
}
