/** What formatting changes and what it leaves, each case a text before and after. */
import assert from 'node:assert/strict';
import { resolveConfig } from '../../../server/src/lint/config';
import { allRules } from '../../../server/src/lint/registry';
import { applyEdits } from '../../../server/src/base/edit';
import { formatChanges } from '../../../server/src/features/format/format';
import type { FormatLayer } from '../../../server/src/lint/format-options';
import { GazetteService } from '../../../server/src/service';
import { checkFormat, formatted, optionsWith } from '../../support/format';
import { testHost } from '../../support/test-host';

const service = new GazetteService(testHost);

/** A notice around some lines, its marks full-width. */
const NOTICE = (body: string): string => `清源县人民政府关于做好秋收工作的通知

清政发〔2021〕8号

各乡镇人民政府，县政府直属各单位：

为做好秋收工作，保障粮食安全，现将有关事项通知如下：

${body}

清源县人民政府
2021年9月1日
`;

/** Asserts that the lines become others inside a notice, and that the promises hold. */
function becomes(before: string, after: string, layer: FormatLayer = {}): void {
  assert.equal(checkFormat(service, NOTICE(before), layer), NOTICE(after));
}

function stays(text: string, layer: FormatLayer = {}): void {
  becomes(text, text, layer);
}

describe('formatting the width of punctuation', () => {
  it('brings a few half-width marks to what the document has', () => {
    becomes(
      '一、提高认识，加强领导,落实责任;按时上报(每周一次)。',
      '一、提高认识，加强领导，落实责任；按时上报(每周一次)。',
    );
    becomes(
      '一、按时上报（每周一次），专人负责（每乡一人）,逐级汇总(每月一次)。',
      '一、按时上报（每周一次），专人负责（每乡一人），逐级汇总（每月一次）。',
    );
  });

  it('leaves a document of half-width marks its way', () => {
    const half = NOTICE(
      '一、提高认识,加强领导(每周一次),落实责任;按时上报(每月一次),分级(含乡)负责,不得延误:如有困难,及时反映。',
    )
      .replaceAll('，', ',')
      .replaceAll('：', ':');
    assert.equal(checkFormat(service, half), half);
    const mixed = half.replace('加强领导(每周一次),', '加强领导（每周一次），');
    assert.equal(checkFormat(service, mixed), half);
  });

  it('makes all of it full or half where a project asks for it', () => {
    const full = '一、提高认识，加强领导（每周一次）；按时上报：不得延误！为什么？';
    const half = '一、提高认识,加强领导(每周一次);按时上报:不得延误!为什么?';
    becomes(half, full, { punctuation: 'full' });
    const all = checkFormat(service, NOTICE(full), { punctuation: 'half' });
    assert.ok(all.includes(half), all);
    assert.ok(!/[，：；（）！？]/.test(all), all);
  });

  it('does not touch figures, times, ratios, addresses and foreign words', () => {
    for (const line of [
      '一、总产12,345吨，增长3.5%，时间为10:30至11:30，比例为3:1。',
      '一、登录 https://www.example.gov.cn/a,b;c?d=1 查询，或者写信到 a.b@example.com。',
      '一、执行 f(x)、CO(g) 和 ISO 9001:2015 等标准，使用 Excel, Word 等软件，下载 D:\\数据 目录。',
      '一、按照 `if (a, b)` 办理，参照 [说明](readme.md) 执行，&nbsp;不得更改。',
    ]) {
      stays(line);
      stays(line, { punctuation: 'full' });
    }
  });

  it('converts a mark between Chinese and foreign words', () => {
    becomes(
      '一、液化天然气(LNG),RCEP(协定);占14.0%,占比15%,同比提高。',
      '一、液化天然气（LNG），RCEP（协定）；占14.0%，占比15%，同比提高。',
      { punctuation: 'full' },
    );
  });

  it('takes the brackets of ordinals along where a width is asked for', () => {
    const body = '一、总体要求\n(一)提高认识。好，很好。\n(二)加强领导。好，很好。\n（三）落实责任。好，很好。';
    becomes(body, body.replaceAll('(', '（').replaceAll(')', '）'), { punctuation: 'full' });
    becomes(body, body.replace('（三）', '(三)'));
  });

  it('converts in titles, tables and the contents of an issue', () => {
    const text = `${NOTICE('附表\n\n项目\t数量(吨)\t备注\n水稻\t1,200\t早,晚两季\n小麦\t300\t冬麦(旱地)')}`;
    const after = checkFormat(service, text, { punctuation: 'full' });
    assert.match(after, /数量（吨）\t备注\n水稻\t1,200\t早，晚两季\n小麦\t300\t冬麦（旱地）/);
  });
});

