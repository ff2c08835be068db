/** 目录 of an issue: built from the documents, renewed in the form it has, with the pages that are known and those that are given. */
import assert from 'node:assert/strict';
import { made, outcome, refused, written } from './check-generate';

const body = '请结合实际认真贯彻落实。\n\n';
const notice = (title: string, number: string, signer: string, day = '3月18日'): string =>
  `${title}\n\n${number}\n\n各市、县人民政府，省政府直属各单位：\n\n${body}${signer}\n\n2024年${day}\n`;

const HEAD = '江州省人民政府公报\n\n2024\n\n第9期（总第1405期）\n\n';
const GOVERNMENT = notice('江州省人民政府关于加强水库管理的通知', '江政发〔2024〕36号', '江州省人民政府');
const OFFICE = notice('江州省人民政府办公厅关于做好防汛工作的通知', '江政办发〔2024〕21号', '江州省人民政府办公厅');
const OFFICE_LATER = notice(
  '江州省人民政府办公厅关于做好抗旱工作的通知',
  '江政办发〔2024〕22号',
  '江州省人民政府办公厅',
);
const DEPARTMENT = notice('江州省水利厅关于规范小水电管理的通知', '江水规〔2024〕7号', '江州省水利厅');
const documents = (...list: string[]): string => list.join('\n');

const COLUMNS = {
  government: '【省政府文件】',
  office: '【省政府办公厅文件】',
  department: '【部门行政规范性文件】',
};
const ENTRIES = {
  government: '江州省人民政府关于加强水库管理的通知（江政发〔2024〕36号）',
  office: '江州省人民政府办公厅关于做好防汛工作的通知（江政办发〔2024〕21号）',
  later: '江州省人民政府办公厅关于做好抗旱工作的通知（江政办发〔2024〕22号）',
  department: '江州省水利厅关于规范小水电管理的通知（江水规〔2024〕7号）',
};

