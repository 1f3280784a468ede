import en from '@/i18n/en/comments.json';
import { addTexts } from '@/i18n/index';
import zh from '@/i18n/zh-CN/comments.json';

addTexts({ en: { comments: en }, 'zh-CN': { comments: zh } });
