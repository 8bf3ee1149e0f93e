import type { SiteInfo } from '#domain/page-data/site-info.ts';

interface HomeLinkProps extends Pick<SiteInfo, 'name' | 'logo' | 'home'> {
  className?: string | undefined;
}

/** The paper's name, or its logo, as a link to the front page. Generated rules show the logo's file for the theme. */
export function HomeLink({ className, name, logo, home }: HomeLinkProps) {
  if (!logo)
    return (
      <a className={className} href={home}>
        {name}
      </a>
    );
  return (
    <a className={className} href={home}>
      {logo.files.map(({ src, theme }) => (
        <img
          key={src}
          src={src}
          alt={name}
          width={logo.width}
          height={logo.height}
          data-logo={theme}
          // The one that is not shown is not fetched.
          loading={theme === 'dark' ? 'lazy' : undefined}
        />
      ))}
    </a>
  );
}
