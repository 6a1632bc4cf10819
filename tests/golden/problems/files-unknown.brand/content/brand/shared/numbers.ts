export const width = 7;
