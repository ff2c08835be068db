/** Renumbering of plans and notices: 一、（一）1. headings, lists, boxes, attachments, rows of tables. */
import assert from 'node:assert/strict';
import { checkRefused, checkRenumber } from './check-renumber';

const PLAN = '某某市发展规划\n\n';

describe('renumbering headings', () => {
  it('moves a heading with its children, boxes, tables and the blank lines inside', () => {
    checkRenumber(
      `${PLAN}一、甲\n\n（一）子。坚持。见第二部分。\n\n二、‸乙\n\n（一）丑。推进。\n\n专栏1 丙\n1.丁。\n2.戊。\n\n三、己\n办理，见第一部分第（一）项、第三部分。\n`,
      'move-up',
      `${PLAN}一、乙\n\n（一）丑。推进。\n\n专栏1 丙\n1.丁。\n2.戊。\n\n二、甲\n\n（一）子。坚持。见第一部分。\n\n三、己\n办理，见第二部分第（一）项、第三部分。\n`,
    );
  });

  it('renumbers the boxes of headings that change places', () => {
    checkRenumber(
      `${PLAN}一、甲\n内容见专栏1。\n专栏1 子\n1.壹。\n2.贰。\n二、‸乙\n内容见专栏2。\n专栏2 丑\n1.叁。\n2.肆。\n三、丙\n见专栏1、专栏2。\n`,
      'move-up',
      `${PLAN}一、乙\n内容见专栏1。\n专栏1 丑\n1.叁。\n2.肆。\n二、甲\n内容见专栏2。\n专栏2 子\n1.壹。\n2.贰。\n三、丙\n见专栏2、专栏1。\n`,
    );
  });

  it('lets （一） run on through 一、二、 where the text does', () => {
    const text = (a: string, b: string, c: string, d: string, e: string, insert = ''): string =>
      `${PLAN}一、甲\n（一）子。坚持。\n（${a}）丑‸。坚持。\n${insert}二、乙\n（${b}）寅。推进。\n（${c}）卯。推进。\n三、丙\n（${d}）辰。落实。\n（${e}）巳。落实。\n`;
    checkRenumber(
      text('二', '三', '四', '五', '六'),
      'insert-after',
      text('二', '四', '五', '六', '七', '（三）‸××××\n').replace('丑‸', '丑'),
    );
  });

  it('lets 1. restart under each （一）', () => {
    checkRenumber(
      `${PLAN}一、甲\n（一）子。坚持。\n1.壹。做。\n2.‸贰。做。\n（二）丑。坚持。\n1.叁。做。\n2.肆。做。\n`,
      'delete',
      `${PLAN}一、甲\n（一）子。坚持。\n1.壹。做。\n（二）丑。坚持。\n1.叁。做。\n2.肆。做。\n`,
    );
  });

  it('keeps the printed form: half-width brackets, spaces behind and inside, mark signs', () => {
    checkRenumber(
      `${PLAN}一 、甲\n(一) 子。坚持。\n(二) ‸丑。坚持。\n二 、乙\n好。\n`,
      'insert-before',
      `${PLAN}一 、甲\n(一) 子。坚持。\n(二) ‸××××\n(三) 丑。坚持。\n二 、乙\n好。\n`,
    );
    checkRenumber(
      `${PLAN}# 一、甲\n\n好。\n\n# ‸二、乙\n\n好。\n`,
      'insert-before',
      `${PLAN}# 一、甲\n\n好。\n\n# 二、‸\n\n# 三、乙\n\n好。\n`,
    );
  });

  it('promotes in place: what followed it there now belongs to it', () => {
    checkRenumber(
      `${PLAN}一、甲\n(一)子。坚持。\n(二)‸丑。坚持。\n1.壹。做。\n2.贰。做。\n(三)寅。坚持，见第一部分第（二）项、第一部分第(三)项。\n二、乙\n好。\n`,
      'promote',
      `${PLAN}一、甲\n(一)子。坚持。\n二、丑。坚持。\n(一)壹。做。\n(二)贰。做。\n(三)寅。坚持，见第二部分、第二部分第(三)项。\n三、乙\n好。\n`,
    );
  });

  it('demotes into the heading before, as its last child', () => {
    const { doubtful } = checkRenumber(
      `${PLAN}一、甲\n（一）子。坚持。\n二、‸乙\n（一）丑。坚持，见第二部分。\n三、丙\n好，见第三部分。\n`,
      'demote',
      `${PLAN}一、甲\n（一）子。坚持。\n（二）乙\n1.丑。坚持，见第一部分第（二）项。\n二、丙\n好，见第二部分。\n`,
    );
    assert.deepEqual(doubtful, []);
  });

  it('says so where a level has no form to be cited by', () => {
    const { doubtful } = checkRenumber(
      `${PLAN}一、甲\n（一）子。坚持。\n1.壹。做。\n2.贰。做。\n（二）‸丑。坚持。\n二、乙\n见第一部分第（二）项。\n`,
      'demote',
      `${PLAN}一、甲\n（一）子。坚持。\n1.壹。做。\n2.贰。做。\n3.丑。坚持。\n二、乙\n见第一部分第（二）项。\n`,
    );
    assert.deepEqual(doubtful, ['第一部分第（二）项']);
  });

  it('refuses at both ends of the ladder and where nothing stands before', () => {
    checkRefused(`${PLAN}一、‸甲\n好。\n二、乙\n好。\n`, 'promote', /最高一级/);
    checkRefused(`${PLAN}一、‸甲\n好。\n二、乙\n好。\n`, 'demote', /前面没有同级/);
    checkRefused(`${PLAN}一、甲\n（一）‸子。坚持。\n二、乙\n好。\n`, 'move-up', /第一个/);
  });

  it('mends a count that is wrong', () => {
    checkRenumber(
      `${PLAN}一、甲\n好。\n三、‸乙\n好。\n三、丙\n好。\n`,
      'renumber-level',
      `${PLAN}一、甲\n好。\n二、‸乙\n好。\n三、丙\n好。\n`,
    );
  });

  it('leaves a count alone that is in order', () => {
    const { made } = checkRenumber(
      `${PLAN}一、甲\n‸好。\n二、乙\n好。\n`,
      'renumber-all',
      `${PLAN}一、甲\n‸好。\n二、乙\n好。\n`,
    );
    assert.deepEqual(made.edits, []);
    assert.match(made.summary[0]?.zh ?? '', /无须改动/);
  });

  it('leaves a count alone that holds an ordinal in the form of another level', () => {
    const text = `${PLAN}一、甲\n（一）子。做。\n2.丑。做。\n（三）‸寅。做。\n二、乙\n好。\n`;
    checkRefused(text, 'insert-before', /“2\.”/);
    checkRefused(text, 'renumber-level', /“2\.”/);
    checkRenumber(text, 'renumber-all', text);
  });

  it('stops at the last sign of a script', () => {
    const list = Array.from({ length: 50 }, (_, i) =>
      String.fromCodePoint(i < 20 ? 0x2460 + i : i < 35 ? 0x3251 + i - 20 : 0x32b1 + i - 35),
    );
    checkRefused(`${PLAN}一、甲\n‸${list.map((sign) => `${sign}事项。`).join('\n')}\n`, 'insert-before', /序号形式/);
  });
});

