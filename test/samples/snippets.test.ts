/**
 * Holds the contributed snippets: each makes a text without findings whatever is chosen and on whatever day, leads through its places in
 * the order in which a person fills them, and is found by Chinese, pinyin, initials and English.
 */
import assert from 'node:assert/strict';
import { DOCUMENT_TYPES } from '../../server/src/data/document-types';
import { pinyinIndex } from '../../server/src/features/navigation/pinyin';
import type { Document } from '../../server/src/model/document';
import { GazetteService } from '../../server/src/service';
import { testHost } from '../support/test-host';
import { everyPart, expandSnippet, parseSnippet, picksOf, readSnippets, TODAY, type Day, type Snippet } from './snippet-text';

const service = new GazetteService(testHost);
const snippets = readSnippets();

const DAYS: readonly Day[] = [
  TODAY,
  { year: 2000, month: 1, day: 1 },
  { year: 2019, month: 10, day: 31 },
  { year: 2024, month: 2, day: 29 },
  { year: 2026, month: 12, day: 31 },
  { year: 2027, month: 11, day: 11 },
  { year: 2030, month: 3, day: 9 },
  { year: 2035, month: 10, day: 10 },
  { year: 2051, month: 7, day: 20 },
  { year: 2099, month: 12, day: 5 },
];

function findingsOf(text: string): string[] {
  return service
    .checkText(text)
    .findings.map(({ rule, span }) => `${rule}: ${text.slice(span.start, span.end)}`);
}

function named(name: string): Snippet {
  const found = snippets.find((one) => one.name.startsWith(`${name} `));
  assert.ok(found, name);
  return found;
}

function documentOf(name: string): Document {
  const { file } = service.readText(expandSnippet(named(name).body));
  const [first] = file.documents;
  assert.ok(first, name);
  return first.document;
}

describe('snippets', () => {
  it('there is one for each of the fifteen document types', () => {
    const made = new Set(
      snippets
        .filter(({ file }) => file === 'gazette')
        .map(({ body }) => service.readText(expandSnippet(body)).file.documents[0]?.document.title?.type)
        .map((type) => type?.text),
    );
    for (const { name, variants } of DOCUMENT_TYPES) {
      const names = [name, ...variants, ...name.split(/[（）]/)];
      assert.ok(
        names.some((one) => made.has(one)),
        `${name}: ${[...made].join()}`,
      );
    }
  });

  it('there are the instruments documents print, the issue and its furniture, and the parts of documents', () => {
    for (const name of ['规划', '实施方案', '管理办法', '实施细则', '工作要点', '名单', '公报一期', '报头', '目录', '版权页'])
      named(name);
    for (const name of ['专栏', '指标表', '附件', '附件说明', '任务分工表', '附注', '版记']) named(name);
  });

  for (const { name, body } of snippets) {
    it(`makes a text without findings, whatever is chosen and on whatever day: ${name}`, () => {
      for (const picked of picksOf(body)) {
        for (const day of DAYS) {
          const text = expandSnippet(body, day, picked);
          assert.deepEqual(findingsOf(text), [], text);
        }
      }
    });
  }

  for (const { name, body } of snippets) {
    it(`leads from top to bottom through places counted from 1, and ends behind the last: ${name}`, () => {
      const numbers: number[] = [];
      for (const part of everyPart(parseSnippet(body.join('\n')))) {
        if (part.kind !== 'stop' && part.kind !== 'choice') continue;
        if (!numbers.includes(part.number)) numbers.push(part.number);
        // Else accepting the default would leave a hole.
        else if (part.kind === 'choice' || part.value) assert.fail(`${part.number} is given a value twice`);
      }
      const stops = numbers.filter((number) => number > 0);
      assert.deepEqual(stops, stops.map((_, i) => i + 1));
      assert.ok(numbers.at(-1) === 0 && /\$0$/.test(body.at(-1) ?? ''), 'the last place is the end');
    });
  }

  it('each is found by its Chinese name, by pinyin, by initials and by an English word', () => {
    for (const { name, prefixes } of snippets) {
      const chinese = name.slice(0, name.indexOf(' '));
      assert.ok(prefixes.includes(chinese), name);
      const letters = prefixes.filter((prefix) => /^[a-z]+$/.test(prefix) && pinyinIndex(chinese, prefix) === 0);
      assert.ok(letters.some((one) => one.length === chinese.length) || chinese.length === 1, `initials of ${name}`);
      assert.ok(
        letters.some((one) => one.length > chinese.length),
        `pinyin of ${name}`,
      );
      assert.ok(
        prefixes.some((one) => /^[a-z-]{3,}$/.test(one) && !letters.includes(one)),
        `an English word for ${name}`,
      );
      for (const word of prefixes.filter((prefix) => /^[\u4e00-\u9fff]+$/.test(prefix) && prefix !== chinese)) {
        assert.ok(
          prefixes.some((one) => /^[a-z]+$/.test(one) && pinyinIndex(word, one) === 0),
          `pinyin of ${word}`,
        );
      }
    }
  });

  it('names, and what is typed for them in Chinese or English, belong to one snippet each', () => {
    const seen = new Map<string, string>();
    for (const { name, prefixes } of snippets) {
      for (const prefix of prefixes.filter((one) => !/^[a-z]{2,3}$/.test(one))) {
        assert.equal(seen.get(prefix), undefined, `${prefix}: ${name}`);
        seen.set(prefix, name);
      }
    }
  });

  it('whole texts can fill an empty file, parts cannot', () => {
    for (const { name, file, isFileTemplate } of snippets) {
      const isPart = file === 'parts' || /^(?:报头|目录|版权页) /.test(name);
      assert.equal(isFileTemplate, !isPart, name);
    }
  });
});

