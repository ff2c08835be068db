/** Cases of doc-number/issuer-mismatch that do not belong on its page: joint and party documents, short names, cited titles of many issuers. */
import { checkRule } from '../../support/check-rule';
import { notice } from '../../support/notices';

const id = 'doc-number/issuer-mismatch';

describe(id, () => {
  it('finds the code of another government', () => {
    checkRule(
      id,
      notice({
        title: '宁波市人民政府关于做好巡查工作的通知',
        number: '⟦杭政发⟧〔2021〕8号',
        signature: '宁波市人民政府',
      }),
    );
  });

  it('finds a government’s code on a paper of a department', () => {
    checkRule(
      id,
      notice({
        title: '浙江省财政厅关于做好资金管理工作的通知',
        number: '⟦浙政发⟧〔2021〕8号',
        signature: '浙江省财政厅',
      }),
    );
  });

  it('accepts the code of any of several issuers', () => {
    checkRule(
      id,
      notice({
        title: '浙江省人力资源和社会保障厅 浙江省财政厅关于调整补贴标准的通知',
        number: '浙人社发〔2021〕8号',
        signature: '浙江省人力资源和社会保障厅\n\n浙江省财政厅',
      }),
    );
  });

  it('accepts a party code on a paper of party and government', () => {
    checkRule(
      id,
      notice({
        title: '中共浙江省委办公厅 浙江省人民政府办公厅关于做好换届工作的通知',
        number: '浙委办发〔2021〕8号',
        signature: '中共浙江省委办公厅\n\n浙江省人民政府办公厅',
      }),
    );
  });

  it('compares short names with full ones', () => {
    checkRule(id, notice({ title: '省政府办公厅关于做好巡查工作的通知', signature: '省政府办公厅' }));
  });

  it('leaves it to another rule when title and signature disagree and one of them fits', () => {
    checkRule(id, notice({ signature: '浙江省人民政府' }));
  });

  it('compares cited titles that name an issuer, and only those', () => {
    checkRule(
      id,
      notice({
        body: '按照《国务院办公厅关于加强巡查的意见》（⟦国发⟧〔2020〕8号）、《国务院办公厅转发水利部关于山塘整治意见的通知》（国办发〔2020〕9号）、《关于加强巡查的通知》（国发〔2020〕10号）、《国务院安委会关于加强巡查的通知》（安委〔2020〕3号）、《中共中央 国务院关于乡村振兴的意见》（中发〔2021〕1号）执行。',
      }),
    );
  });
});