describe('renumbering lists', () => {
  it('moves the members of a plain list', () => {
    checkRenumber(
      `某某名单\n\n1.甲公司\n2.乙公司\n3.‸丙公司\n4.丁公司\n`,
      'move-up',
      `某某名单\n\n1.甲公司\n2.‸丙公司\n3.乙公司\n4.丁公司\n`,
    );
  });

  it('counts the items of a box apart from the run around it', () => {
    checkRenumber(
      `${PLAN}一、甲\n（一）子。坚持。\n1.壹。做。\n专栏1 项目\n1.‸贰。做。\n2.叁。做。\n3.肆。做。\n2.伍。做。\n（二）丑。坚持。\n`,
      'delete',
      `${PLAN}一、甲\n（一）子。坚持。\n1.壹。做。\n专栏1 项目\n1.叁。做。\n2.肆。做。\n2.伍。做。\n（二）丑。坚持。\n`,
    );
  });
});

describe('renumbering boxes', () => {
  const text = (cursor: string): string =>
    `${PLAN}一、甲\n见专栏1和专栏 2。\n专栏1 子\n1.壹。\n2.贰。\n二、乙\n见专栏三、专栏3。\n专栏${cursor}2 丑\n1.叁。\n2.肆。\n三、丙\n好。\n专栏3 寅\n1.伍。\n2.陆。\n`;

  it('inserts one with a caption to be replaced', () => {
    checkRenumber(
      text('‸'),
      'insert-after',
      `${PLAN}一、甲\n见专栏1和专栏 2。\n专栏1 子\n1.壹。\n2.贰。\n二、乙\n见专栏四、专栏4。\n专栏2 丑\n1.叁。\n2.肆。\n专栏3 ‸××××\n三、丙\n好。\n专栏4 寅\n1.伍。\n2.陆。\n`,
    );
  });

  it('deletes one', () => {
    const { deleted } = checkRenumber(
      text('‸'),
      'delete',
      `${PLAN}一、甲\n见专栏1和专栏 2。\n专栏1 子\n1.壹。\n2.贰。\n二、乙\n见专栏二、专栏2。\n三、丙\n好。\n专栏2 寅\n1.伍。\n2.陆。\n`,
    );
    assert.deepEqual(deleted, ['专栏 2']);
  });
});

const NOTICE = (body: string, note: string, pages: string): string =>
  `某某市人民政府关于做好安全事项的通知\n\n各县（市、区）人民政府：\n\n　　${body}\n\n　　附件：${note}\n\n某某市人民政府\n2021年6月1日\n\n${pages}\n`;

