// Gathers the measurements of a top-level document from its sentences and tables, and tells which of them are of one indicator and year. Knows no
// rule.
import type { Block, Document, Paragraph } from './document';
import { namesElsewhere, regionOf, type Region } from './measurement-names';
import { readParagraph, type Around, type Carried } from './measurement-sentences';
import { readTable } from './measurement-tables';
import type { Measurement } from './measurement-types';
import { eachDocument } from './walk';

const known = new WeakMap<Document, readonly Measurement[]>();
const groups = new WeakMap<Document, ReadonlyMap<string, readonly Measurement[]>>();

/** Of everything in a top-level document, inner documents included, in text order. Worked out once a document. */
export function measurementsOf(top: Document): readonly Measurement[] {
  let found = known.get(top);
  if (found === undefined) {
    found = eachDocument(top)
      .flatMap((owner) => inDocument(owner, regionOfDocument(owner, top), issuedIn(owner, top)))
      .sort((a, b) => a.quantity.span.start - b.quantity.span.start);
    known.set(top, found);
  }
  return found;
}

/** The other places of the same indicator and year as the measurement at an offset of the region; empty where none stands there. */
export function linkedMeasurements(top: Document, offset: number): readonly Measurement[] {
  const here = measurementsOf(top).find(
    ({ nameSpan, quantity }) => covers(nameSpan, offset) || covers(quantity.span, offset),
  );
  if (here?.year === undefined) return [];
  return (sameMeasurements(top).get(groupKey(here)) ?? []).filter((each) => each !== here);
}

/** Measurements of a top-level document by indicator, year and dimension; only those whose year is told. */
export function sameMeasurements(top: Document): ReadonlyMap<string, readonly Measurement[]> {
  let found = groups.get(top);
  if (found === undefined) {
    const made = new Map<string, Measurement[]>();
    for (const measurement of measurementsOf(top)) {
      if (measurement.year === undefined) continue;
      const key = groupKey(measurement);
      const group = made.get(key);
      if (group === undefined) made.set(key, [measurement]);
      else group.push(measurement);
    }
    found = made;
    groups.set(top, found);
  }
  return found;
}

/** What two measurements have in common that can be compared. */
export function groupKey({ key, year, dimension }: Measurement): string {
  return `${key}\n${year ?? ''}\n${dimension}`;
}

function covers({ start, end }: Measurement['nameSpan'], offset: number): boolean {
  return start <= offset && offset <= end;
}

/** Whose document it is: told by the issuer in the title, the signature, or the title of what is printed. */
function regionOfDocument(owner: Document, top: Document): Region | undefined {
  for (const document of [top, owner]) {
    for (const name of [document.title?.issuers[0]?.text, document.signatures[0]?.text, document.title?.text]) {
      const region = name === undefined ? undefined : regionOf(name);
      if (region !== undefined) return region;
    }
  }
  return undefined;
}

function issuedIn(owner: Document, top: Document): number | undefined {
  return owner.date?.date.year?.value ?? top.date?.date.year?.value;
}

function inDocument(owner: Document, region: Region | undefined, issued: number | undefined): Measurement[] {
  const found: Measurement[] = [];
  const bulletin = bulletinYear(owner);
  const paragraph = (
    each: Paragraph,
    above: Above,
    carried: Carried | undefined,
    start: number,
  ): Carried | undefined => {
    if (each.quoted || each.role === 'note' || each.role === 'caption' || each.role === 'unit') return undefined;
    const read = readParagraph(each, { owner, region, ...above, carried, issued, bulletin }, start);
    found.push(...read.found);
    return read.leaves;
  };
  const under = ({ elsewhere, heads }: Above, head: string): Above => ({
    elsewhere: elsewhere || namesElsewhere(head, region),
    heads: `${heads}${head}\n`,
  });
  const blocks = (list: readonly Block[], above: Above, year: Carried | undefined): void => {
    // The year of the paragraph before, and whether that paragraph leads to what follows (到2025年，实现以下目标：).
    let left = year;
    let leads = year !== undefined;
    for (const block of list) {
      switch (block.kind) {
        case 'paragraph':
          // A dash hangs on the sentence before it; any other paragraph tells its own time.
          if (block.role === 'bullet') paragraph(block, above, left, 0);
          else {
            left = paragraph(block, above, undefined, 0);
            leads = endsOpen(block);
          }
          break;
        case 'section': {
          // A first sentence with a number in it is no heading.
          const here = under(above, /\d/.test(block.head.text) ? '' : block.head.text.slice(0, LONGEST_HEAD));
          const start = block.paragraph.view.indexAt(block.head.span.start);
          const own = paragraph(block.paragraph, here, leads ? left : undefined, start);
          // What stands below hangs on the year only where the section leads to it; dashes do in any case.
          const hangs = endsOpen(block.paragraph) || block.blocks[0]?.kind === 'paragraph';
          blocks(block.blocks, here, hangs ? own : undefined);
          break;
        }
        case 'box':
          blocks(block.blocks, under(above, block.caption.title), undefined);
          break;
        default:
          found.push(...readTable(block, owner, region, issued, bulletin));
      }
    }
  };
  const away = owner.form === 'attachment' && namesElsewhere(owner.title?.text ?? '', region);
  blocks(owner.blocks, { elsewhere: away, heads: '' }, undefined);
  return found;
}

/** What the headings above say. */
type Above = Pick<Around, 'elsewhere' | 'heads'>;
const LONGEST_HEAD = 40;

/** 2022年国民经济和社会发展统计公报 */
function bulletinYear({ title }: Document): number | undefined {
  const year = /统计公报$/.test(title?.text ?? '') ? /(\d{4})年/.exec(title?.text ?? '')?.[1] : undefined;
  return year === undefined ? undefined : Number(year);
}

function endsOpen({ view: { text } }: Paragraph): boolean {
  return /[:：]$/.test(text);
}
