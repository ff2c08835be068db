/** Renumbering of legal text: 编 章 节 条 款 项, and the references to them. */
import assert from 'node:assert/strict';
import { checkRefused, checkRenumber, renumbered } from './check-renumber';

const HEAD = '某某市安全管理办法\n\n';

describe('renumbering articles', () => {
  it('inserts behind the article at the cursor and shifts what follows, through chapters', () => {
    checkRenumber(
      `${HEAD}第一章　总则\n\n第一条　‸甲。\n\n第二条　乙。\n\n第二章　责任\n\n第三条　依照第二条办理。\n`,
      'insert-after',
      `${HEAD}第一章　总则\n\n第一条　甲。\n\n第二条　‸\n\n第三条　乙。\n\n第二章　责任\n\n第四条　依照第三条办理。\n`,
    );
  });

  it('counts past a thousand', () => {
    checkRenumber(
      '某某法典\n\n第九百九十九条　甲。\n第一千条　乙‸。\n第一千零一条　丙，依照第一千条、第一千零一条。\n',
      'insert-before',
      '某某法典\n\n第九百九十九条　甲。\n第一千条　\n第一千零一条　乙。\n第一千零二条　丙，依照第一千零一条、第一千零二条。\n',
    );
  });

  it('inserts before the first one', () => {
    checkRenumber(
      `${HEAD}第一条　‸甲。\n第二条　依照第一条。\n`,
      'insert-before',
      `${HEAD}第一条　‸\n第二条　甲。\n第三条　依照第二条。\n`,
    );
  });

  it('inserts behind the last one, children included', () => {
    checkRenumber(
      `${HEAD}第一条　甲。\n第二条　‸下列：\n（一）子；\n（二）丑。`,
      'insert-after',
      `${HEAD}第一条　甲。\n第二条　下列：\n（一）子；\n（二）丑。\n第三条　‸`,
    );
  });

  it('deletes with all that stands below, and lists the references to it without touching them', () => {
    const { deleted, doubtful } = checkRenumber(
      `${HEAD}第一条　甲。\n\n第二条　‸下列：\n（一）子；\n（二）丑。\n\n第三条　按第二条第（一）项、第一条办理。\n`,
      'delete',
      `${HEAD}第一条　甲。\n\n第二条　按第二条第（一）项、第一条办理。\n`,
    );
    assert.deepEqual(deleted, ['第二条第（一）项']);
    assert.deepEqual(doubtful, []);
  });

  it('takes a deleted chapter’s articles out of the count', () => {
    checkRenumber(
      `${HEAD}第一章　总则\n第一条　甲。\n第二章‸　责任\n第二条　乙。\n第三条　丙。\n第三章　附则\n第四条　丁。依照第一条、第四条。\n`,
      'delete',
      `${HEAD}第一章　总则\n第一条　甲。\n第二章　附则\n第二条　丁。依照第一条、第二条。\n`,
    );
  });

  it('moves a chapter with its articles', () => {
    checkRenumber(
      `${HEAD}第一章　总则\n第一条　甲。\n第二章‸　责任\n第二条　乙。\n第三条　丙，见第一章、第二章。\n`,
      'move-up',
      `${HEAD}第一章　责任\n第一条　乙。\n第二条　丙，见第二章、第一章。\n第二章　总则\n第三条　甲。\n`,
    );
  });

  it('moves whole lines: comments stay before their line, blank lines stay between', () => {
    checkRenumber(
      `${HEAD}第一条　甲。\n\n<!-- gazette-disable-next-line a/b -->\n第二条　‸乙。\n\n第三条　丙。\n`,
      'move-down',
      `${HEAD}第一条　甲。\n\n第二条　丙。\n\n<!-- gazette-disable-next-line a/b -->\n第三条　‸乙。\n`,
    );
  });

  it('moves the last one up where no line end follows it', () => {
    checkRenumber(
      `${HEAD}第一条　甲。\r\n\r\n第二条　乙。\r\n\r\n第三条　‸丙。`,
      'move-up',
      `${HEAD}第一条　甲。\r\n\r\n第二条　丙。\r\n\r\n第三条　乙。`,
    );
  });

  it('keeps a byte order mark first', () => {
    checkRenumber(`\uFEFF第一条　甲。\n第二条　‸乙。\n`, 'move-up', `\uFEFF第一条　乙。\n第二条　甲。\n`);
  });

  it('keeps inserted articles (之一) behind their article', () => {
    checkRenumber(
      `${HEAD}第一条　‸甲。\n第二条　乙。\n第二条之一　丙。\n第三条　见第二条之一。\n`,
      'delete',
      `${HEAD}第一条　乙。\n第一条之一　丙。\n第二条　见第一条之一。\n`,
    );
    checkRenumber(
      `${HEAD}第一条　甲。\n第一条之一　‸乙。\n第一条之二　丙。\n第二条　见第一条之二。\n`,
      'insert-after',
      `${HEAD}第一条　甲。\n第一条之一　乙。\n第一条之二　‸\n第一条之三　丙。\n第二条　见第一条之三。\n`,
    );
    checkRefused(`${HEAD}第一条　‸甲。\n第一条之一　乙。\n第二条　丙。\n`, 'delete', /之一/);
  });

  it('keeps a gap that is there on purpose', () => {
    checkRenumber(
      `${HEAD}第一条　甲。\n（本文有删减）\n第五条　‸乙。\n第六条　丙，见第五条。\n`,
      'insert-after',
      `${HEAD}第一条　甲。\n（本文有删减）\n第五条　乙。\n第六条　‸\n第七条　丙，见第五条。\n`,
    );
  });

  it('refuses where numbers repeat, and says what to do', () => {
    checkRefused(`${HEAD}第一条　‸甲。\n第二条　乙。\n第二条　丙。\n`, 'insert-after', /重新编号本级/);
  });

  it('leaves quoted provisions and references inside quotation marks alone', () => {
    checkRenumber(
      `${HEAD}第一条　‸甲。\n第二条　将《某条例》第十条修改为：“第十条　丁。\n“第十一条　依照第二条。”\n第三条　所称“第二条”，指第二条。\n`,
      'insert-before',
      `${HEAD}第一条　\n第二条　甲。\n第三条　将《某条例》第十条修改为：“第十条　丁。\n“第十一条　依照第二条。”\n第四条　所称“第二条”，指第三条。\n`,
    );
  });

  it('puts the count in order, references following', () => {
    checkRenumber(
      `${HEAD}第一条　‸甲。\n第三条　乙。\n第四条　见第三条。\n`,
      'renumber-level',
      `${HEAD}第一条　甲。\n第二条　乙。\n第三条　见第二条。\n`,
    );
  });

  it('refuses where nothing is numbered', () => {
    checkRefused(`某某市‸通知\n\n各县：\n\n　　请照办。\n`, 'delete', /没有编号/);
  });
});

