import en from '@/i18n/en/samples.json';
import { addTexts } from '@/i18n/index';
import zh from '@/i18n/zh-CN/samples.json';

addTexts({ en: { samples: en }, 'zh-CN': { samples: zh } });
