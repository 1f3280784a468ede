import en from '@/i18n/en/forms.json';
import { addTexts } from '@/i18n/index';
import zh from '@/i18n/zh-CN/forms.json';

addTexts({ 'zh-CN': { forms: zh }, en: { forms: en } });
