export { gone as width } from './gone.ts';
export const height = 2;