describe('renumbering 款 and 项', () => {
  const text = (a: string, b: string): string =>
    `${HEAD}第一条　甲款。\n${a}　　乙款：\n（一）子；\n${b}（二）丑。\n　　丙款，按前款办理。\n第二条　见第一条第二款第（二）项、第一条第三款。\n`;

  it('moves a 款 behind the number of its article', () => {
    checkRenumber(
      text('‸', ''),
      'move-up',
      `${HEAD}第一条　乙款：\n（一）子；\n（二）丑。\n　　甲款。\n　　丙款，按第一款办理。\n第二条　见第一条第一款第（二）项、第一条第三款。\n`,
    );
  });

  it('deletes a 款 and shifts those behind it', () => {
    const { deleted } = checkRenumber(
      text('‸', ''),
      'delete',
      `${HEAD}第一条　甲款。\n　　丙款，按前款办理。\n第二条　见第一条第二款第（二）项、第一条第二款。\n`,
    );
    assert.deepEqual(deleted, ['前款', '第一条第二款第（二）项']);
  });

  it('inserts a 款 with words to be replaced, so that it counts', () => {
    checkRenumber(
      text('‸', ''),
      'insert-before',
      `${HEAD}第一条　甲款。\n　　‸××××。\n　　乙款：\n（一）子；\n（二）丑。\n　　丙款，按前款办理。\n第二条　见第一条第三款第（二）项、第一条第四款。\n`,
    );
  });

  it('moves an item inside its list', () => {
    checkRenumber(
      text('', '‸'),
      'move-up',
      `${HEAD}第一条　甲款。\n　　乙款：\n（一）丑。\n（二）子；\n　　丙款，按前款办理。\n第二条　见第一条第二款第（一）项、第一条第三款。\n`,
    );
    checkRefused(text('', '‸'), 'move-down', /最后一个/);
  });

  it('has no level for articles and items to go up to', () => {
    checkRefused(text('', '‸'), 'promote', /最高一级/);
    checkRefused(`${HEAD}第一条　甲。\n第二条　‸乙。\n`, 'demote', /没有上下级/);
  });
});

