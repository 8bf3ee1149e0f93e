/** The words of the interface, compiled from the catalogue of the paper's language. Generated, and longer than code. */
declare module 'virtual:gigawatt/messages' {
  /** the language of the catalogue */
  export const language: string;
  /** the direction of that language */
  export const direction: 'ltr' | 'rtl';
  /** the paper's language with its digits, for dates and numbers */
  export const locale: string;
  /** In the settings, under “Muted”. */
  export const aboutMuting: string;
  /** A line at the top of the Markdown version of a story; the value is its URL. */
  export const addressField: (values: { value: import('react').ReactNode }) => import('react').ReactElement;
  /** The link to the list of all feeds. OPML is its format. */
  export const allFeeds: string;
  /** The link to the list of all stories, before links to topics. Short. */
  export const allStories: string;
  /** A link to the page of all topics, and the heading of the list there. */
  export const allTopics: string;
  /** A mark on a story that the reader has opened; a participle, not a command. */
  export const alreadyRead: string;
  /** On the card of a related story: why it is related. The names are topics, joined as a list. */
  export const alsoAbout: (values: { names: string }) => string;
  /** On the card of a related story: why it is related. Both are in this section. */
  export const alsoIn: (values: { section: string }) => string;
  /** A message over the page, before a button with the name of the language. The reader has chosen another language of the paper before. */
  export const alsoInYourLanguage: string;
  /** What a name stands for: a person or a desk of the paper that wrote, photographed, translated or edited stories. Also the heading of the filters by author. */
  export const author: string;
  /** The description of an author's page for search engines, if the author has no biography. The author may also have photographed or translated the stories. */
  export const authorDescription: (values: { count: number; name: string; paper: string }) => string;
  /** The description of an author's feed. */
  export const authorFeedDescription: (values: { name: string }) => string;
  /** The name of the group of authors' feeds in the list of all feeds. */
  export const authors: string;
  /** A mark on a story that can be read without a connection. */
  export const availableOffline: string;
  /** A button of the player: back one paragraph. Short. */
  export const back: string;
  /** The button “Back” of the player, for assistive technology. It should contain the word on the button. */
  export const backOneParagraph: string;
  /** A link above a story, to the list of stories that the reader came from. */
  export const backToList: string;
  /** What is heard for the link from a footnote back to the text. $number is such as 3, or 3.2 for the second place that refers to note 3. */
  export const backToText: (values: { number: string }) => string;
  /** An order: the stories that match a search best come first. */
  export const bestMatch: string;
  /** The page that sums up the newest stories, to read in a few minutes: its heading, and the link to it. */
  export const brief: string;
  /** The description of the brief for search engines. */
  export const briefDescription: (values: { paper: string }) => string;
  /** While the size of a list of stories is estimated. */
  export const calculatingSize: string;
  /** On the card of a related story: why it is related. */
  export const chosenByEditors: string;
  /** The button that deletes which stories the reader has opened. */
  export const clearReadingHistory: string;
  /** What the key Esc does in the search field. */
  export const clearSearchField: string;
  /** A button that closes the panel or list that it stands in. */
  export const close: string;
  /** A button that closes all answers to the questions about a story. See “Expand all”. */
  export const collapseAll: string;
  /** Below “This page could not be loaded”. */
  export const connectionMayBeDown: string;
  /** A short button above a story that opens its table of contents. */
  export const contents: string;
  /** A link on a card, to where the reader stopped in the story; $percent is how much of it they have read. */
  export const continueAt: (values: { percent: number }) => string;
  /** The button after “You stopped reading at 40%.” It scrolls to that place. */
  export const continueReading: string;
  /** Label of a field that holds a link, if the browser cannot copy it. */
  export const copyLinkByHand: string;
  /** A button below the text that the reader has selected in a story. */
  export const copyLinkToSentence: string;
  /** One of a story's corrections: its date, and what was corrected. */
  export const correction: (values: { date: import('react').ReactNode; text: import('react').ReactNode }) => import('react').ReactElement;
  /** Heading of the list of a story's corrections. */
  export const corrections: string;
  /** A theme: light text on a dark page. Short. */
  export const darkTheme: string;
  /** The dates of the oldest and the newest story of a page, alone in a line of facts. */
  export const dateRange: (values: { oldest: import('react').ReactNode; newest: import('react').ReactNode }) => import('react').ReactElement;
  /** A source in the list of a story's sources, and the date on which it was published. */
  export const datedSource: (values: { source: import('react').ReactNode; date: import('react').ReactNode }) => import('react').ReactElement;
  /** A theme: light or dark colours as on the rest of the device. Short. */
  export const deviceTheme: string;
  /** The button that hides a message over the page. */
  export const dismiss: string;
  /** The button that saves a list for offline reading. */
  export const download: string;
  /** Saving a list for offline reading has failed. */
  export const downloadFailed: string;
  /** The button that downloads a list of the feeds of followed topics. OPML is a file format. */
  export const downloadFeeds: string;
  /** A mark on a story that has not been published yet. */
  export const draft: string;
  /** Who edited a story, below its title; the names are links. */
  export const editingBy: (values: { authors: import('react').ReactNode }) => import('react').ReactElement;
  /** The date of the newest story, at the top of the front page. An edition is what the paper has published by then. */
  export const editionOf: (values: { date: import('react').ReactNode }) => import('react').ReactElement;
  /** The button that deletes all that is stored about the reader. */
  export const eraseEverything: string;
  /** A message over the page, before the button “Undo”. */
  export const everythingErased: string;
  /** A button that opens all answers to the questions about a story. See “Collapse all”. */
  export const expandAll: string;
  /** Below a definition in the glossary: the titles of the stories that explain the term, as a list. “See: …” is possible. */
  export const explainedIn: (values: { stories: import('react').ReactNode }) => import('react').ReactElement;
  /** The button that downloads all that is stored about the reader. */
  export const exportData: string;
  /** A short message over the page: the code for what the reader has asked for, such as a panel, could not be loaded. */
  export const featureNotLoaded: string;
  /** A link to the RSS feed of a topic or section. “RSS” is possible. */
  export const feed: string;
  /** The link to the feeds (RSS and others). “RSS” is possible. */
  export const feeds: string;
  /** The title of the list of all feeds. */
  export const feedsOf: (values: { paper: string }) => string;
  /** Why nothing was imported; stands after “Nothing was imported.” $path is a place in the file, such as “saved.0.card”. */
  export const fileDamaged: (values: { path: string }) => string;
  /** Why nothing was imported; stands after “Nothing was imported.” */
  export const fileIncomplete: string;
  /** Why nothing was imported; stands after “Nothing was imported.” */
  export const fileNotExported: string;
  /** Heading of the filters of a search; none is chosen. */
  export const filters: string;
  /** Heading of the filters of a search, with how many are chosen. */
  export const filtersChosen: (values: { count: number }) => string;
  /** Heading of the saved stories that the reader has read to the end. */
  export const finished: string;
  /** A short button that follows a topic or a section, and the name of a panel with several of them; a verb. When pressed it becomes “Following”. */
  export const follow: string;
  /** Heading of the topics that the reader follows, and title of the file with their feeds. */
  export const followedTopics: string;
  /** A short button of a topic that the reader follows; pressing it ends that. See “Follow”. */
  export const following: string;
  /** Name of the links at the foot of every page; heard, not seen. */
  export const footer: string;
  /** Heading on the front page: new stories on the topics that the reader follows. */
  export const forYou: string;
  /** Heading of the questions about a story with their answers. */
  export const frequentlyAskedQuestions: string;
  /** The link to the front page in llms.txt. */
  export const frontPage: string;
  /** The choice to read a whole story, beside “Key takeaways”. */
  export const fullStory: string;
  /** The page of all terms: its heading, and the link to it. */
  export const glossary: string;
  /** The description of the glossary for search engines. */
  export const glossaryDescription: (values: { paper: string }) => string;
  /** A link below the terms of a story, to the page of all terms. */
  export const glossaryOfAllTerms: string;
  /** What a key does: opens the search. */
  export const goToSearch: string;
  /** What Ctrl K does: opens the search; on a Mac it is ⌘ K. */
  export const goToSearchOnMac: string;
  /** A button that hides again the stories named before it, which the reader has muted and then shown; $count is their number, which need not be said. */
  export const hideMuted: (values: { count: number }) => string;
  /** Name of the choice between “Key takeaways” and “Full story”; heard, not seen. */
  export const howMuchOfTheStory: string;
  /** In the settings, if the reader follows nothing. */
  export const howToFollow: string;
  /** The button that adds the content of an exported file. */
  export const importData: string;
  /** A message over the page: how many saved stories and how many that the reader has opened were added from a file. */
  export const imported: (values: { saved: number; opened: number }) => string;
  /** Heading of the main part of a story. */
  export const inDepthAnalysis: string;
  /** Heading of a story's table of contents. */
  export const inThisArticle: string;
  /** Heading of the part of a story that says what it means for the industry. */
  export const industryImpact: string;
  /** A key combination, as the keyboard of the language names its keys. */
  export const keyControlK: string;
  /** A key, as the keyboard of the language names it. */
  export const keyEscape: string;
  /** Heading of the list of a story's main points. */
  export const keyTakeaways: string;
  /** Heading in the settings: keyboard shortcuts. */
  export const keyboard: string;
  /** Heading of the list of keyboard shortcuts, and the button that opens it. */
  export const keyboardShortcuts: string;
  /** Label above the title of an analysis of news by a journalist. */
  export const labelAnalysis: string;
  /** Label above the title of an article that explains the background of news. */
  export const labelExplainer: string;
  /** Label above the title of an interview. */
  export const labelInterview: string;
  /** Label above the title of an opinion piece: what its author thinks. */
  export const labelOpinion: string;
  /** Label above the title of a review, as of a play, a book or a product. */
  export const labelReview: string;
  /** Label above the title of an advertisement in the form of an article, which somebody paid for; the law of some countries prescribes the word. */
  export const labelSponsored: string;
  /** A title in feeds, after the label of what the story is, such as “Opinion”. */
  export const labelledTitle: (values: { label: string; title: string }) => string;
  /** A line at the top of the Markdown version of a story; the tag is such as “en”. */
  export const languageField: (values: { tag: string }) => string;
  /** Name of the links to the paper's editions in other languages; heard, not seen. */
  export const languages: string;
  /** The button for the next larger text size, for assistive technology. */
  export const larger: string;
  /** On the button for larger text: a letter and a plus sign. */
  export const largerSign: string;
  /** An order: the stories that the reader has saved last come first. */
  export const lastSaved: string;
  /** Heading of the newest stories, and the link to the front page. */
  export const latest: string;
  /** As “Save the latest edition”, when it is saved. */
  export const latestEditionSaved: string;
  /** Name of the links to the initials of the glossary: letters, syllables or numbers of strokes; heard, not seen. */
  export const letters: string;
  /** A theme: dark text on a light page. Short. */
  export const lightTheme: string;
  /** Label of the choice of how long lines are: “Narrow”, “Normal” or “Wide”. */
  export const lineWidth: string;
  /** A short message over the page. */
  export const linkCopied: string;
  /** A link below an answer that copies the answer's address. */
  export const linkToAnswer: string;
  /** What is heard for “Link to this answer”, so it begins with the same words; $question is the question. */
  export const linkToAnswerTo: (values: { question: string }) => string;
  /** What is saved of a list for offline reading. $size is such as “1.3 MB”, $date the day when it was saved, such as “8 June 2026”. */
  export const listSavedOnDevice: (values: { count: number; size: string; date: string }) => string;
  /** A short button that reads the page aloud; a verb. */
  export const listen: string;
  /** In llms.txt, the list of the paper’s articles for language models. */
  export const llmsAll: string;
  /** In llms.txt, after the link to the brief and a colon. */
  export const llmsBrief: string;
  /** In llms.txt, after the sentence on which articles it lists. */
  export const llmsFormat: string;
  /** In llms.txt, after the link to the glossary and a colon. */
  export const llmsGlossary: string;
  /** In llms.txt, the list of the paper’s newest articles for language models. */
  export const llmsNewest: (values: { listed: number; count: number }) => string;
  /** In llms.txt, after the link to the sitemap and a colon. */
  export const llmsSitemap: string;
  /** In llms.txt, after the link to the topics and a colon. */
  export const llmsTopics: string;
  /** A short message over the page while the next page takes more than a second to load. */
  export const loadingPage: string;
  /** Above a story that a machine has translated; the link is the name of the original's language, such as “English” or “中文”. */
  export const machineTranslationOf: (values: { link: import('react').ReactNode }) => import('react').ReactElement;
  /** The button that calculates how much would be saved again, before “Update”. */
  export const measureUpdate: string;
  /** A button at the top of narrow screens that opens the links to the site's pages; heard, not seen. */
  export const menu: string;
  /** A reading time beside the choice of depth, in minutes. */
  export const minutes: (values: { minutes: number }) => string;
  /** A short button beside a topic's name that shows what else can be done with the topic. */
  export const more: string;
  /** A link to other stories that are based on the source named $source. */
  export const moreFrom: (values: { source: string }) => string;
  /** Heading of further stories; heard, not seen. */
  export const moreStories: string;
  /** Below a definition in the glossary, after the names of stories; “it” is the term. */
  export const moreStoriesExplain: (values: { count: number }) => string;
  /** A short button that hides the stories of a topic, of a section or with a word; a verb. It becomes “Muted” when pressed. Many languages say “hide”. */
  export const mute: string;
  /** A short button of a topic or a section whose stories are hidden; pressing it ends that. See “Mute”. */
  export const muted: string;
  /** Heading of the topics and words whose stories lists leave out. */
  export const mutedHeading: string;
  /** Stands for the stories that a list leaves out, and above them once they are shown; $names are the muted topics and words, each in quotation marks, as a list. “Show them” or “Hide them” follows. */
  export const mutedStories: (values: { count: number; names: string }) => string;
  /** The site's name and a sentence about it, at the foot of every page. */
  export const nameAndColophon: (values: { name: string; colophon: string }) => string;
  /** The title of the front page: the name of the paper and the line under it. */
  export const nameAndTagline: (values: { name: string; tagline: string }) => string;
  /** A line width. Short. */
  export const narrow: string;
  /** A message over the page, before the button “Show it”. */
  export const newEdition: string;
  /** A mark on a story that was published after the reader's last visit. Short; may be impersonal. */
  export const newStory: string;
  /** An order: the newest stories come first. */
  export const newest: string;
  /** Heading of stories below the message that a page does not exist. */
  export const newestStories: string;
  /** What would be saved of a long list. $size is such as “1.3 MB”. */
  export const newestStoriesSize: (values: { count: number; all: number; size: string }) => string;
  /** A link to the next page of a list, shown as an arrow; heard, not seen. */
  export const nextPage: string;
  /** A label above the title of the story that follows in the list; also what a key does, in the list of shortcuts. */
  export const nextStory: string;
  /** On the page of saved stories. “Save” is the name of a button. */
  export const noSavedStories: string;
  /** Saving a list for offline reading has failed. */
  export const noSpaceForList: string;
  /** A message over the page: the texts of saved stories do not fit into the browser’s storage. */
  export const noSpaceForSavedStories: string;
  /** Stands for the stories of a site that has none. */
  export const noStories: string;
  /** Stands for the stories of a topic, section or source that has none. */
  export const noStoriesHere: string;
  /** A search with filters only has found nothing. */
  export const noStoryMatchesFilters: string;
  /** Stands for the terms of a glossary that has none. */
  export const noTerms: string;
  /** A line width. Short. */
  export const normal: string;
  /** A mark on a story that cannot be read without a connection. */
  export const notAvailableOffline: string;
  /** A list of stories is not saved for offline reading. */
  export const notSavedOnDevice: string;
  /** Below the link to the paper's edition in this catalogue's language (name that language instead of English), for readers of another edition, whose page has no translation. $page is the title of a page, such as “Front page”. */
  export const notTranslated: (values: { page: string }) => string;
  /** What is heard for the number of a footnote in the text. */
  export const noteNumber: (values: { number: string }) => string;
  /** Heading of the footnotes of a story. */
  export const notes: string;
  /** A message over the page. $reason is a sentence, such as “The file is incomplete, or not JSON.” */
  export const nothingImported: (values: { reason: string }) => string;
  /** Under “For you”, if there is no story to show. */
  export const nothingNewForYou: string;
  /** The title of the second and later pages of the front page’s list. */
  export const numberedPage: (values: { number: number }) => string;
  /** The title of the second and later pages of a list. */
  export const numberedTitle: (values: { title: string; number: number }) => string;
  /** A number on its own: of stories, beside a topic's name, or of a page, as a link to it. */
  export const numeral: (values: { value: number }) => string;
  /** Heading in the settings: reading without a connection. */
  export const offline: string;
  /** What is saved of a list for offline reading, after the name of the list. $size is such as “1.3 MB”, $date the day when it was saved. */
  export const offlineListDetails: (values: { count: number; size: string; date: string }) => string;
  /** Name of the list of what is saved for offline reading, for assistive technology. */
  export const offlineLists: string;
  /** A message over the page, after “Undo”. */
  export const offlinePagesNotRestored: string;
  /** In the settings, under “Offline”. */
  export const offlineReading: string;
  /** What a key does. */
  export const openTheStory: string;
  /** Label of the choice of order of a list of stories. */
  export const order: string;
  /** Links to other feeds and lists, joined as a list. */
  export const otherFeeds: (values: { links: import('react').ReactNode }) => import('react').ReactElement;
  /** Below the title of a story and in its list of sources, if the paper has no source but its own reporters. */
  export const ownReporting: string;
  /** Title and heading of the page for an address that does not exist. */
  export const pageNotFound: string;
  /** What to do after “Page not found”, above a search field. The marked words are links. */
  export const pageNotFoundLinks: (values: { home: (children: import('react').ReactNode) => import('react').ReactNode; topics: (children: import('react').ReactNode) => import('react').ReactNode }) => import('react').ReactElement;
  /** Below “Page not found”. */
  export const pageNotFoundReason: string;
  /** Title of a page that could not be loaded. */
  export const pageNotLoaded: string;
  /** Title of a page that cannot be shown without a connection. */
  export const pageNotSaved: string;
  /** A page of a list, as a heading and as the name of a link to it. */
  export const pageNumber: (values: { page: number }) => string;
  /** Which page of a list is shown and how many there are, on a line of its own. */
  export const pageOfPages: (values: { page: number; last: number }) => string;
  /** The same as “Page 1 of 2”, within a line of facts about a topic, such as “Topic · 40 stories · page 1 of 2”. */
  export const pageOfPagesInLine: (values: { page: number; last: number }) => string;
  /** Below “This page has not been saved for offline reading”. */
  export const pageOpensWhenOnline: string;
  /** Name of the links to the pages of a list; heard, not seen. */
  export const pages: string;
  /** Saving a list for offline reading has failed. */
  export const pagesCannotBeSaved: string;
  /** A line at the top of the Markdown version of a story: which publication it is from; the value is a link. */
  export const paperField: (values: { value: import('react').ReactNode }) => import('react').ReactElement;
  /** In the player: which paragraph is read, and how many there are. Short. */
  export const paragraphPosition: (values: { position: number; count: number }) => string;
  /** After the name of a series of stories, above the title of one of them, on a line of its own. */
  export const partOfSeries: (values: { part: number; count: number }) => string;
  /** The button that interrupts reading aloud. Short. */
  export const pause: string;
  /** Who took a story's photographs, below its title; the names are links. */
  export const photographsBy: (values: { authors: import('react').ReactNode }) => import('react').ReactElement;
  /** The button that starts reading aloud, in the player that “Listen” opens. Short. */
  export const play: string;
  /** A link to the previous page of a list, shown as an arrow; heard, not seen. */
  export const previousPage: string;
  /** A label above the title of the story that precedes in the list; also what a key does, in the list of shortcuts. */
  export const previousStory: string;
  /** A short button that prints the page; a verb. */
  export const print: string;
  /** A line at the top of the Markdown version of a story; the date is in ISO 8601. */
  export const publishedField: (values: { date: string }) => string;
  /** The entry of “Frequently asked questions” in a story's narrow table of contents. */
  export const questions: string;
  /** A muted topic or word in quotation marks. */
  export const quoted: (values: { name: string }) => string;
  /** Name of the player that reads a story aloud, for assistive technology. */
  export const readAloud: string;
  /** In the player. “Play” is the name of a button. */
  export const readAloudFailed: string;
  /** A link below the summary of a story. */
  export const readTheStory: string;
  /** What is heard for “Read the story”, so it begins with the same words; $title is the story's title. */
  export const readTheStoryTitled: (values: { title: string }) => string;
  /** Heading of the settings of text size, typeface and colours. */
  export const reading: string;
  /** A message over the page, before the button “Undo”. */
  export const readingHistoryCleared: string;
  /** How many minutes it takes to read a story, or a page, beside its date; as short as possible. */
  export const readingTime: (values: { minutes: number }) => string;
  /** Heading of stories on the same subject. */
  export const relatedNews: string;
  /** The button that removes something from a list. */
  export const remove: string;
  /** Heard after the name and number of stories of a topic that narrows a list, as in “Robots 12, remove the filter”. It is a link. */
  export const removeFilter: string;
  /** A link after a search with filters only that has found nothing. */
  export const removeFilters: string;
  /** As “Remove”, for assistive technology; it should contain that word. $name is a story, a topic or a word. */
  export const removeNamed: (values: { name: string }) => string;
  /** As “Remove”, for assistive technology; it should contain that word. $name is a list that is saved for offline reading. */
  export const removeOfflineList: (values: { name: string }) => string;
  /** On a story that the reader has removed from the list. Short; may be impersonal. */
  export const removed: string;
  /** The button that restores the usual text size, typeface and line width. Short. */
  export const resetText: string;
  /** The button in the settings that restores the usual text size, typeface and line width. */
  export const resetTheText: string;
  /** A typeface without serifs. Short. */
  export const sans: string;
  /** A short button that puts a story on the reader’s list of saved ones; a verb. Saving for offline reading is another thing. */
  export const save: string;
  /** The button that opens a panel to save the front page and its stories for offline reading. */
  export const saveLatestEdition: string;
  /** The button that opens a panel to save a list of stories for reading without a connection. */
  export const saveOffline: string;
  /** What is heard for the button that saves a story, shown as an icon; $title is the story's title. */
  export const saveStory: (values: { title: string }) => string;
  /** What a key does: puts the story on the list of saved ones. */
  export const saveTheStory: string;
  /** The description of the page of saved stories. */
  export const savedDescription: (values: { paper: string }) => string;
  /** As “Save offline”, when the list is saved. */
  export const savedOffline: string;
  /** Name of the progress bar while a list is saved, for assistive technology. */
  export const savedSoFar: string;
  /** Heading of the list of saved stories that the reader has not finished, for assistive technology. */
  export const savedStories: string;
  /** Below the saved stories. The marked word is a link. */
  export const savedStoriesSettings: (values: { settings: (children: import('react').ReactNode) => import('react').ReactNode }) => import('react').ReactElement;
  /** Heading of the page with the reader’s saved stories. */
  export const savedTitle: string;
  /** While a list of stories is saved for offline reading. */
  export const savingList: string;
  /** After “No stories are saved in this browser yet.”, if the browser runs no JavaScript. */
  export const savingNeedsScript: string;
  /** A mark on a story that is published at a later time. */
  export const scheduled: string;
  /** The button that starts a search. Short. */
  export const search: string;
  /** The description of the search page. */
  export const searchDescription: (values: { paper: string }) => string;
  /** Heading of the search page, its title, and the link to it; a noun. */
  export const searchHeading: string;
  /** In the empty search field: what can be typed. Quotation marks find a phrase: " “ ” „ « » 「 」 are understood. Short. */
  export const searchHint: string;
  /** Above the search field until the search is ready; links to topics follow. */
  export const searchIsLoading: string;
  /** Instead of the results of a search, before the button “Try again”. */
  export const searchNotLoaded: string;
  /** The link after “Searched the 900 newest of 5,000 stories, back to …”. */
  export const searchOlderStories: string;
  /** A link after a search with words and filters that has found nothing. */
  export const searchWithoutFilters: string;
  /** Below the results of a search. $date is the date of the oldest story that was searched. */
  export const searchedNewest: (values: { count: number; all: number; date: string }) => string;
  /** Above the results of a search without a connection. */
  export const searchedOnDevice: (values: { count: number }) => string;
  /** While stories are searched for. */
  export const searching: string;
  /** What a name stands for: one of the few parts into which the site is divided. Also the heading of the filters by section. */
  export const section: string;
  /** The description of a section’s page for search engines. */
  export const sectionDescription: (values: { count: number; name: string; paper: string }) => string;
  /** The description of the feed of a section. */
  export const sectionFeedDescription: (values: { name: string }) => string;
  /** A line at the top of the Markdown version of a story; the value is a link. */
  export const sectionField: (values: { value: import('react').ReactNode }) => import('react').ReactElement;
  /** The title of a section’s page in search engines and tabs. */
  export const sectionTitle: (values: { name: string }) => string;
  /** Heading of the links to the site's sections. */
  export const sections: string;
  /** A typeface with serifs. Short. */
  export const serif: string;
  /** The reader's settings: the heading of their page, the link to it, and the name of the panel with settings of text and colours. */
  export const settings: string;
  /** The description of the page of settings. */
  export const settingsDescription: (values: { paper: string }) => string;
  /** Stands for the settings in a browser without JavaScript. */
  export const settingsNeedScript: string;
  /** A short button that offers to pass a story on, and the name of the panel with its link; a verb. */
  export const share: string;
  /** Below the list of keyboard shortcuts. The link to the settings is at the foot of every page. */
  export const shortcutListInSettings: string;
  /** The button after “This story has changed since you read it.” It scrolls to the first change. */
  export const showChange: string;
  /** The button that shows more stories of a list. */
  export const showMore: string;
  /** A button that shows the stories named before it, which the reader has muted; $count is their number, which need not be said. */
  export const showMuted: (values: { count: number }) => string;
  /** The button after “A new edition is available.” It loads the page again. */
  export const showNewEdition: string;
  /** What a key does: shows the list of shortcuts, in which this stands. */
  export const showShortcutList: string;
  /** The button in the settings that opens the list of keyboard shortcuts. */
  export const showShortcuts: string;
  /** On the card of a related story: why it is related. */
  export const similarSubject: string;
  /** Heading of topics with names like the words of a search that has found nothing. */
  export const similarTopics: string;
  /** A checkbox: whether single keys such as “j” are shortcuts. */
  export const singleKeyShortcuts: string;
  /** Name of the links to the site's pages at the top of every page; heard, not seen. */
  export const siteLinks: string;
  /** The link to the sitemap in llms.txt. */
  export const sitemap: string;
  /** The text size, compared with the usual one. */
  export const sizePercent: (values: { percent: number }) => string;
  /** A button of the player: forward one paragraph. Short. */
  export const skip: string;
  /** The button “Skip” of the player, for assistive technology. It should contain the word on the button. */
  export const skipOneParagraph: string;
  /** The first link of every page, for the keyboard: goes past the header. */
  export const skipToContent: string;
  /** A button for the keyboard: goes past the results of a search. */
  export const skipToFilters: string;
  /** The button for the next smaller text size, for assistive technology. */
  export const smaller: string;
  /** On the button for smaller text: a letter and a minus sign. */
  export const smallerSign: string;
  /** What a name stands for: whoever published what stories are based on. Also the heading of the filters by source. */
  export const source: string;
  /** The description of the page of a source for search engines. */
  export const sourceDescription: (values: { count: number; name: string; paper: string }) => string;
  /** A story's source below its title, such as “Source The Guardian”; $source is a link. */
  export const sourceOfStory: (values: { source: import('react').ReactNode }) => import('react').ReactElement;
  /** The title of the page of a source in search engines and tabs. The stories are based on the source, not written by it. */
  export const sourceTitle: (values: { name: string }) => string;
  /** Heading of the list of a story's sources. */
  export const sources: string;
  /** In the settings, after what is available offline. $size is such as “1.3 MB”. */
  export const spaceUsed: (values: { size: string }) => string;
  /** The choice of how fast a story is read aloud, for assistive technology. */
  export const speed: string;
  /** How fast a story is read aloud, as a multiple of the normal speed, such as 1.25×. */
  export const speedFactor: (values: { factor: number }) => string;
  /** The button that ends saving a list before it is complete. */
  export const stop: string;
  /** A message over the page, before the button “Continue”. $percent is from 1 to 99. */
  export const stoppedReading: (values: { percent: number }) => string;
  /** A message over the page: what the reader has saved or set cannot be stored. */
  export const storageFailed: string;
  /** In the settings, under “Stored in this browser”. */
  export const storedData: (values: { count: number }) => string;
  /** Heading in the settings: what the site has stored about the reader. */
  export const storedInBrowser: string;
  /** Heading of the stories of a topic, section or source; heard, not seen. */
  export const stories: string;
  /** How many stories a search has found. $text is what the reader has typed. */
  export const storiesMatchText: (values: { count: number; text: string }) => string;
  /** Instead of a list of stories, before the button “Try again”. */
  export const storiesNotLoaded: string;
  /** How many stories of a list ($all) have the chosen topics ($count). */
  export const storiesOfAll: (values: { count: number; all: number }) => string;
  /** What would be saved of a list. $size is such as “1.3 MB”. */
  export const storiesSize: (values: { count: number; size: string }) => string;
  /** A story's authors below its title, such as “By Ada Bell and Bo Chan”; the names are links. Also plain text in feeds. */
  export const storyBy: (values: { authors: import('react').ReactNode }) => import('react').ReactElement;
  /** A number of stories. */
  export const storyCount: (values: { count: number }) => string;
  /** A message over the page, before the button “Show”. */
  export const storyHasChanged: string;
  /** At the former address of a story, above the link to it. */
  export const storyHasMoved: string;
  /** Name of the bar with a story’s buttons, for assistive technology. */
  export const storyTools: string;
  /** At the top of the feed of the whole paper, as browsers show it; the link is its name. */
  export const subscribeToPaper: (values: { link: import('react').ReactNode }) => import('react').ReactElement;
  /** At the top of the feed of a topic or section, as browsers show it; the link is its name. */
  export const subscribeToTopic: (values: { link: import('react').ReactNode }) => import('react').ReactElement;
  /** Name of a table, which scrolls if it is wide; heard, not seen. */
  export const table: string;
  /** The description of a topic’s page for search engines. */
  export const tagDescription: (values: { count: number; name: string; paper: string }) => string;
  /** The description of the feed of a topic. */
  export const tagFeedDescription: (values: { name: string }) => string;
  /** Heading of the terms that a story explains. */
  export const terms: string;
  /** Heading of a story's terms with their definitions. */
  export const termsExplained: string;
  /** A button that opens settings of the text's size and the colours. */
  export const textAndTheme: string;
  /** On the button for the settings of text and colours: two letters, a large and a small one, or whatever stands for text. */
  export const textSample: string;
  /** Label of the choice of text size. */
  export const textSize: string;
  /** The name of the front page with its stories, in the list of what is saved for offline reading. */
  export const theLatestEdition: string;
  /** Label of the choice of colours: “Device”, “Light” or “Dark”. */
  export const theme: string;
  /** The title of a page in tabs and search engines: its own, and the name of the paper. */
  export const titleAndPaper: (values: { title: string; paper: string }) => string;
  /** What a key does, on the page of a story with questions and answers. */
  export const toggleAllAnswers: string;
  /** What a name stands for: a subject of stories. */
  export const topic: string;
  /** A message over the page. $name is a topic or a section, so no noun that means only one of them fits before it. “For you” is a heading with a message of its own. */
  export const topicFollowed: (values: { name: string }) => string;
  /** A message over the page: the reader has muted a topic or a section, $name. */
  export const topicMuted: (values: { name: string }) => string;
  /** A message over the page. $name is a topic or a section. */
  export const topicUnfollowed: (values: { name: string }) => string;
  /** A message over the page: the reader no longer mutes a topic or a section, $name. */
  export const topicUnmuted: (values: { name: string }) => string;
  /** Heading of links to topics, and the link to the page of all topics. */
  export const topics: string;
  /** The description of the list of topics for search engines. */
  export const topicsDescription: (values: { paper: string }) => string;
  /** A line at the top of the Markdown version of a story; the value is a list of links. */
  export const topicsField: (values: { value: import('react').ReactNode }) => import('react').ReactElement;
  /** Who translated a story, below its title; the names are links. */
  export const translationBy: (values: { authors: import('react').ReactNode }) => import('react').ReactElement;
  /** Above a translated story; the link is the name of the original's language, such as “English” or “中文”. */
  export const translationOf: (values: { link: import('react').ReactNode }) => import('react').ReactElement;
  /** A button after a failure. */
  export const tryAgain: string;
  /** Below the explanation why a page is not shown. Each of the three is a link: to the same page, to the saved stories, to the front page. */
  export const tryAgainOrGoTo: (values: { again: (children: import('react').ReactNode) => import('react').ReactNode; saved: (children: import('react').ReactNode) => import('react').ReactNode; home: (children: import('react').ReactNode) => import('react').ReactNode }) => import('react').ReactElement;
  /** Label of the choice between “Serif” and “Sans”. */
  export const typeface: string;
  /** The button that reverses what the reader has just done: removed a story, or erased what is stored. */
  export const undo: string;
  /** As “Undo”, for assistive technology; it should contain that word. $name is a story, a topic or a word. */
  export const undoRemovalOf: (values: { name: string }) => string;
  /** The button that saves a list again. */
  export const update: string;
  /** A line at the top of the Markdown version of a story; the date is in ISO 8601. */
  export const updatedField: (values: { date: string }) => string;
  /** The date on which a story was last changed, below its title. */
  export const updatedOn: (values: { date: import('react').ReactNode }) => import('react').ReactElement;
  /** A mark on a story that was changed after the reader had read it. */
  export const updatedSinceRead: string;
  /** A line width. Short. */
  export const wide: string;
  /** Name of the part of a page that says when and why a story was withdrawn; heard, not seen. */
  export const withdrawal: string;
  /** Below the title of a story that is no longer available. The reason follows. */
  export const withdrawnOn: (values: { date: import('react').ReactNode }) => import('react').ReactElement;
  /** After the reason why a story was withdrawn, above a search field. The marked words are links; $name is the story's section. */
  export const withdrawnStory: (values: { date: import('react').ReactNode; home: (children: import('react').ReactNode) => import('react').ReactNode; category: (children: import('react').ReactNode) => import('react').ReactNode; name: string }) => import('react').ReactElement;
  /** The title of the page of a withdrawn story in tabs. */
  export const withdrawnTitle: (values: { title: string }) => string;
  /** Label of a field in the settings. */
  export const wordToMute: string;
  /** Label of the search field, for assistive technology. */
  export const wordsToSearchFor: string;
}