describe('contents of an issue', () => {
  it('are built from the documents, by column of issuer, behind the masthead', () => {
    const text = HEAD + documents(OFFICE, GOVERNMENT, DEPARTMENT);
    const contents = `目　录

${COLUMNS.government}

${ENTRIES.government}

${COLUMNS.office}

${ENTRIES.office}

${COLUMNS.department}

${ENTRIES.department}

`;
    assert.equal(written(text, 'contents'), HEAD + contents + documents(OFFICE, GOVERNMENT, DEPARTMENT));
  });

  it('take pages from a list in order', () => {
    const text = HEAD + documents(GOVERNMENT, OFFICE);
    const result = written(text, 'contents', { pages: '3 18' });
    assert.ok(result.includes(`${ENTRIES.government} （3）\n`), result);
    assert.ok(result.includes(`${ENTRIES.office} （18）\n`), result);
  });

  it('are left alone, to the byte, when they agree with the documents', () => {
    const contents = `目 录\r\n\r\n<!-- 待排版 -->\r\n${COLUMNS.government}\r\n\r\n- 江州省人民政府关于加强\r\n水库管理的通知\r\n(江政发〔2024〕36 号) (3)\r\n\r\n`;
    const text = `${HEAD.replaceAll('\n', '\r\n')}${contents}${GOVERNMENT.replaceAll('\n', '\r\n')}`;
    assert.deepEqual(made(text, 0, 'contents').edits, []);
  });

  it('get a new entry in the form of the others, without a page, and keep those of the rest', () => {
    const old = `目录\n\n${COLUMNS.office}\n\n- 江州省人民政府办公厅关于做好防汛工作的通知\n(江政办发〔2024〕21 号) (3)\n\n`;
    const result = written(HEAD + old + documents(OFFICE, OFFICE_LATER), 'contents');
    assert.ok(
      result.startsWith(
        `${HEAD}目录\n\n${COLUMNS.office}\n\n- 江州省人民政府办公厅关于做好防汛工作的通知\n(江政办发〔2024〕21 号) (3)\n\n- 江州省人民政府办公厅关于做好抗旱工作的通知\n(江政办发〔2024〕22 号)\n\n`,
      ),
      result,
    );
  });

  it('get a column for a new kind of issuer where gazettes print it, headed as the others are', () => {
    const old = `目录\n\n省政府文件\n${ENTRIES.government}　3\n部门行政规范性文件\n${ENTRIES.department}　9\n\n`;
    const result = written(HEAD + old + documents(GOVERNMENT, OFFICE, DEPARTMENT), 'contents');
    assert.ok(
      result.includes(
        `省政府文件\n${ENTRIES.government}　3\n省政府办公厅文件\n${ENTRIES.office}\n部门行政规范性文件\n${ENTRIES.department}　9\n`,
      ),
      result,
    );
  });

  it('lose the entry of a document that is not there, and say so; what has no number stays', () => {
    const old = `目录\n\n${COLUMNS.government}\n\n${ENTRIES.government}（3）\n\n${COLUMNS.office}\n\n${ENTRIES.office}（9）\n\n【大事记】\n\n2024年3月大事记（12）\n\n`;
    const text = HEAD + old + GOVERNMENT;
    const result = made(text, 0, 'contents');
    assert.ok(!result.text.includes(ENTRIES.office) && !result.text.includes(COLUMNS.office));
    assert.ok(result.text.includes('【大事记】\n\n2024年3月大事记（12）'));
    assert.deepEqual(
      result.notes.map(({ span }) => text.slice(span.start, span.end)),
      [`${ENTRIES.office}（9）`],
    );
  });

  it('take title and number from the document and keep the page', () => {
    const old = `目录\n\n${COLUMNS.government}\n\n江州省人民政府关于加强水库安全管理的通知（江政发〔2024〕35号）……3\n\n`;
    const result = written(HEAD + old + GOVERNMENT, 'contents');
    assert.ok(result.includes(`${COLUMNS.government}\n\n${ENTRIES.government}……3\n`), result);
  });

  it('move an entry that stands under the column of another issuer', () => {
    const old = `目录\n\n${COLUMNS.government}\n\n${ENTRIES.government}（3）\n\n${ENTRIES.office}（9）\n\n`;
    const result = written(HEAD + old + documents(GOVERNMENT, OFFICE), 'contents');
    assert.ok(result.includes(`${ENTRIES.government}（3）\n\n${COLUMNS.office}\n\n${ENTRIES.office}（9）\n`), result);
  });

  it('keep an order of rising pages whatever that of the documents in the file', () => {
    const old = `目录\n\n${COLUMNS.office}\n\n${ENTRIES.office}（3）\n\n${ENTRIES.later}（9）\n\n`;
    assert.deepEqual(made(HEAD + old + documents(OFFICE_LATER, OFFICE), 0, 'contents').edits, []);
  });

  it('list an order by what it prints, with its number', () => {
    const order =
      '江州省人民政府令\n\n第388号\n\n《江州省水库管理办法》已经省政府常务会议审议通过，现予公布，自2024年5月1日起施行。\n\n省长　李明\n\n2024年3月18日\n\n江州省水库管理办法\n\n第一条　为了加强水库管理，制定本办法。\n\n第二条　本办法自2024年5月1日起施行。\n';
    const result = written(HEAD + documents(order, OFFICE), 'contents');
    assert.ok(
      result.includes('【省政府令】\n\n江州省水库管理办法（江州省人民政府令第388号）\n\n【省政府办公厅文件】'),
      result,
    );
  });

  it('draw leaders as long as the others’, so that the pages stand below each other', () => {
    const line = (title: string, page: string, dots: number): string => `${title}${'…'.repeat(dots)}${page}`;
    const old = `目录\n\n${COLUMNS.office}\n\n${line(ENTRIES.office, '3', 10)}\n\n${line(ENTRIES.later, '9', 10)}\n\n`;
    const third = notice('江州省人民政府办公厅关于防火的通知', '江政办发〔2024〕23号', '江州省人民政府办公厅');
    const text = written(HEAD + old + documents(OFFICE, OFFICE_LATER, third), 'contents', { pages: '3 9 12' });
    // Four characters less, and a digit more.
    assert.ok(text.includes(`江州省人民政府办公厅关于防火的通知（江政办发〔2024〕23号）${'…'.repeat(13)}12`), text);
  });

  it('are refused for one document that is no issue, and where they belong to another issue', () => {
    refused(GOVERNMENT, 'contents', /只有一份公文/);
    const old = `目录\n\n${COLUMNS.office}\n\n江州省人民政府办公厅关于表彰先进集体的决定（江政办发〔2023〕1号）（9）\n\n`;
    refused(HEAD + old + GOVERNMENT, 'contents', /没有一条与文中的文件对得上/);
    refused('', 'contents', /没有公文/);
  });
});

describe('page numbers of contents', () => {
  const old = `目录\n\n${COLUMNS.government}\n\n${ENTRIES.government}（3）\n\n${COLUMNS.office}\n\n${ENTRIES.office}\n\n`;
  const text = HEAD + old + documents(GOVERNMENT, OFFICE);

  it('are filled in in the form of those there are, nothing else changes', () => {
    assert.equal(
      made(text, 0, 'pages', { pages: '3、9' }).text,
      text.replace(ENTRIES.office, `${ENTRIES.office}（9）`),
    );
    assert.equal(
      made(text, 0, 'pages', { pages: '５\n12' }).text,
      text.replace('（3）', '（5）').replace(ENTRIES.office, `${ENTRIES.office}（12）`),
    );
  });

  it('are found by title or number in a list that names them', () => {
    const list = '江政办发〔2024〕21号  P11\n关于加强水库管理的通知 ………… 第4页\n';
    assert.equal(
      made(text, 0, 'pages', { pages: list }).text,
      text.replace('（3）', '（4）').replace(ENTRIES.office, `${ENTRIES.office}（11）`),
    );
  });

  it('are refused when they are too many or too few, or nothing that can be read', () => {
    refused(text, 'pages', /给了 1 个页码，目录有 2 条/, { pages: '3' });
    refused(text, 'pages', /没有一个与目录的条目对得上/, { pages: '防火通知 3' });
    refused(text, 'pages', /看不懂/, { pages: '第三页' });
    refused(text, 'pages', /没有给出页码/, { pages: ' ' });
    refused(GOVERNMENT, 'pages', /没有目录/, { pages: '3' });
  });

  it('that do not rise are written and pointed out', () => {
    const result = outcome(text, 0, 'pages', { pages: '9 3' });
    assert.ok(result.kind === 'edits' && result.summary.some(({ zh }) => zh.includes('不是由小到大')));
  });
});
