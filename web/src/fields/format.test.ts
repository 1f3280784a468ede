import { describe, expect, it } from 'vitest';
import {
  formatAddress,
  formatDay,
  formatDuration,
  formatInstant,
  formatMoney,
  formatNumber,
  formatPercent,
  formatPhone,
  formatRelative,
  formatYearly,
} from './format';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('numbers', () => {
  it('show no zeros that say nothing', () => {
    expect(formatNumber(1234.5, 'en')).toBe('1,234.5');
    expect(formatNumber(8420000, 'zh-CN')).toBe('8,420,000');
    expect(formatNumber(2.7149, 'en', 2)).toBe('2.71');
    expect(formatPercent(45, 'zh-CN')).toBe('45%');
  });

  it('carry their currency in the reader’s way', () => {
    expect(formatMoney({ amount: 1200, currency: 'CNY' }, 'zh-CN')).toBe('¥1,200');
    expect(formatMoney({ amount: 1200.5, currency: 'USD' }, 'en')).toBe('$1,200.50');
    expect(formatMoney({ amount: -3, currency: 'EUR' }, 'en')).toBe('-€3');
  });

  it('survive a currency nobody knows', () => {
    expect(formatMoney({ amount: 5, currency: '积分' }, 'zh-CN')).toBe('5 积分');
  });
});

describe('days and instants', () => {
  it('are written as the language does', () => {
    expect(formatDay('2026-03-05', 'zh-CN')).toBe('2026年3月5日');
    expect(formatDay('2026-03-05', 'en')).toBe('Mar 5, 2026');
    expect(formatYearly('02-29', 'zh-CN')).toBe('2月29日');
    expect(formatYearly('10-01', 'en')).toBe('October 1');
  });

  it('follow the reader’s zone', () => {
    const instant = '2026-03-04T18:30:00Z';
    expect(plain(formatInstant(instant, 'zh-CN', 'Asia/Shanghai'))).toBe('2026年3月5日 02:30');
    expect(plain(formatInstant(instant, 'en', 'UTC'))).toBe('Mar 4, 2026, 6:30 PM');
  });

  it('are shown as they came when they are none', () => {
    expect(formatDay('soon', 'en')).toBe('soon');
    expect(formatYearly('13-40', 'en')).toBe('13-40');
    expect(formatInstant('soon', 'en', 'UTC')).toBe('soon');
  });

  it('are told relative to now', () => {
    const now = new Date('2026-03-05T12:00:00Z');
    expect(formatRelative('2026-03-05T11:59:40Z', 'zh-CN', now)).toBe('现在');
    expect(formatRelative('2026-03-02T12:00:00Z', 'zh-CN', now)).toBe('3天前');
    expect(formatRelative('2026-03-04T12:00:00Z', 'en', now)).toBe('yesterday');
  });
});

describe('durations', () => {
  it('leave out what is zero', () => {
    expect(plain(formatDuration(3900, 'en'))).toBe('1 hr 5 min');
    expect(formatDuration(3600, 'zh-CN')).toBe('1小时');
    expect(plain(formatDuration(0, 'en'))).toBe('0 sec');
  });
});

describe('addresses', () => {
  const address = {
    country: 'CN',
    province: '上海市',
    city: '上海市',
    district: '黄浦区',
    street: '南京东路 1 号',
    postcode: '200001',
  };

  const shop = { street: '1 Main St', city: 'Springfield', province: 'IL', country: 'US' };

  it('begin with the largest part where they are Chinese, a municipality named once', () => {
    expect(formatAddress(address, 'zh-CN')).toBe('上海市黄浦区南京东路 1 号 200001');
    expect(formatAddress(address, 'en')).toBe('上海市黄浦区南京东路 1 号 200001');
  });

  it('begin with the street elsewhere, whoever reads them', () => {
    expect(formatAddress(shop, 'en')).toBe('1 Main St, Springfield, IL, United States');
    expect(formatAddress(shop, 'zh-CN')).toBe('1 Main St, Springfield, IL, 美国');
  });

  it('keep a country that is no code', () => {
    expect(formatAddress({ city: 'Oxford', country: 'Great Britain' }, 'en')).toBe('Oxford, Great Britain');
  });
});

describe('phones', () => {
  it('group Chinese mobile numbers and leave others alone', () => {
    expect(formatPhone('+8613812345678')).toBe('+86 138 1234 5678');
    expect(formatPhone('+442071234567')).toBe('+442071234567');
    expect(formatPhone('138****5678')).toBe('138****5678');
  });
});

describe('the order of addresses', () => {
  const beijing = {
    country: 'CN',
    province: '北京市',
    city: '北京市',
    district: '海淀区',
    street: '中关村大街1号',
  };
  const london = { country: 'GB', city: 'London', street: '221B Baker Street', postcode: 'NW1 6XE' };

  it('is that of their own script, as the organisation has it', () => {
    expect(formatAddress(beijing, 'en')).toBe('北京市海淀区中关村大街1号');
    expect(formatAddress(london, 'en')).toBe('221B Baker Street, London, NW1 6XE, United Kingdom');
    const reversed = { 'zh-CN': 'smallToBig', en: 'bigToSmall' } as const;
    expect(formatAddress(beijing, 'en', reversed)).toBe('中关村大街1号, 海淀区, 北京市');
    expect(formatAddress(london, 'en', reversed)).toBe('United Kingdom, NW1 6XE, London, 221B Baker Street');
  });
});