describe('formatting other marks', () => {
  it('pairs straight quotation marks where the others are curly', () => {
    becomes(
      '一、推进“放心粮”建设，实施"好粮油"行动，落实“十四五”规划。',
      '一、推进“放心粮”建设，实施“好粮油”行动，落实“十四五”规划。',
    );
    stays('一、推进"放心粮"建设，实施"好粮油"行动。');
    becomes('一、推进"放心粮"建设。', '一、推进“放心粮”建设。', { punctuation: 'full' });
  });

  it('leaves a straight mark without its partner, and those around foreign words', () => {
    stays('一、推进“放心粮”建设，屏幕为15"，实施“好粮油”行动。');
    stays('一、推进“放心粮”建设，执行 "open data" 标准，落实“十四五”规划。');
  });

  it('makes two hyphens a dash and three dots an ellipsis in a sentence', () => {
    becomes('一、重点作物--水稻、小麦...的收割，要抓紧完成。', '一、重点作物——水稻、小麦……的收割，要抓紧完成。');
    stays('一、参数 a--b 和 1...5 不变，-- 以下略去。');
  });

  it('joins ranges by the right mark', () => {
    becomes('一、2021-2025年增产5-8%，完成任务。', '一、2021—2025年增产5—8%，完成任务。');
  });

  it('brings document numbers into form, without touching what they say', () => {
    becomes(
      '一、根据县政府办公室《关于抓好秋收的通知》（清政办发[2021] 3 号），抓好落实。',
      '一、根据县政府办公室《关于抓好秋收的通知》（清政办发〔2021〕3号），抓好落实。',
    );
    stays('一、根据《关于抓好秋收的通知》（清政办发[2021]3号），抓好落实。', { numbers: false });
  });

  it('a habit of the document stays unless the standard is asked for', () => {
    const marks = '1、提高认识，落实责任。\n2、加强领导，落实责任。\n3、强化督查，落实责任。';
    stays(marks);
    becomes(marks, marks.replaceAll('、', '.'), { punctuation: 'full' });
    const ranges = '一、2021-2025年增产5-8%，2022-2023年增产2-3%，2023-2024年增产3-4%，完成任务。';
    stays(ranges);
    becomes(ranges, ranges.replaceAll('-', '—'), { punctuation: 'full' });
  });

  it('puts the due mark behind ordinals', () => {
    becomes(
      '一、提高认识\n做好动员，层层落实。\n二．加强领导\n明确责任，层层落实。\n三、强化督查\n定期通报，层层落实。',
      '一、提高认识\n做好动员，层层落实。\n二、加强领导\n明确责任，层层落实。\n三、强化督查\n定期通报，层层落实。',
    );
  });
});

