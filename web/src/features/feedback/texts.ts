import en from '@/i18n/en/feedback.json';
import { addTexts } from '@/i18n/index';
import zh from '@/i18n/zh-CN/feedback.json';

addTexts({ en: { feedback: en }, 'zh-CN': { feedback: zh } });
