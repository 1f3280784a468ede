import en from '@/i18n/en/websites.json';
import { addTexts } from '@/i18n/index';
import zh from '@/i18n/zh-CN/websites.json';

addTexts({ 'zh-CN': { websites: zh }, en: { websites: en } });
