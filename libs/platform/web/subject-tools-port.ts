import { InjectionToken, type Type } from '@angular/core';

/** Port: the area that stands above all others puts its tools on their pages without their knowing it. */
export const SUBJECT_TOOLS = new InjectionToken<() => Promise<Type<unknown>>>('what one can do with any subject');
