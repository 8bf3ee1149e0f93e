/** Writes a number of stories, such as "1 story" or "12 stories". */
export const storyCount = (count: number) => (count === 1 ? '1 story' : `${count} stories`);
