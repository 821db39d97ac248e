/** Marks the control through which support information is reached, so that the focus can come back to it. */
export const SUPPORT = "data-support";
