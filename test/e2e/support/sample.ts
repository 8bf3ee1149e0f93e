import { slugify } from '#lib/text/slug.ts';
import article from '../../../src/content/articles/nvidia-sk-telecom-gigawatt-ai-cloud.json' with {
  type: 'json',
};

/** The sample's lead story, which has every part that an article can have. */
export const story = {
  path: '/articles/nvidia-sk-telecom-gigawatt-ai-cloud/',
  title: article.title,
  takeaways: article.takeaways.map(({ lead }) => ({ text: lead, fragment: slugify(lead) })),
  sections: article.analysis.map(({ heading }) => ({ text: heading, fragment: slugify(heading) })),
  questions: article.faq.map(({ question, answer }) => ({
    text: question,
    answer,
    fragment: slugify(question),
  })),
  terms: article.terms.map(({ term, definition }) => ({ text: term, definition, fragment: slugify(term) })),
};

/** A tag of that story that the front page lists. */
export const tag = { path: '/tags/ai-infrastructure/', name: 'AI Infrastructure' };

/** A tag whose list is long enough to scroll. */
export const longTag = { path: '/tags/benchmarks/', name: 'Benchmarks' };

/** A path with percent-encoded characters. */
export const nonAsciiPath = encodeURI('/sources/meituan-technical-team-美团技术团队/');

/** One path of every kind of page. */
export const samplePaths = {
  'the front page': '/',
  'a numbered page': '/page/2/',
  'a tag': tag.path,
  'a category': '/categories/policy-safety/',
  'a source': '/sources/nvidia-newsroom/',
  'a source in another script': nonAsciiPath,
  'an author': '/authors/desk/',
  'the topics': '/tags/',
  'the search': '/search/',
  'the saved page': '/saved/',
  'the settings': '/settings/',
  'the brief': '/brief/',
  'the glossary': '/glossary/',
  'an article': story.path,
  'an article in another language': `/zh${story.path}`,
};

/** A path without a page. */
export const missingPath = '/articles/no-such-story/';
