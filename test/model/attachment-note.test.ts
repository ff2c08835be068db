/** Attachment notes and the labels of pages as they are read, whatever their form. */
import assert from 'node:assert/strict';
import { buildModel } from '../../server/src/model/build';
import type { Document } from '../../server/src/model/document';
import { parseText } from '../../server/src/syntax/syntax-tree';
import { page, withAttachments } from '../support/attachments';

function read(text: string): Document {
  const document = buildModel(parseText(text)).documents[0]?.document;
  assert.ok(document !== undefined);
  return document;
}

/** The entries of the note, as number and name. */
function entriesOf(note: string, pages: readonly string[] = []): string[] {
  const { attachmentNote } = read(withAttachments(note, pages));
  return (attachmentNote?.entries ?? []).map(({ number, name }) => `${number?.value ?? ''} ${name}`.trim());
}

/** The pages, as label and title. */
function pagesOf(note: string, pages: readonly string[]): string[] {
  return read(withAttachments(note, pages)).inner.map(({ label, title }) => {
    const part = label?.number?.part === undefined ? '' : `-${label.number.part}`;
    return `${label?.word ?? ''}${label?.number?.value ?? ''}${part} ${title?.text ?? ''}`.trim();
  });
}

describe('attachment notes', () => {
  it('may list names on rows, on one row, and under labels of their own', () => {
    const two = ['1 责任人名单', '2 值班制度'];
    assert.deepEqual(entriesOf('附件：1. 责任人名单\n2. 值班制度'), two);
    assert.deepEqual(entriesOf('附件：\n1. 责任人名单\n2. 值班制度'), two);
    assert.deepEqual(entriesOf('附件：1. 责任人名单 2. 值班制度'), two);
    assert.deepEqual(entriesOf('附件1：责任人名单\n附件2：值班制度'), two);
    assert.deepEqual(entriesOf('附件1 责任人名单\n附件2 值班制度'), two);
    assert.deepEqual(entriesOf('附件：责任人名单'), ['责任人名单']);
  });

  it('join names that go on in the next row', () => {
    assert.deepEqual(entriesOf('附件：1. 巡查责任\n人名单\n2. 值班制度'), ['1 巡查责任人名单', '2 值班制度']);
    assert.deepEqual(entriesOf('附件：1. 责任人名单\n2. 值班\n制度'), ['1 责任人名单', '2 值班制度']);
  });

  it('end before the signature', () => {
    const { attachmentNote, signatures } = read(withAttachments('附件：1. 责任人名单\n2. 值班制度', []));
    assert.equal(attachmentNote?.entries.length, 2);
    assert.deepEqual(
      signatures.map(({ text }) => text),
      ['清源县水利局'],
    );
  });

  it('keep decimals and versions inside a name', () =>
    assert.deepEqual(entriesOf('附件：1. 系统 2.0 版说明\n2. 值班制度'), ['1 系统2.0版说明', '2 值班制度']));
});

describe('pages of attachments', () => {
  it('bear labels of several forms', () =>
    assert.deepEqual(
      pagesOf('附件：1. 甲名单\n2. 乙名单', [
        page('附件1', '甲名单'),
        page('附件1-1', '丙名单'),
        page('附件二：', '乙名单'),
        page('附表', '丁名单'),
      ]),
      ['附件1 甲名单', '附件1-1 丙名单', '附件2 乙名单', '附表 丁名单'],
    ));

  it('have the title that the note announces, however it is wrapped', () =>
    assert.deepEqual(
      pagesOf('附件：山塘巡查责任人和联系人名单（2021年）', [page('附件', '山塘巡查责任人\n和联系人\n名单（2021年）')]),
      ['附件 山塘巡查责任人和联系人名单(2021年)'],
    ));

  it('are told from a note of labels that closes an attachment', () =>
    assert.deepEqual(
      pagesOf('附件：申报指南', [
        `${page('附件', '申报指南')}\n附件1：申报表\n附件2：承诺书\n`,
        page('附件1', '申报表'),
        page('附件2', '承诺书'),
      ]),
      ['附件 申报指南', '附件1 申报表', '附件2 承诺书'],
    ));

  it('may have a title that ends with a year in brackets', () =>
    assert.deepEqual(pagesOf('', [page('附件', '责任人名单（2021年）')]), ['附件 责任人名单(2021年)']));
});
