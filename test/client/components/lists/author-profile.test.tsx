import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { AuthorProfile } from '#client/components/lists/author-profile.tsx';

const picture = { src: '/ada.svg', file: '/ada.svg', alt: '', width: 400, height: 400 };

test('the picture of an author stands beside the profile, read out only if it is described', () => {
  const author = { type: 'person' as const, role: 'Science editor', links: [] };
  const { container, rerender } = render(<AuthorProfile author={{ ...author, picture }} />);
  screen.getByText('Science editor');
  expect(container.querySelector('img')?.getAttribute('src')).toBe('/ada.svg');
  expect(screen.queryByRole('img')).toBeNull();
  rerender(<AuthorProfile author={{ ...author, picture: { ...picture, alt: 'Ada at her desk' } }} />);
  screen.getByRole('img', { name: 'Ada at her desk' });
  expect(screen.queryByRole('link')).toBeNull();
});