describe('formatting white space', () => {
  it('takes spaces away beside marks and within words that the document writes together', () => {
    becomes(
      '一、加强 领导，明确责任， 层层落实 。\n二、加强领导，明确责任。',
      '一、加强领导，明确责任，层层落实。\n二、加强领导，明确责任。',
    );
  });

  it('leaves names in a row, labels set wide and blanks to fill in', () => {
    for (const line of [
      '参加人员：张　三 李四明 王五一，均为本县干部。',
      '联 系 人：张三，电　话：12345678，地　址：县城。',
      '经费为（　　）元，由（  ）负责，签字：　　。',
      '同意。 此复，请认真办理。 2021年9月1日 （此件公开）',
    ]) {
      stays(line);
    }
  });

  it('follows the document where Chinese meets figures', () => {
    const close = '一、完成12万亩，增产3万吨，培训500人，补贴20万元，新建2座，改造3处，';
    becomes(`${close}验收 4 次。`, `${close}验收4次。`);
    const spaced = '一、完成 12 万亩，增产 3 万吨，培训 500 人，补贴 20 万元，新建 2 座，改造 3 处，';
    becomes(`${spaced}验收4次，见附件1和第3条，按A类管理。`, `${spaced}验收 4 次，见附件1和第3条，按A类管理。`);
    stays('一、完成 12 万亩，增产3万吨，培训 500 人，补贴20万元，新建 2 座，改造3处。');
  });

  it('takes white space away at ends of lines and collapses blank lines', () => {
    const text = NOTICE('一、提高认识，落实责任。  \n\n\u3000\n\n\n二、加强领导，落实责任。\t\u3000');
    assert.equal(checkFormat(service, text), NOTICE('一、提高认识，落实责任。\n\n二、加强领导，落实责任。'));
  });

  it('puts no blank line in and takes no single one out', () => {
    stays('一、提高认识，落实责任。\n二、加强领导，落实责任。\n\n三、强化督查，落实责任。');
  });

  it('a document with two blank lines between its paragraphs keeps them', () => {
    const text = NOTICE('一、提高认识，落实责任。\n\n二、加强领导，落实责任。').replaceAll('\n\n', '\n\n\n');
    assert.equal(checkFormat(service, text), text);
  });

  it('two blank lines before a signature or an attachment stay, more become two', () => {
    const text = NOTICE('一、提高认识，落实责任。\n\n二、加强领导，落实责任。').replace(
      '责任。\n\n清源县',
      '责任。\n\n\n清源县',
    );
    assert.equal(checkFormat(service, text), text);
    assert.equal(checkFormat(service, text.replace('\n\n\n清源县', '\n\n\n\n\n清源县')), text);
  });

  it('leaves no blank lines at the beginning and one line end at the end', () => {
    const text = NOTICE('一、提高认识，落实责任。');
    assert.equal(checkFormat(service, `\n\n${text}\n\n \n`), text);
  });

  it('keeps CRLF', () => {
    const text = NOTICE('一、提高认识,落实责任，按时完成。 \n\n\n二、加强领导。').replaceAll('\n', '\r\n');
    assert.equal(
      checkFormat(service, text),
      NOTICE('一、提高认识，落实责任，按时完成。\n\n二、加强领导。').replaceAll('\n', '\r\n'),
    );
  });

  it('takes spaces away around the tabs of a table and keeps its empty cells', () => {
    becomes(
      '表1 任务\n\n乡镇\t面积（亩） \t 产量（吨）\n东河乡 \t1200\t 300\n西河乡\t900\t',
      '表1 任务\n\n乡镇\t面积（亩）\t产量（吨）\n东河乡\t1200\t300\n西河乡\t900\t',
    );
  });

  describe('joins paragraphs cut by page breaks', () => {
    const one =
      '各乡镇要切实加强组织领导，统筹安排劳力和机具，抢抓晴好天气，做到成熟一块、收割一块，确保颗粒归仓，不误农时。';
    const two =
      '各部门要加强协作配合，及时解决机具转移、油料供应和粮食烘干等困难，并向农户免费发放秋收技术资料，做好服务。';
    const cut = (text: string, at: number): string => `${text.slice(0, at)}\n\n${text.slice(at)}`;

    it('where there are several', () => {
      becomes(`${cut(one, 32)}\n\n${cut(two, 34)}`, `${one}\n\n${two}`);
      stays(`${cut(one, 32)}\n\n${cut(two, 34)}`, { seams: 'keep' });
    });

    it('where a single one cuts a word that stands elsewhere', () => {
      const at = one.indexOf('收割') + 1;
      becomes(`${cut(one, at)}\n\n抓好收割，不误农时。`, `${one}\n\n抓好收割，不误农时。`);
    });

    it('not where somebody may still be writing the first', () => {
      stays(cut(one, 32));
    });
  });

  it('joins lines that run on only where a project asks for it', () => {
    const whole =
      '各乡镇要切实加强组织领导，统筹安排劳力和机具，抢抓晴好天气，做到成熟一块、收割一块，确保颗粒归仓，不误农时。';
    const cut = `${whole.slice(0, 34)}\n${whole.slice(34)}`;
    stays(cut);
    becomes(cut, whole, { seams: 'all' });
  });

  it('takes spaces out of a title where its line was broken', () => {
    const text = NOTICE('一、提高认识，落实责任。').replace('做好秋收', '做好 秋收');
    assert.equal(checkFormat(service, text), NOTICE('一、提高认识，落实责任。'));
  });
});

