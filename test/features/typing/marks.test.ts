/** Marks typed in ASCII: which become Chinese ones, and where they stay as they are. */
import assert from 'node:assert/strict';
import { ALL_MARKS } from '../../../server/src/features/typing/on-type';
import { type } from './check-typing';

const HEAD = '清源县人民政府办公室关于做好防汛工作的通知\n\n各乡镇人民政府：\n';

const types = (before: string, characters: string, after: string): void =>
  assert.equal(type(HEAD + before, characters), HEAD + after);
const stays = (before: string, characters: string): void =>
  types(before, characters, before.replace('‸', `${characters}‸`));

describe('quotation marks as they are typed', () => {
  it('open and close by turns', () => {
    types('要抓好‸', '"三防"工作', '要抓好“三防”工作‸');
    types('‸', '"三防"和"四联"', '“三防”和“四联”‸');
    types('他说：‸', '"要落实。"', '他说：“要落实。”‸');
  });

  it('count with those that are there, whoever typed them', () => {
    types('要抓好“三防‸', '"', '要抓好“三防”‸');
    types('要抓好“三防”和‸。', '"四联"', '要抓好“三防”和“四联”‸。');
    types('要抓好‸三防”工作', '"', '要抓好“‸三防”工作');
  });

  it('are nested by single ones', () => {
    types('他说“要抓好‸', `'三防'工作"`, '他说“要抓好‘三防’工作”‸');
    types('他说“要抓好‸工作”。', '"三防"', '他说“要抓好‘三防’‸工作”。');
  });

  it('step over the one the editor has closed', () => {
    types('要抓好“三防‸”工作', '"', '要抓好“三防”‸工作');
    types('他说“要抓好‘三防‸’工作”', "'", '他说“要抓好‘三防’‸工作”');
  });

  it('count over the lines of one paragraph, and not over paragraphs', () => {
    types(
      '各乡镇要把防汛工作摆在突出位置，落实好“县乡村三级包保责任人、\n巡查责任人、预警责任人‸',
      '"制度',
      '各乡镇要把防汛工作摆在突出位置，落实好“县乡村三级包保责任人、\n巡查责任人、预警责任人”制度‸',
    );
    types('甲方“没有关上。\n\n乙方‸', '"三防', '甲方“没有关上。\n\n乙方“三防‸');
  });

  it('in titles and in cells', () => {
    assert.equal(type('清源县关于印发‸\n', '"十四五"'), '清源县关于印发“十四五”‸\n');
    types(
      '序号\t任务\t单位\n1\t“三防\t‸水利局\n2\t架桥\t交通局',
      '"',
      '序号\t任务\t单位\n1\t“三防\t“‸水利局\n2\t架桥\t交通局',
    );
  });

  it('stay in Latin text, behind numbers, and as apostrophes', () => {
    stays('The Office shall be called ‸', '"Office"');
    stays('屏幕为27‸', '"');
    stays('要学好“it‸', "'s");
    stays('说明：don‸', "'t");
    stays('长5‸', "'");
    types('第12‸', '"号', '第12“号‸');
  });

  it('stay in addresses, code, comments and front matter', () => {
    stays('网址为https://example.com/?q=‸', '"a"');
    stays('网址为www.example.com/‸', '"');
    stays('命令为`gazette ‸', '"');
    stays('<!-- 见‸ -->', '"');
    assert.equal(type('---\ntitle: ‸\n---\n', '"'), '---\ntitle: "‸\n---\n');
  });

  it('stay in a document that quotes with straight ones', () => {
    stays('要抓好"三防"和"四联"，并做好‸', '"五保"');
    types('要抓好"三防"和“四联”和“五保”，并做好‸', '"六通"', '要抓好"三防"和“四联”和“五保”，并做好“六通”‸');
  });

  it('close a straight one with a straight one', () => {
    stays('要抓好"三防‸', '"');
  });

  it('stay when the setting is off', () => {
    assert.equal(type('要抓好‸', '"', { ...ALL_MARKS, quotes: false }), '要抓好"‸');
  });
});

describe('dashes as they are typed', () => {
  it('become one dash in Chinese text and at the beginning of a line', () => {
    types('目标‸', '--全面完成', '目标——全面完成‸');
    types('‸', '--甲方', '——甲方‸');
    types('\u3000\u3000‸', '--', '\u3000\u3000——‸');
  });

  it('stay in numbers, codes, comments, addresses, tables and rules', () => {
    stays('编号为A‸', '--B');
    stays('长度5‸', '--8米');
    stays('‸', '<!-- 见下 -->');
    stays('见https://example.com/a‸', '--b');
    stays('序号\t任务\t单位\n1\t‸\t交通局', '--');
    types('‸', '---', '---‸');
    assert.equal(type('‸', '---'), '---‸');
  });
});

describe('dots as they are typed', () => {
  it('become an ellipsis behind Chinese', () => {
    types('防汛、防台‸', '...', '防汛、防台……‸');
    types('他说“好‸', '...', '他说“好……‸');
  });

  it('stay behind numbers and letters, and where there are more', () => {
    stays('版本1‸', '...');
    stays('and so on‸', '...');
  });
});

describe('brackets of document numbers as they are typed', () => {
  it('become 〔〕 when the year is closed', () => {
    types('所引数据见王强‸', '[2021]', '所引数据见王强[2021]‸');
    types('浙政发‸', '[2021]12号', '浙政发〔2021〕12号‸');
    types('根据《通知》（国发‸', '(2021)12号', '根据《通知》（国发〔2021〕12号‸');
  });

  it('of an agency nobody knows when the serial or 号 follows', () => {
    types('清政发‸', '(2021)12号', '清政发〔2021〕12号‸');
    types('清政发（2021）‸', '3', '清政发〔2021〕3‸');
    types('清水利‸', '(2021)3号', '清水利〔2021〕3号‸');
  });

  it('stay where no number is meant', () => {
    stays('现予印发‸', '(2021)年');
    stays('规划‸', '(2021)3项');
    stays('名单（试行）‸', '(2021)');
    stays('名单‸', '(2021)');
    stays('见‸', '[1]');
  });
});
