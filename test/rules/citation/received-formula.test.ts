/** Cases of citation/received-formula beyond its page: formulas that are let pass, and broken ones. */
import { checkRule } from '../../support/check-rule';
import { notice } from '../../support/notices';

const id = 'citation/received-formula';

function reply(body: string, title = '浙江省人民政府办公厅关于同意设立山塘管理站的复函'): string {
  return notice({ title, number: '浙政办函〔2021〕8号', addressee: '省水利厅：', body });
}

describe(id, () => {
  const check = (body: string): void => checkRule(id, reply(body));

  it('asks for the name of the incoming document', () => {
    check('⟦来函收悉⟧。经省政府同意，现函复如下。');
    check('⟦你厅请示已收悉⟧。经省政府同意，现函复如下。');
    check('⟦你厅浙水〔2021〕9号文收悉⟧。经省政府同意，现函复如下。');
  });

  it('tells words that stand where 收悉 should', () => {
    check('你厅《关于设立山塘管理站的请示》（浙水〔2021〕9号）⟦已收到⟧。现函复如下。');
    check('你厅《关于设立山塘管理站的请示》⟦知悉⟧。现函复如下。');
    check('你厅⟦《关于设立山塘管理站的请示》⟧（浙水〔2021〕9号）。现函复如下。');
  });

  it('lets other ways of naming the matter pass', () => {
    check('你厅《关于设立山塘管理站的请示》收悉。现函复如下。');
    check('你厅关于设立山塘管理站的请示（浙水〔2021〕9号）收悉。现函复如下。');
    check('你厅报来的设立山塘管理站材料收悉。现函复如下。');
    check('省水利厅、省财政厅《关于设立山塘管理站的请示》（浙水〔2021〕9号）等文件均收悉。现函复如下。');
    check('你厅《关于设立山塘管理站的请示》反映的问题已经研究。');
  });

  it('looks at replies only', () => checkRule(id, notice({ body: '你厅来文收悉。现就有关事项通知如下。' })));
});
