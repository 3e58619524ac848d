export { anyRichText } from './rich-texts';
