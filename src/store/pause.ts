/** Called now and then by what takes long: lets others on meanwhile, and throws to end it. */
export type Pause = () => Promise<void>;

export const neverPause: Pause = async () => {};