describe('chapters and sections', () => {
  it('makes a section a chapter, and what followed it its sections', () => {
    checkRenumber(
      `${HEAD}第一章　总则\n第一节　子\n第一条　甲。\n第二节‸　丑\n第二条　乙。\n第三节　寅\n第三条　丙，见第一章第二节、第二章。\n第二章　附则\n第四条　丁。\n`,
      'promote',
      `${HEAD}第一章　总则\n第一节　子\n第一条　甲。\n第二章　丑\n第二条　乙。\n第一节　寅\n第三条　丙，见第二章、第三章。\n第三章　附则\n第四条　丁。\n`,
    );
  });

  it('refuses a chapter with sections to go down', () => {
    checkRefused(
      `${HEAD}第一章　总则\n第一条　甲。\n第二章‸　责任\n第一节　子\n第二条　乙。\n第二节　丑\n第三条　丙。\n`,
      'demote',
      /最低一级/,
    );
  });
});

describe('the 目录 of a law', () => {
  const law = (list: string, body: string): string => `${HEAD}目　录\n\n${list}\n\n${body}`;
  const text = law(
    '第一章　总则\n第二章　责任\n　　第一节　子\n　　第二节　丑\n第三章　附则',
    '第一章　总则\n第一条　甲。\n第二章‸　责任\n第一节　子\n第二条　乙。\n第二节　丑\n第三条　丙。\n第三章　附则\n第四条　丁。\n',
  );

  it('moves with the chapter and its sections', () => {
    checkRenumber(
      text,
      'move-up',
      law(
        '第一章　责任\n　　第一节　子\n　　第二节　丑\n第二章　总则\n第三章　附则',
        '第一章　责任\n第一节　子\n第一条　乙。\n第二节　丑\n第二条　丙。\n第二章　总则\n第三条　甲。\n第三章　附则\n第四条　丁。\n',
      ),
    );
  });

  it('loses and gains lines with the body, also from its own lines', () => {
    checkRenumber(
      text.replace('‸', '').replace('第二章', '第二章‸'),
      'delete',
      law('第一章　总则\n第二章　附则', '第一章　总则\n第一条　甲。\n第二章　附则\n第二条　丁。\n'),
    );
    checkRenumber(
      text,
      'insert-after',
      law(
        '第一章　总则\n第二章　责任\n　　第一节　子\n　　第二节　丑\n第三章　\n第四章　附则',
        '第一章　总则\n第一条　甲。\n第二章　责任\n第一节　子\n第二条　乙。\n第二节　丑\n第三条　丙。\n第三章　‸\n第四章　附则\n第四条　丁。\n',
      ),
    );
  });
});

describe('forms of references', () => {
  /** Each reference stands in the last article; an article is put before the second. */
  const table: readonly (readonly [string, string])[] = [
    ['第二条', '第三条'],
    ['第 二 条', '第 三 条'],
    ['第2条', '第3条'],
    ['第２条', '第３条'],
    ['本办法第二条', '本办法第三条'],
    ['第二条第一款', '第三条第一款'],
    ['第二条第二款第（二）项', '第三条第二款第（二）项'],
    ['第二条第二款第二项', '第三条第二款第二项'],
    ['第二条第二款第(二)项', '第三条第二款第(二)项'],
    ['第一条、第二条', '第一条、第三条'],
    ['第一条和第二条', '第一条和第三条'],
    ['第二、三条', '第三、四条'],
    ['第一条至第三条', '第一条至第四条'],
    ['第二条第一款、第二款', '第三条第一款、第二款'],
    ['前条', '前条'],
    ['前两条', '前两条'],
    ['本条', '本条'],
    ['《某某市安全管理办法》第二条', '《某某市安全管理办法》第三条'],
    ['《某某省条例》第二条', '《某某省条例》第二条'],
    ['第一章', '第一章'],
    ['第二时间', '第二时间'],
  ];
  for (const [before, after] of table) {
    it(`${before} becomes ${after}`, () => {
      const text = (reference: string, last: string, rest: string): string =>
        `${HEAD}第一章　总则\n第一条　甲。\n${rest}第${last}条　按${reference}办理。\n`;
      const second = (n: string, m: string): string =>
        `第${n}条　乙款。\n　　丙款：\n（一）子；\n（二）丑。\n第${m}条　丙。\n`;
      const made = renumbered(text(before, '四', second('二', '三')).replace('乙款', '乙‸款'), 'insert-before');
      assert.equal(made.text, text(after, '五', `第二条　\n${second('三', '四')}`));
      assert.deepEqual([made.deleted, made.doubtful], [[], []]);
    });
  }
});