describe('renumbering attachments', () => {
  const three = (cursor: string): string =>
    NOTICE(
      '按附件2填报，另见附件1、附件三。',
      '1.甲表\n　　　　　2.乙表\n　　　　　3.丙表',
      `附件1\n\n甲表\n\n一、某。\n\n附件2${cursor}\n\n乙表\n\n一、某。\n二、某。\n\n附件3\n\n丙表\n\n一、无。`,
    );

  it('moves the page, its line in the note and every mention', () => {
    checkRenumber(
      three('‸'),
      'move-up',
      NOTICE(
        '按附件1填报，另见附件2、附件三。',
        '1.乙表\n　　　　　2.甲表\n　　　　　3.丙表',
        '附件1\n\n乙表\n\n一、某。\n二、某。\n\n附件2\n\n甲表\n\n一、某。\n\n附件3\n\n丙表\n\n一、无。',
      ),
    );
  });

  it('deletes the page and its line', () => {
    const { deleted } = checkRenumber(
      three('‸'),
      'delete',
      NOTICE(
        '按附件2填报，另见附件1、附件二。',
        '1.甲表\n　　　　　2.丙表',
        '附件1\n\n甲表\n\n一、某。\n\n附件2\n\n丙表\n\n一、无。',
      ),
    );
    assert.deepEqual(deleted, ['附件2']);
  });

  it('does the same from the line in the note', () => {
    checkRenumber(
      three('').replace('2.乙表', '2.‸乙表'),
      'insert-before',
      NOTICE(
        '按附件3填报，另见附件1、附件四。',
        '1.甲表\n　　　　　2.××××\n　　　　　3.乙表\n　　　　　4.丙表',
        '附件1\n\n甲表\n\n一、某。\n\n附件2\n\n‸××××\n\n附件3\n\n乙表\n\n一、某。\n二、某。\n\n附件4\n\n丙表\n\n一、无。',
      ),
    );
  });

  it('numbers an only attachment when a second comes', () => {
    const one = NOTICE('具体要求见附件。', '甲表', '附件‸\n\n甲表\n\n一、某。');
    checkRenumber(
      one,
      'insert-after',
      NOTICE('具体要求见附件1。', '1.甲表\n　　　　　2.××××', '附件1\n\n甲表\n\n一、某。\n\n附件2\n\n‸××××'),
    );
    checkRenumber(
      one,
      'insert-before',
      NOTICE('具体要求见附件2。', '1.××××\n　　　　　2.甲表', '附件1\n\n‸××××\n\n附件2\n\n甲表\n\n一、某。'),
    );
  });
});

describe('renumbering rows', () => {
  const table = (...rows: string[]): string =>
    `${PLAN}一、甲\n指标如下：\n\n类别\t序号\t指标\t数值\n${rows.join('\n')}\n\n二、乙\n好。\n`;

  it('moves a row inside its group, whose name stays in the first row', () => {
    checkRenumber(
      table('经济\t1\t产值\t10', '\t2\t‸税收\t20', '社会\t3\t人口\t30', '\t4\t学校\t40'),
      'move-up',
      table('经济\t1\t税收\t20', '\t2\t产值\t10', '社会\t3\t人口\t30', '\t4\t学校\t40'),
    );
    checkRefused(
      table('经济\t1\t产值\t10', '\t2\t‸税收\t20', '社会\t3\t人口\t30', '\t4\t学校\t40'),
      'move-down',
      /另一组/,
    );
  });

  it('hands the name of a group on when its first row goes, and takes it over when one comes before', () => {
    const text = table('经济\t1\t产值\t10', '\t2\t税收\t20', '社会\t3\t‸人口\t30', '\t4\t学校\t40');
    checkRenumber(text, 'delete', table('经济\t1\t产值\t10', '\t2\t税收\t20', '社会\t3\t学校\t40'));
    checkRenumber(
      text,
      'insert-before',
      table('经济\t1\t产值\t10', '\t2\t税收\t20', '社会\t3\t‸\t', '\t4\t人口\t30', '\t5\t学校\t40'),
    );
  });

  it('inserts into a pipe table', () => {
    checkRenumber(
      `${PLAN}一、甲\n\n| 序号 | 指标 |\n| --- | --- |\n| 1 | ‸产值 |\n| 2 | 税收 |\n`,
      'insert-after',
      `${PLAN}一、甲\n\n| 序号 | 指标 |\n| --- | --- |\n| 1 | 产值 |\n| 2 | ‸|\n| 3 | 税收 |\n`,
    );
  });

  it('leaves years and other numbers alone', () => {
    checkRefused(`某某表\n\n年份\t产值\t税收\n2020\t‸1\t2\n2021\t3\t4\n`, 'delete', /没有编号/);
  });
});
