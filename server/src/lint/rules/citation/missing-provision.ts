// 所引文件没有这一条: an article of another document that is at hand, in the file or the folder, beyond its last one. Silent where any document the
// name can mean has the article, where its articles have gaps, and in decisions that amend it: they may be about to add it.
import { shift } from '../../../base/span';
import { titleName } from '../../../model/title-name';
import { documentsNamed, namedDocument, type NamedDocument } from '../../../workspace/elsewhere';
import type { DocumentEntry } from '../../../workspace/entry';
import { heldNumber } from '../../../workspace/entry';
import { resolvedReferences } from '../../../workspace/resolve';
import { isAboutOther } from '../../../workspace/resolve-scope';
import { fullNamesIn } from '../../../workspace/short-names';
import { folderRule, type Fault, type Options } from '../../rule';
import { withInner } from '../../support/own-entry';

interface ProvisionFault extends Fault {
  readonly printed: string;
  readonly title: string;
  readonly articles: number;
}

export const missingProvision = folderRule<ProvisionFault, Options>({
  id: 'citation/missing-provision',
  severity: 'warning',
  fix: 'none',
  source: {
    kind: 'practice',
    zh: '通行做法：引用其他文件的条文，条的序号与该文件相符',
    en: 'Common practice: an article cited from another document is one it has',
  },
  summary: { zh: '引用其他文件的条在该文件中存在', en: 'An article cited from a known document is there' },
  *find(file, { uri, knowledge }) {
    for (const { base, document } of file.documents) {
      const fullNames = fullNamesIn(document);
      for (const located of resolvedReferences(document)) {
        const { reference, resolution, owner, paragraph } = located;
        const step = reference.steps[0];
        if (resolution.kind !== 'elsewhere' || step?.unit !== 'article' || step.value === undefined) continue;
        if (step.inherited || paragraph.quoted || reference.quoted || isAboutOther(owner)) continue;
        const named = namedDocument(located, fullNames);
        const known = named ? documentsNamed(named, uri, knowledge).documents : [];
        const surely = named ? known.filter((entry) => isSurely(entry, named)) : [];
        const [first] = surely;
        if (first === undefined || surely.length < known.length) continue;
        const among = surely.flatMap((entry) => withInner(entry, knowledge.file(entry.uri)?.documents ?? [entry]));
        const counts = among.map(({ articles }) => articles).filter((count) => count !== undefined);
        // Without articles that run on from the first nothing can be said; an attachment may have some of its own.
        if (counts.length !== surely.length || counts.some((count) => count >= (step.value ?? 0))) continue;
        const holder = among.find(({ articles }) => articles !== undefined) ?? first;
        yield {
          span: shift(step.span, base),
          printed: document.source.slice(step.span.start, step.span.end).replace(/\s/g, ''),
          title: holder.title?.text ?? named?.title ?? '',
          articles: Math.max(...counts),
          related: [
            {
              span: holder.title?.span ?? holder.span,
              ...(holder.uri === uri ? {} : { uri: holder.uri }),
              message: { zh: '所引文件', en: 'the document cited' },
            },
          ],
        };
      }
    }
  },
  why: {
    zh: '须查对所引文件，改条的序号或者所引的文件',
    en: 'somebody must look the article up in the document that is meant',
  },
  say: ({ printed, title, articles }) => ({
    zh: `《${title}》只有 ${articles} 条，没有“${printed}”。通行做法是引用的条文在所引文件中可以找到；请核对条的序号，或者所引的是不是另一文件。`,
    en: `《${title}》 has ${articles} articles and no “${printed}”. What is cited should be found there; check the number, or whether another document is meant.`,
  }),
});

/** The entry has the very title, or goes by the number, that the text gives. */
function isSurely(entry: DocumentEntry, { title, number }: NamedDocument): boolean {
  if (number !== undefined && heldNumber(entry)?.key === number) return true;
  return title !== undefined && entry.title?.name.key === titleName(title).key;
}
