import en from '@/i18n/en/calendar.json';
import { addTexts } from '@/i18n/index';
import zh from '@/i18n/zh-CN/calendar.json';

addTexts({ 'zh-CN': { calendar: zh }, en: { calendar: en } });