describe('the formulas of the document types', () => {
  it('announcements, public notices, resolutions, orders, communiqués and minutes name no addressee', () => {
    for (const name of ['公告', '通告', '决议', '人民政府令', '公报文件', '会议纪要']) {
      assert.equal(documentOf(name).addressee, undefined, name);
    }
  });

  it('a request has one addressee, and everything that goes up or across has one', () => {
    for (const name of ['请示', '报告', '答复报告', '上行意见', '批复', '议案', '商洽函', '请求批准函', '复函']) {
      assert.equal(documentOf(name).addressee?.units.length, 1, name);
    }
  });

  it('every closing that may be chosen belongs to its type', () => {
    const closings = (name: string): string =>
      everyChoice(named(name))
        .flatMap(({ choices }) => choices)
        .join('|');
    assert.match(closings('请示'), /妥否，请批示。/);
    assert.match(closings('报告'), /特此报告。/);
    assert.doesNotMatch(closings('报告'), /批示|批复/);
    assert.match(closings('批复'), /此复。/);
    assert.match(closings('复函'), /特此函复。/);
    assert.match(closings('公告'), /特此公告。/);
    assert.match(closings('通告'), /特此通告。/);
    assert.match(closings('情况通报'), /特此通报。/);
    assert.match(closings('议案'), /请审议。/);
    assert.match(closings('上行意见'), /如无不妥，请批转/);
  });

  it('number, signature and date are read where the type has them', () => {
    for (const { name, file } of snippets) {
      if (file !== 'gazette' || /^(?:决议|公报文件|会议纪要|人民政府令) /.test(name)) continue;
      const document = documentOf(name.slice(0, name.indexOf(' ')));
      assert.ok(document.number && document.signatures.length > 0 && document.date, name);
    }
  });

  it('the day of the text is the day on which it is made, without leading zeros', () => {
    const text = expandSnippet(named('请示').body, { year: 2031, month: 2, day: 9 });
    assert.match(text, /〔2031〕1号/);
    assert.match(text, /^2031年2月9日$/m);
    assert.match(expandSnippet(named('请示').body, { year: 2031, month: 10, day: 20 }), /^2031年10月20日$/m);
  });
});

