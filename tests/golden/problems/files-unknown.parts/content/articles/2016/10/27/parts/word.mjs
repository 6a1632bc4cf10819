export const word = 'many';
