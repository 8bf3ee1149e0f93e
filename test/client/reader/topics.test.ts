import { afterEach, expect, test, vi } from 'vitest';
import { createMuteMatcher } from '#client/reader/muting.ts';
import { topicChoices } from '#client/stores/topic-choices.ts';
import { storyCard } from '../../fixtures/browser/story-card.ts';

const power = { kind: 'tag', slug: 'power', name: 'Power' } as const;
const research = { kind: 'category', slug: 'research', name: 'Research' } as const;

afterEach(() => {
  localStorage.clear();
  vi.resetModules();
});

const openPage = () => import('#client/reader/topics.ts');

test('a topic is followed until it is toggled again, also on the next page', async () => {
  const { toggleTopic } = await openPage();
  toggleTopic({ choice: 'followed', topic: power });
  toggleTopic({ choice: 'followed', topic: research });
  vi.resetModules();
  const next = await openPage();
  expect(next.followed.get()).toEqual([power, research]);
  next.toggleTopic({ choice: 'followed', topic: power });
  expect(next.followed.get()).toEqual([research]);
});

test('muting a topic unfollows it, and following unmutes it', async () => {
  const { toggleTopic, followed, mutedTopics } = await openPage();
  toggleTopic({ choice: 'followed', topic: power });
  toggleTopic({ choice: 'muted', topic: power });
  expect([followed.get(), mutedTopics.get()]).toEqual([[], [power]]);
  toggleTopic({ choice: 'followed', topic: power });
  expect([followed.get(), mutedTopics.get()]).toEqual([[power], []]);
});

test('a tag and a category of the same name are two topics', async () => {
  const { toggleTopic, mutedTopics } = await openPage();
  toggleTopic({ choice: 'muted', topic: { ...research, kind: 'tag' } });
  toggleTopic({ choice: 'muted', topic: research });
  expect(mutedTopics.get()).toHaveLength(2);
});

test('a word is muted once, without the spaces around it', async () => {
  const { muteWord, unmuteWord, mutedWords } = await openPage();
  for (const word of ['  chip  war ', 'Chip War', ' ', '\u200b', 'pricing']) muteWord(word);
  expect(mutedWords.get()).toEqual(['chip war', 'pricing']);
  unmuteWord('chip war');
  expect(mutedWords.get()).toEqual(['pricing']);
});

test('imported choices are added, and existing ones stay', async () => {
  const { toggleTopic, mergeTopics, followed, mutedTopics, mutedWords } = await openPage();
  toggleTopic({ choice: 'muted', topic: power });
  mergeTopics({ followed: [power, research], mutedTopics: [], mutedWords: ['pricing'] });
  expect(followed.get()).toEqual([research]);
  expect(mutedTopics.get()).toEqual([power]);
  expect(mutedWords.get()).toEqual(['pricing']);
});

test('the page receives the chosen topics', async () => {
  const set = vi.spyOn(topicChoices, 'set');
  vi.doMock('#client/stores/topic-choices.ts', async (load) => ({ ...(await load<object>()), topicChoices }));
  const { toggleTopic, showTopicChoices } = await openPage();
  showTopicChoices();
  toggleTopic({ choice: 'followed', topic: power });
  expect(set).toHaveBeenLastCalledWith({ followed: new Set(['tag/power']), muted: new Set() });
  vi.doUnmock('#client/stores/topic-choices.ts');
});

test.each([
  ['one of its tags', { tags: ['Power', 'Chips'] }, 'Power'],
  ['its category', { category: { ...storyCard('a').category, name: 'Research' } }, 'Research'],
  [
    'none of its topics',
    { tags: ['Powerless'], category: { ...storyCard('a').category, name: 'Models' } },
    undefined,
  ],
])('a story is muted by %s', (_name, story, by) => {
  expect(createMuteMatcher([power, research], [])(storyCard('a', story))).toBe(by);
});

test.each([
  ['chip', 'Chips fall', undefined],
  ['chip', 'A CHIP falls', 'chip'],
  ['chip war', 'The chip  war', 'chip war'],
  ['c++', 'Why C++ stays', 'c++'],
  ['c', 'Why C++ stays', undefined],
  ['삼성', '삼성이 오른다', '삼성'],
  ["O'Reilly", 'O’Reilly opens', "O'Reilly"],
  ['कल', 'कला की खबर', undefined],
  ['.*', 'Anything', undefined],
  ['价格', '新价格公布', '价格'],
  ['ราคา', 'ประกาศราคาใหม่', 'ราคา'],
  ['ລາຄາ', 'ປະກາດລາຄາໃໝ່', 'ລາຄາ'],
  ['តម្លៃ', 'ប្រកាសតម្លៃថ្មី', 'តម្លៃ'],
  ['ဈေး', 'စံဈေးနှုန်းသစ်', 'ဈေး'],
  ['straße', 'Die Straße', 'straße'],
  ['é', 'René', undefined],
])('the word "%s" mutes "%s" as %s', (word, title, by) => {
  expect(createMuteMatcher([], [word])(storyCard('a', { title, summary: '', tags: [] }))).toBe(by);
});
