import en from '@/i18n/en/session.json';
import { addTexts } from '@/i18n/index';
import zh from '@/i18n/zh-CN/session.json';

addTexts({ 'zh-CN': { session: zh }, en: { session: en } });
