/** Whether two sources are the same program: editors add and take line ends at the end. */
export const isSameText = (one: string, other: string): boolean => one.trimEnd() === other.trimEnd();
