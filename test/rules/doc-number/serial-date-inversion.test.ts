/** Cases of doc-number/serial-date-inversion that do not belong on its page: which document of several is named. */
import { checkRule } from '../../support/check-rule';
import { notice } from '../../support/notices';

const id = 'doc-number/serial-date-inversion';

function several(second: string, date: string): string {
  return [
    notice({ number: '浙政办发〔2021〕8号', date: '2021年4月12日' }),
    notice({ title: '浙江省人民政府办公厅关于做好春耕工作的通知', number: second, date }),
    notice({
      title: '浙江省人民政府办公厅关于做好防台工作的通知',
      number: '浙政办发〔2021〕12号',
      date: '2021年6月2日',
    }),
    notice({
      title: '浙江省人民政府办公厅关于做好秋收工作的通知',
      number: '浙政办发〔2021〕20号',
      date: '2021年6月28日',
    }),
  ].join('\n');
}

describe(id, () => {
  it('names the one document that stands out of order', () => {
    checkRule(id, several('⟦浙政办发〔2021〕10号⟧', '2021年7月1日'));
  });

  it('believes the earlier serials when two readings are as good', () => {
    const early = notice({ number: '浙政办发〔2021〕8号', date: '2021年4月12日' });
    const late = notice({
      title: '浙江省人民政府办公厅关于做好春耕工作的通知',
      number: '⟦浙政办发〔2021〕9号⟧',
      date: '2021年4月2日',
    });
    checkRule(id, `${early}\n${late}`);
    checkRule(id, `${late}\n${early}`);
  });

  it('compares only numbers that nothing else is wrong with', () => {
    checkRule(id, several('浙政办发〔2021〕10号', '2020年3月1日'));
    checkRule(id, several('浙政办发〔2021〕12号', '2021年3月1日'));
    checkRule(id, several('浙政发〔2021〕7号', '2021年7月1日'));
  });

  it('allows equal dates', () => {
    checkRule(id, several('浙政办发〔2021〕10号', '2021年6月2日'));
  });
});
