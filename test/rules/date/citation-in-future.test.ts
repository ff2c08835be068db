/** Cases of date/citation-in-future that do not belong on its page: plans, and documents whose own year is in doubt. */
import { checkRule } from '../../support/check-rule';
import { notice } from '../../support/notices';

const id = 'date/citation-in-future';

describe(id, () => {
  it('finds later years wherever a number is cited', () => {
    checkRule(
      id,
      notice({ body: '按照⟦浙政发〔2022〕3号⟧和《关于加强巡查的通知》（⟦浙水〔2023〕7号⟧）要求，请认真贯彻落实。' }),
    );
  });

  it('leaves plans and dates of effect alone', () => {
    checkRule(
      id,
      notice({
        body: '推动出台《浙江省山塘管理条例》，将于2022年1月1日发布的目录另行通知；2022年6月底前印发的方案；2021年9月29日前公布的名单。',
      }),
    );
  });

  it('takes the later of the two years when date and number disagree', () => {
    checkRule(id, notice({ date: '2020年4月12日', body: '按照浙政发〔2021〕3号文件要求，请认真贯彻落实。' }));
  });
});
