import en from '@/i18n/en/sso.json';
import { addTexts } from '@/i18n/index';
import zh from '@/i18n/zh-CN/sso.json';

addTexts({ 'zh-CN': { sso: zh }, en: { sso: en } });