describe('what formatting leaves alone', () => {
  it('comments, front matter, html and fenced code', () => {
    const body = [
      '一、提高认识，落实责任。 <!-- 备注,未定( 甲 ) -->',
      '<table><tr><td>甲,乙</td></tr></table>',
      '```',
      '代码,注释(中文)  ',
      '',
      '',
      '',
      '```',
      '二、加强领导，落实责任。',
    ].join('\n');
    const text = `---\n标题: 甲,乙(丙)  \n---\n${NOTICE(body)}`;
    assert.equal(checkFormat(service, text), text);
  });

  it('what suppression comments hide, all or the rule it follows', () => {
    stays(
      '<!-- gazette-disable -->\n一、提高认识,落实责任。  \n\n\n\n二、加强领导,落实责任。\n<!-- gazette-enable -->',
    );
    stays('<!-- gazette-disable-next-line -->\n一、根据清政办发[2021]3号,落实责任，按时完成。');
    becomes(
      '<!-- gazette-disable-next-line doc-number/bracket -->\n一、根据清政办发[2021]3号,落实责任，按时完成。',
      '<!-- gazette-disable-next-line doc-number/bracket -->\n一、根据清政办发[2021]3号，落实责任，按时完成。',
    );
    stays('<!-- gazette-disable-next-line punctuation/* -->\n一、提高认识,落实责任，按时完成。');
  });

  it('provisions quoted from another text', () => {
    stays('一、将第十条修改为：“第十条 收购者(含经纪人)应当登记,并公示价格;不得压价。”');
    stays(
      '一、将第十条修改为：\n\n“第十条 收购者(含经纪人)应当登记,并公示价格;不得压价。  \n\n\n收购者应当--如实记录。”',
    );
  });

  it('what a rule mends that the project has turned off', () => {
    const config = resolveConfig(allRules, [{ rules: new Map([['doc-number/*', { level: 'off' }]]) }]);
    const text = NOTICE('一、根据清政办发[2021]3号，落实责任。');
    assert.deepEqual(formatChanges(service.readText(text), optionsWith(), undefined, config), []);
  });

  it('everything where every switch is off', () => {
    const off = {
      spaces: false,
      markers: false,
      numbers: false,
      seams: 'keep',
      blankLines: false,
      trailingSpaces: false,
      tables: false,
    } as const;
    stays('一、提高 认识，清政办发[2021]3号。  \n\n\n\n（二）甲。', off);
  });

  it('correct official text', () => {
    stays(
      '第一条 本办法所称收购者，包括：\n（一）企业；\n（二）经纪人。\n第二条 《条例》（国务院令第1号）另有规定的，从其规定……',
    );
    stays(
      '一、总体要求\n（一）指导思想。以保障供给为目标，推进“放心粮”建设。\n（二）工作目标。到2025年，产量达到10万吨（不含大豆）；比2020年增长10%—15%。',
    );
  });
});

describe('formatting a range', () => {
  const text = NOTICE(
    '一、提高认识,落实责任，按时完成。  \n二、加强领导,落实责任，按时完成。  \n三、强化督查,落实责任，按时完成。  ',
  );

  it('changes the lines it touches and no others, by the habits of the whole', () => {
    const at = text.indexOf('加强领导');
    const after = checkFormat(service, text, {}, { start: at, end: at + 2 });
    assert.equal(after, text.replace('二、加强领导,落实责任，按时完成。  ', '二、加强领导，落实责任，按时完成。'));
  });

  it('an empty range is the line it stands on', () => {
    const at = text.indexOf('三、');
    assert.ok(checkFormat(service, text, {}, { start: at, end: at }).includes('三、强化督查，落实责任'));
  });

  it('a pair is changed whole or not at all', () => {
    const cut = NOTICE(
      '一、推进“放心粮”“好粮油”建设，统筹安排劳力和机具，抢抓晴好天气，实施"机械\n\n化收割"行动，确保颗粒归仓，不误农时。',
    );
    const at = cut.indexOf('实施"');
    const { text: after } = formatted(service, cut, { seams: 'keep' }, { start: at, end: at + 1 });
    assert.ok(after.includes('实施"机械'), after);
  });
});

describe('formatting bad input', () => {
  for (const [what, text] of [
    ['nothing', ''],
    ['blank lines alone', '\n\n \n'],
    ['a lone surrogate', '\ud800一、甲,乙\udc00。'],
    ['a byte order mark', '\uFEFF\n\n一、甲，乙。'],
    ['half a document', '清源县人民政府关于(试行'],
    ['marks alone', '，,（(「"“...——--〔[）'],
  ] as const) {
    it(`takes ${what}`, () => {
      checkFormat(service, text, { punctuation: 'full' });
      checkFormat(service, text, { punctuation: 'half' });
      checkFormat(service, text);
    });
  }

  it('a file that is one long line takes a time that grows as the line does', function () {
    this.timeout(60_000);
    const piece = '提高认识,落实责任(见《甲乙》) 12 万亩"好"...';
    const time = (times: number): number => {
      const read = service.readText(piece.repeat(times));
      const start = process.hrtime.bigint();
      formatChanges(read, optionsWith({ punctuation: 'full' }));
      return Number(process.hrtime.bigint() - start);
    };
    time(200);
    const [short, long] = [time(2_000), time(16_000)];
    assert.ok(long < Math.max(short, 2e7) * 40, `${short / 1e6} ms → ${long / 1e6} ms`);
  });

  it('takes a file with more changes than a call may have arguments', function () {
    this.timeout(60_000);
    const read = service.readText(NOTICE('一、提高认识,落实责任(每周一次)。\n'.repeat(50_000)));
    assert.ok(formatChanges(read, optionsWith({ punctuation: 'full' })).length >= 150_000);
  });

  it('gives edits that can be applied at once', () => {
    const text = NOTICE('一、提高认识 ,落实责任， (甲 ),  12 万亩 。  \n\n\n\n二．甲。');
    const changes = formatChanges(service.readText(text), optionsWith({ punctuation: 'full', seams: 'all' }));
    assert.notEqual(
      applyEdits(
        text,
        changes.map(({ edit }) => edit),
      ),
      undefined,
    );
  });
});
