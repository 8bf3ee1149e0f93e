import { render, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { Footer } from '#client/components/frame/footer.tsx';
import { Masthead, type MastheadProps } from '#client/components/frame/masthead.tsx';
import { Nameplate } from '#client/components/frame/nameplate.tsx';
import { Notice } from '#client/components/frame/notice.tsx';
import { Sections } from '#client/components/frame/sections.tsx';
import { createSiteInfo } from '#domain/pages/site-info.ts';
import { smallEdition } from '../../../fixtures/content/pages.ts';

const site = createSiteInfo(smallEdition({}).site, '/news/');
const { name, tagline, home, topics, tools, colophon } = site;
const sections = [{ name: 'Latest', href: home }, ...site.sections];
const paper = { name, home, tools, sections };

/** Renders the masthead of a kind of page. */
function renderMasthead(
  shape: 'front' | 'list' | 'story',
  { current, date }: Pick<MastheadProps, 'current' | 'date'> = {},
) {
  return render(
    <Masthead {...paper} {...{ current, date }} isFront={shape === 'front'}>
      {shape === 'front' && <Nameplate {...{ name, tagline, home }} />}
      {shape !== 'story' && <Sections {...{ sections, current }} />}
    </Masthead>,
  );
}

const date = { iso: '2026-06-08', text: 'Monday 8 June 2026' };

const sectionLinks = () =>
  within(screen.getByRole('navigation', { name: 'Sections' }))
    .getAllByRole('link')
    .map((link) => [link.textContent, link.getAttribute('href')]);

const allSections = [
  ['Latest', '/news/'],
  ['Industry News', '/news/categories/industry-news/'],
  ['Research', '/news/categories/research/'],
];

describe('on the front page', () => {
  test('the site’s name is the heading, with its tagline and the date', () => {
    renderMasthead('front', { date });
    const heading = screen.getByRole('heading', { level: 1, name: 'The Example' });
    expect(within(heading).getByRole('link').getAttribute('href')).toBe('/news/');
    screen.getByText('News for examples');
    expect(screen.getByText('Monday 8 June 2026').closest('time')?.dateTime).toBe('2026-06-08');
    expect(sectionLinks()).toEqual(allSections);
  });

  test('without a story there is no date', () => {
    const { container } = renderMasthead('front');
    screen.getByText('News for examples');
    expect(container.querySelector('time')).toBeNull();
  });

  test('the front page is the current section', () => {
    renderMasthead('front', { current: home });
    expect(screen.getAllByRole('link', { current: 'page' }).map((link) => link.textContent)).toEqual([
      'Latest',
    ]);
  });
});

describe('on a list', () => {
  test('the name links to the front page, and the masthead has sections but no heading', () => {
    renderMasthead('list');
    expect(screen.queryByRole('heading')).toBeNull();
    expect(screen.getByRole('link', { name: 'The Example' }).getAttribute('href')).toBe('/news/');
    expect(sectionLinks()).toEqual(allSections);
  });

  test('the section of the page is current', () => {
    renderMasthead('list', { current: '/news/categories/research/' });
    expect(screen.getAllByRole('link', { current: 'page' }).map((link) => link.textContent)).toEqual([
      'Research',
    ]);
  });

  test('on a list that is not a section, no section is current', () => {
    renderMasthead('list', { current: '/news/tags/power/' });
    expect(sectionLinks()).toEqual(allSections);
    expect(screen.queryAllByRole('link', { current: 'page' })).toEqual([]);
  });

  test('on the index of topics, its link is current', () => {
    renderMasthead('list', { current: topics });
    expect(screen.getByRole('link', { current: 'page' }).getAttribute('href')).toBe('/news/tags/');
  });
});

test('on a story there is only the top strip', () => {
  renderMasthead('story');
  expect(screen.getAllByRole('navigation')).toEqual([screen.getByRole('navigation', { name: 'Site' })]);
  expect(screen.queryByRole('heading')).toBeNull();
  screen.getByRole('link', { name: 'The Example' });
});

test.each(['front', 'list', 'story'] as const)(
  'the %s shape has brief and topics in a landmark of their own, and the text settings',
  (shape) => {
    renderMasthead(shape);
    const links = within(screen.getByRole('navigation', { name: 'Site' }));
    const link = links.getByRole('link', { name: 'Brief' });
    expect(link.getAttribute('href')).toBe('/news/brief/');
    links.getByRole('link', { name: 'Topics' });
    within(screen.getByRole('banner')).getByRole('button', { name: 'Text and theme' });
  },
);

test('the footer has the site’s name, the colophon and links', () => {
  const links = [{ name: 'Latest', href: home }];
  render(<Footer name={name} colophon={colophon} links={links} />);
  const footer = within(screen.getByRole('contentinfo'));
  footer.getByText('The Example — Nothing here happened.');
  const nav = within(footer.getByRole('navigation', { name: 'Footer' }));
  expect(nav.getByRole('link', { name: 'Latest' }).getAttribute('href')).toBe('/news/');
});

test('a notice has a heading that can be focused after a navigation', () => {
  render(
    <Notice title="Something happened">
      <p>Do this.</p>
    </Notice>,
  );
  const heading = screen.getByRole('heading', { level: 1, name: 'Something happened' });
  heading.focus();
  expect(document.activeElement).toBe(heading);
  screen.getByText('Do this.');
});

test('links to other sites leave no reference to this one, in the sections, the menu and the footer', () => {
  const tickets = { name: 'Tickets', href: 'https://tickets.example.org/', rel: 'noopener' as const };
  render(
    <>
      <Masthead {...paper} sections={[tickets]} isFront={false}>
        <Sections sections={[tickets]} />
      </Masthead>
      <Footer name={name} colophon={colophon} links={[tickets]} />
    </>,
  );
  const links = screen.getAllByRole<HTMLAnchorElement>('link', { name: 'Tickets', hidden: true });
  expect(links.map(({ rel }) => rel)).toEqual(['noopener', 'noopener', 'noopener']);
});

test('a logo stands for the name, with its size and the name as text alternative', () => {
  const logo = { files: [{ src: '/news/logo.svg', theme: 'both' as const }], width: 600, height: 120 };
  render(
    <Masthead {...paper} logo={logo} isFront={false}>
      <Nameplate {...{ name, logo, tagline, home }} />
    </Masthead>,
  );
  const pictures = screen.getAllByRole<HTMLImageElement>('img', { name: 'The Example' });
  expect(pictures.map((picture) => picture.getAttribute('src'))).toEqual([
    '/news/logo.svg',
    '/news/logo.svg',
  ]);
  expect(pictures.map(({ width, height }) => [width, height])).toEqual([
    [600, 120],
    [600, 120],
  ]);
  expect(screen.getByRole('heading', { level: 1, name: 'The Example' })).toBeTruthy();
});