describe('parts stand in a document', () => {
  const part = (name: string): string => expandSnippet(named(name).body).trimEnd();
  const notice = (inside: { body?: string; note?: string; signature?: string; behind?: string }): string => `清源县人民政府办公室关于做好乡村书屋建设工作的通知

清政办发〔2024〕5号

各乡镇人民政府、街道办事处，县政府直属各单位：

为方便群众阅读，经县政府同意，现就有关事项通知如下：

一、明确任务

各地要摸清底数，落实责任。${inside.body ?? ''}

二、加强保障

县财政局要安排必要经费。
${inside.note ?? ''}
${inside.signature ?? '清源县人民政府办公室'}

${inside.signature === undefined ? '2024年6月3日' : ''}
${inside.behind ?? ''}
`;

  it('a box and a table of indicators below a paragraph that points at them', () => {
    assert.deepEqual(findingsOf(notice({ body: `重点工程见专栏1。\n\n${part('专栏')}` })), []);
    assert.deepEqual(findingsOf(notice({ body: `主要指标见表1。\n\n${part('指标表')}` })), []);
  });

  it('attachments with their note, a table of responsibilities as one of them', () => {
    const list = part('附件');
    const tasks = part('任务分工表');
    const text = notice({
      body: '名单和分工见附件1、附件2。',
      note: `\n${part('附件说明')}\n`,
      behind: `\n${list}\n\n附件2\n\n${tasks}\n`,
    });
    assert.deepEqual(findingsOf(text), []);
    assert.equal(service.readText(text).file.documents[0]?.document.inner.length, 2);
  });

  it('signature and date, a postscript and the lines about copies', () => {
    const joint = notice({}).replace(/^清源县人民政府办公室(?=关于)/, '清源县文化和旅游局 清源县财政局');
    assert.deepEqual(
      findingsOf(
        joint
          .replace('清政办发', '清文旅发')
          .replace('经县政府同意，', '')
          .replace('各乡镇人民政府、街道办事处，县政府直属各单位', '各乡镇文化站、财政所')
          .replace(/清源县人民政府办公室\n\n2024年6月3日/, part('联合署名')),
      ),
      [],
    );
    const text = notice({ behind: `\n${part('附注').replace(/.*联系人.*/, '')}\n\n${part('版记')}\n` });
    assert.deepEqual(findingsOf(text), []);
    assert.ok(service.readText(text).file.documents[0]?.document.copyTo, text);
    assert.deepEqual(findingsOf(notice({ signature: part('署名和日期').replace('人民政府', '人民政府办公室') })), []);
  });

  it('masthead, contents, documents and colophon make an issue', () => {
    const contents = part('目录');
    const documents = [
      expandSnippet(named('意见').body),
      expandSnippet(named('事项通知').body),
    ].join('\n\n');
    const text = [part('报头'), contents, documents, part('版权页')].join('\n\n');
    assert.deepEqual(findingsOf(text), []);
    const { file } = service.readText(text);
    assert.equal(file.kind, 'issue');
    assert.equal(file.documents.length, 2);
  });
});

function everyChoice({ body }: Snippet): { readonly choices: readonly string[] }[] {
  return [...everyPart(parseSnippet(body.join('\n')))].filter((part) => part.kind === 'choice');
}

describe('the expansion of snippets in tests', () => {
  it('follows the syntax of VS Code', () => {
    assert.equal(expandSnippet(['$2${1:甲}${2|乙,丙|}$1$0', '${CURRENT_YEAR}\\$']), '乙甲乙甲\n2024$');
    assert.equal(expandSnippet(['${1:甲${2:乙\\}}丙}$1/$2']), '甲乙}丙甲乙}丙/乙}');
    assert.equal(expandSnippet(['${1|一\\,二,三\\|四|}'], TODAY, new Map([[1, '三|四']])), '三|四');
    assert.equal(expandSnippet(['${1|一\\,二,三|}']), '一,二');
    assert.equal(expandSnippet(['${CURRENT_MONTH/^0//}-${CURRENT_DATE/0(.)/$1$1/}-${NOTHING:无}']), '6-33-无');
    assert.equal(expandSnippet(['${1:甲乙}${1/乙/丙/}']), '甲乙甲丙');
    assert.equal(expandSnippet(['价格$：${ 和 $']), '价格$：${ 和 $');
    assert.equal(picksOf(['${1|甲,乙|}${2|丙,丁,戊|}']).length, 6);
  });
});
