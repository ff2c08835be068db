// When a renumbering is shown before it is applied. By default: when it reaches further than the numbers in front of the user, for what is
// rewritten elsewhere nobody would see. Pure.
import type { RenumberAnswer } from './renumber-wire';

/** `setting` is the value of gazette.renumber.preview, `uri` the document the command was given in. */
export function wantsPreview(
  setting: unknown,
  { changes, references, deleted, doubtful }: Pick<RenumberAnswer, 'changes' | 'references' | 'deleted' | 'doubtful'>,
  uri: string,
): boolean {
  if (setting === 'always') return true;
  if (setting === 'never') return false;
  if (deleted.length > 0 || doubtful.length > 0) return true;
  return references === undefined || references > 0 || changes.some((change) => change.uri !== uri);
}
