import { commitmentsTexts } from '@tequio/commitments/wire';
import { textsOf } from '@tequio/platform/web';

/** The area's texts in the language of the page. */
export const commitmentTexts = () => textsOf(commitmentsTexts);
