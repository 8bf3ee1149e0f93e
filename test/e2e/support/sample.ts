import { slugify } from '#lib/text/slug.ts';
import article from '../../../src/content/articles/nvidia-sk-telecom-gigawatt-ai-cloud.json' with {
  type: 'json',
};

/** The story of the sample edition that most tests read: it leads the front page and has every part. */
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

/** A tag of that story which stands on the front page. */
export const tag = { path: '/tags/ai-infrastructure/', name: 'AI Infrastructure' };

/** A tag with enough stories to scroll through. */
export const longTag = { path: '/tags/benchmarks/', name: 'Benchmarks' };

/** An address whose letters have to be encoded. */
export const otherScript = encodeURI('/sources/meituan-technical-team-美团技术团队/');

/** One address of every kind of page. */
export const kindsOfPages = {
  'the front page': '/',
  'a numbered page': '/page/2/',
  'a tag': tag.path,
  'a category': '/categories/policy-safety/',
  'a source': '/sources/nvidia-newsroom/',
  'a source in another script': otherScript,
  'the topics': '/tags/',
  'the search': '/search/',
  'what is saved': '/saved/',
  'the brief': '/brief/',
  'the glossary': '/glossary/',
  'an article': story.path,
};

/** An address that leads nowhere. */
export const nowhere = '/articles/no-such-story/';
